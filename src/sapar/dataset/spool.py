"""Tables that come from elsewhere as text, spooled to files and then written as a dataset."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from sapar.dataset.engine import connect
from sapar.dataset.quoting import identifier, literal, one_file
from sapar.dataset.schema import TABLES, Table
from sapar.dataset.trouble import told
from sapar.dataset.writing import DatasetWriter


class Spool:
    """Tables on their way into a dataset: CSV as PostgreSQL's COPY writes it, a file for each.

    The first line of a file names its columns. An empty cell is null. Each value is read as the
    schema declares its column, and one that is none refuses the whole dataset.
    """

    def __init__(self, writer: DatasetWriter) -> None:
        """Spool into the scratch folder of a dataset that is being written."""
        self._writer = writer

    @contextmanager
    def table(self, name: str) -> Iterator[IO[bytes]]:
        """A file to write the text of a table to.

        Raises:
            KeyError: if the schema has no such table.
        """
        with told(str(self._writer.scratch)), self._path(TABLES[name]).open("wb") as file:
            yield file

    def write(self) -> dict[str, int]:
        """Write every table that was spooled, and return how many rows each has.

        Raises:
            ValueError: if a table lacks a required column, or has one that the schema lacks.
            UnusableError: `W01` if the disk is full, `W02` if a file cannot be written, `P20` where
                a value is none of its column's type.
        """
        with closing(connect(self._writer.scratch)) as connection:
            return {
                table.name: self._writer.write_table(connection, table.name, _query(table, path))
                for table in TABLES.values()
                if (path := self._path(table)).exists()
            }

    def _path(self, table: Table) -> Path:
        return self._writer.scratch / f"{table.name}.csv"


def _query(table: Table, path: Path) -> str:
    """The rows of a file, each column of the type that the schema declares."""
    with path.open(encoding="utf-8") as file:
        names = file.readline().rstrip("\n").split(",")
    columns = ", ".join(f"{literal(name)}: {literal(_type(table, name))}" for name in names)
    selected = ", ".join(map(identifier, names))
    return (
        f"SELECT {selected} FROM read_csv({one_file(path)}, columns={{{columns}}}, "  # noqa: S608
        "auto_detect=false, header=true, delim=',', quote='\"', escape='\"', nullstr='', "
        "hive_partitioning=false)"
    )


def _type(table: Table, name: str) -> str:
    field = table.field(name)
    if field is None:
        raise ValueError(f"table {table.name} has no column {name}")
    return field.kind.engine_type
