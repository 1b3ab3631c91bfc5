"""Columns as they are in a file, turned into the types that the schema declares.

A value that is not of its type becomes null here and a finding in `checking`: no value is
guessed, and none is rounded but to the four decimals of an exact number.
"""

from collections.abc import Mapping

from sapar.dataset.quoting import identifier
from sapar.dataset.schema import Field, Kind, Table

_WHOLE = r"\s*[+-]?[0-9]+\s*"
_DAY = r"\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*"
_MONTH = r"[0-9]{4}-(0[1-9]|1[0-2])"
_INTEGERS = frozenset(
    {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"}
)


def column_names(table: Table, found: Mapping[str, str]) -> dict[str, str]:
    """The file's name of each declared column that the file has (letter case does not count)."""
    by_lower = {name.lower(): name for name in found}
    return {name: by_lower[name] for name in table.columns if name in by_lower}


def further_columns(table: Table, found: Mapping[str, str]) -> tuple[str, ...]:
    """Names of the file's columns that the schema does not know, in their order."""
    return tuple(name for name in found if name.lower() not in set(table.columns))


def projection(table: Table, found: Mapping[str, str]) -> str:
    """What stands between SELECT and FROM to read a file as the schema declares it.

    Declared columns come first and in their order, as typed nulls where the file lacks them;
    further columns follow as they are.

    Args:
        table: the declaration.
        found: the file's columns, each with its type in the engine.
    """
    names = column_names(table, found)
    declared = [
        f"{_declared(field, names.get(field.name), found)} AS {identifier(field.name)}"
        for field in table.fields
    ]
    return ", ".join([*declared, *map(identifier, further_columns(table, found))])


def cast(field: Field, column: str, found_type: str) -> str:
    """An expression of the column in its declared type, null where a value is not of it."""
    name = identifier(column)
    if field.kind is Kind.YEARMONTH:
        return f"CASE WHEN regexp_full_match({_text(name, found_type)}, '{_MONTH}') THEN {name} END"
    if field.kind is Kind.NUMBER:
        return _finite(name, found_type)
    if found_type == field.kind.engine_type:
        return name
    if field.kind is Kind.INTEGER:
        return _whole(name, found_type)
    if field.kind is Kind.DATE and found_type == "VARCHAR":
        return f"CASE WHEN regexp_full_match({name}, '{_DAY}') THEN TRY_CAST({name} AS DATE) END"
    return f"TRY_CAST({name} AS {field.kind.engine_type})"


def _declared(field: Field, column: str | None, found: Mapping[str, str]) -> str:
    if column is None:
        return f"CAST(NULL AS {field.kind.engine_type})"
    return cast(field, column, found[column])


def _finite(name: str, found_type: str) -> str:
    if found_type in _INTEGERS or found_type.startswith("DECIMAL"):
        return f"CAST({name} AS DOUBLE)"
    number = name if found_type == "DOUBLE" else f"TRY_CAST({name} AS DOUBLE)"
    return f"CASE WHEN isfinite({number}) THEN {number} END"


def _whole(name: str, found_type: str) -> str:
    if found_type in _INTEGERS:
        return f"CAST({name} AS BIGINT)"
    if found_type == "VARCHAR":
        return (
            f"CASE WHEN regexp_full_match({name}, '{_WHOLE}') THEN TRY_CAST({name} AS BIGINT) END"
        )
    return f"CASE WHEN TRY_CAST({name} AS BIGINT) = {name} THEN TRY_CAST({name} AS BIGINT) END"


def _text(name: str, found_type: str) -> str:
    return name if found_type == "VARCHAR" else f"TRY_CAST({name} AS VARCHAR)"
