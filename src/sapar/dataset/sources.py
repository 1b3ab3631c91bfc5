"""How the engine reads the file of one table: a relation in the schema `raw`.

Besides the file's columns it has `sapar_row`, the number of the row, counted from 1 for the
first row of data.
"""

import csv
from collections.abc import Iterable

import duckdb

from sapar.dataset.quoting import identifier, literal, one_file
from sapar.dataset.resource import Resource
from sapar.dataset.trouble import told
from sapar.values.language import _
from sapar.values.unusable import UnusableError

ROW = "sapar_row"
MAX_LINE = 1024 * 1024
_RESERVED = frozenset({ROW, "file_row_number"})


def attach(connection: duckdb.DuckDBPyConnection, resource: Resource) -> dict[str, str]:
    """Make `raw.<name>` from the file, and return the file's columns with their types.

    A Parquet file is read where it is, each time anew. A CSV file is parsed once, into a table
    of the engine, so that a damaged line is told at once.

    Raises:
        UnusableError: `P20` not readable, `P11` no header, `P12` an odd column name.
    """
    with told(str(resource.path)):
        if resource.format == "csv":
            return _attach_csv(connection, resource)
        return _attach_parquet(connection, resource)


def _attach_parquet(connection: duckdb.DuckDBPyConnection, resource: Resource) -> dict[str, str]:
    source = f"read_parquet({one_file(resource.path)}, hive_partitioning=false"
    found = {
        name: kind
        for name, kind, *_rest in connection.execute(
            f"DESCRIBE SELECT * FROM {source})"  # noqa: S608 -- quoted by one_file
        ).fetchall()
    }
    _check_names(resource, found)
    connection.execute(
        f"CREATE VIEW raw.{identifier(resource.name)} AS "  # noqa: S608 -- quoted
        f"SELECT file_row_number + 1 AS {ROW}, * EXCLUDE (file_row_number) "
        f"FROM {source}, file_row_number=true)"
    )
    return found


def _attach_csv(connection: duckdb.DuckDBPyConnection, resource: Resource) -> dict[str, str]:
    names = _header(resource)
    _check_names(resource, names)
    columns = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in names)
    connection.execute(
        f"CREATE TABLE raw.{identifier(resource.name)} AS "  # noqa: S608 -- quoted
        f"SELECT row_number() OVER () AS {ROW}, * FROM read_csv({one_file(resource.path)}, "
        f"columns={{{columns}}}, auto_detect=false, header=true, "
        f"delim={literal(resource.delimiter)}, quote='\"', escape='\"', nullstr='', "
        f"max_line_size={MAX_LINE}, strict_mode=true, compression='none', "
        "hive_partitioning=false)"
    )
    return dict.fromkeys(names, "VARCHAR")


def _header(resource: Resource) -> list[str]:
    with resource.path.open("rb") as file:
        line = file.readline(MAX_LINE + 1)
    try:
        text = line.decode("utf-8-sig").rstrip("\r\n")
        rows = list(csv.reader([text], delimiter=resource.delimiter, strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise _headless(resource, str(error)) from error
    if len(line) > MAX_LINE or not text:
        raise _headless(resource, _("its first line is empty or longer than 1 MiB"))
    return rows[0]


def _headless(resource: Resource, reason: str) -> UnusableError:
    return UnusableError("P11", str(resource.path), _("holds no header"), reason)


def _check_names(resource: Resource, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if not name.strip() or name.lower() in seen | _RESERVED:
            raise UnusableError(
                "P12",
                str(resource.path),
                _("column name {name} is refused").format(name=repr(name)),
                _("expected names that are not empty, not reserved, and each there once"),
            )
        seen.add(name.lower())
