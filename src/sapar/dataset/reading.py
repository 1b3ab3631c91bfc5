"""A dataset opened for reading: its tables as the schema declares them."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

import duckdb
import narwhals as nw

from sapar.dataset.casting import further_columns, projection
from sapar.dataset.engine import MEMORY_LIMIT, connect
from sapar.dataset.package import Package, read_package
from sapar.dataset.quoting import identifier, literal
from sapar.dataset.schema import TABLES
from sapar.dataset.sources import attach


class Dataset:
    """An open dataset: a context manager, and whole or not there at all.

    In `connection` each table that the dataset has is a view of its own name, with every
    column that the schema declares (typed nulls where the file has no such column), followed
    by the file's further columns. `raw.<name>` is the same table as the file has it.

    Attributes:
        folder: where it is.
        package: what its descriptor says.
        connection: the engine; closed with the dataset.
        columns: for each table, the columns of its file with their types in the engine.
    """

    def __init__(self, folder: Path, package: Package, memory_limit: str, threads: int | None):
        self.folder = folder
        self.package = package
        self.columns: dict[str, dict[str, str]] = {}
        self._scratch = TemporaryDirectory(prefix="sapar-", ignore_cleanup_errors=True)
        self.connection: duckdb.DuckDBPyConnection = connect(
            Path(self._scratch.name), memory_limit=memory_limit, threads=threads
        )

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables that it has, in the schema's order."""
        return tuple(name for name in TABLES if name in self.columns)

    @property
    def scratch(self) -> Path:
        """A folder for files of its own, which goes when the dataset is closed."""
        return Path(self._scratch.name)

    @property
    def unknown_tables(self) -> tuple[str, ...]:
        """Names of its resources that are no table of the schema; they are not read."""
        return tuple(r.name for r in self.package.resources if r.name not in TABLES)

    def table(self, name: str) -> "nw.LazyFrame[Any] | None":
        """A table, to be computed when it is collected; None where the dataset lacks it.

        Raises:
            KeyError: if the schema has no such table.
        """
        if TABLES[name].name not in self.columns:
            return None
        return nw.from_native(self.connection.table(identifier(name)))

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """How many rows each table has, counted once: a file does not change while it is open."""
        if not self.tables:
            return {}
        # In one statement: to plan each takes longer than to read a number out of its file.
        counts = " UNION ALL ".join(
            f"SELECT {literal(name)}, count(*) FROM {identifier(name)}"  # noqa: S608 -- quoted
            for name in self.tables
        )
        found = dict(self.connection.execute(counts).fetchall())
        return {name: found[name] for name in self.tables}

    def further_columns(self, name: str) -> tuple[str, ...]:
        """Columns of a table's file that the schema does not know."""
        return further_columns(TABLES[name], self.columns[name])

    def close(self) -> None:
        """Close the engine and remove what it wrote for its own use."""
        self.connection.close()
        self._scratch.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _attach(self) -> None:
        self.connection.execute("CREATE SCHEMA raw")
        for resource in self.package.resources:
            if resource.name in TABLES:
                self.columns[resource.name] = attach(self.connection, resource)
                self._declare(resource.name)

    def _declare(self, name: str) -> None:
        columns = projection(TABLES[name], self.columns[name])
        self.connection.execute(
            f"CREATE VIEW {identifier(name)} AS "  # noqa: S608 -- every name is quoted
            f"SELECT {columns} FROM raw.{identifier(name)}"
        )


def open_dataset(
    path: Path | str, *, memory_limit: str = MEMORY_LIMIT, threads: int | None = None
) -> Dataset:
    """Open the dataset in a folder.

    Args:
        path: the folder, with its `datapackage.json`.
        memory_limit: memory for the engine, as in `2GB`; beyond it, it uses the disk.
        threads: how many; all that the machine has where None.

    Raises:
        UnusableError: if the folder, its descriptor or a file cannot be read; see
            `read_package`, `resource_of` and `attach` for the codes.
    """
    folder = Path(path)
    dataset = Dataset(folder, read_package(folder), memory_limit, threads)
    try:
        dataset._attach()  # noqa: SLF001 -- opening is the other half of making one
    except BaseException:
        dataset.close()
        raise
    return dataset
