"""DuckDB: in this process, within a memory limit, on disk beyond it. The engine unless told."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb
import narwhals as nw

from sapar.dataset.engines.engine import Table
from sapar.dataset.quoting import one_file
from sapar.dataset.reading import Dataset
from sapar.dataset.trouble import told


class DuckdbEngine:
    """The engine that reads the dataset: its tables are those of `Dataset.table`."""

    name = "duckdb"

    def __init__(self, dataset: Dataset) -> None:
        found = {name: dataset.table(name) for name in dataset.tables}
        self.tables: Mapping[str, Table] = {n: t for n, t in found.items() if t is not None}
        self._connection = dataset.connection

    def scan(self, path: Path) -> Table:
        """A fact, as `write` left it."""
        with told(str(path)):
            return nw.from_native(self._connection.sql(f"SELECT * FROM {_parquet(path)}"))  # noqa: S608

    def rows(self, frame: Table) -> Iterator[dict[str, Any]]:
        """Each row by column name."""
        native: duckdb.DuckDBPyRelation = frame.to_native()
        names = list(native.columns)
        return (dict(zip(names, row, strict=True)) for row in native.fetchall())

    def write(self, frame: Table, path: Path) -> None:
        """One Parquet file.

        Raises:
            UnusableError: `W01` if the disk is full, `W02` if it cannot be written.
        """
        native: duckdb.DuckDBPyRelation = frame.to_native()
        with told(str(path)):
            native.write_parquet(str(path))

    def close(self) -> None:
        """Nothing: the connection is the dataset's."""


def _parquet(path: Path) -> str:
    files = path / "*.parquet" if path.is_dir() else path
    text = one_file(path) if files == path else one_file(path)[:-1] + "/*.parquet'"
    return f"read_parquet({text}, hive_partitioning=false)"
