"""What an engine is to the rest: tables in, small results and facts out."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import narwhals as nw

Table = nw.LazyFrame[Any]


class Engine(Protocol):
    """A dataset opened on one engine, until it is closed.

    Attributes:
        name: as `--engine` takes it.
        tables: those that the dataset has, by name, each with every column of the schema and of
            its type; further columns of a file are there on DuckDB alone.
    """

    name: str
    tables: Mapping[str, Table]

    def scan(self, path: Path) -> Table:
        """A fact that was written before, to be computed when it is read."""
        ...

    def rows(self, frame: Table) -> Iterator[dict[str, Any]]:
        """Each row by column name, in plain Python values: for sums, which fit in memory."""
        ...

    def write(self, frame: Table, path: Path) -> None:
        """Write rows as Parquet: a file, or from several machines a folder of files."""
        ...

    def close(self) -> None:
        """Let go of what the engine holds; the dataset itself stays open."""
        ...
