"""Queries of rows that break a rule."""

from collections.abc import Iterator

from sapar.dataset.casting import column_names
from sapar.dataset.quoting import identifier
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import TABLES, Field, Table
from sapar.dataset.sources import ROW


def offending(table: str, condition: str, value: str) -> str:
    """The query of the rows of a table, as typed, for which a condition holds.

    Args:
        table: name of the table.
        condition: SQL over its declared columns.
        value: SQL of what is shown of an offending row.
    """
    return (
        f"SELECT {ROW}, CAST({value} AS VARCHAR) AS value "  # noqa: S608 -- built from the schema
        f"FROM numbered.{identifier(table)} WHERE {condition}"
    )


def present_fields(dataset: Dataset) -> Iterator[tuple[Table, Field]]:
    """Each declared column that the dataset has, with its table."""
    for name in dataset.tables:
        table = TABLES[name]
        names = column_names(table, dataset.columns[name])
        yield from ((table, field) for field in table.fields if field.name in names)


def has(dataset: Dataset, table: str, *columns: str) -> bool:
    """Whether the dataset has a table with all these columns."""
    if table not in dataset.columns:
        return False
    return set(columns) <= set(column_names(TABLES[table], dataset.columns[table]))
