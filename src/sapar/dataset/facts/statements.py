"""Facts made by DuckDB from texts of their definitions, which this process keeps.

To build the definitions takes longer than to compute the facts of a few thousand stays: at each of
some eight hundred steps the engine is asked what columns there are. What comes of it is one text
for each fact. Where tables and facts are called the same, it is the same for the next dataset.
"""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import duckdb
import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.quoting import identifier, literal, one_file
from sapar.dataset.trouble import told

KEPT = 16
"""Kinds of record of which the texts are kept: a fifth of a megabyte each."""


class Statements:
    """Makes the facts of one source; those that were made are views, called the same each time."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, source: Source) -> None:
        self._connection = connection
        self._source = source
        self._texts = _texts(_kind(source))
        self._views: dict[str, str] = {}
        self._facts: dict[str, Table] = {}

    def make(self, fact: Fact, path: Path) -> int:
        """Write a fact, and return how many rows it has.

        Raises:
            UnusableError: as `engines.duckdb_engine.DuckdbEngine.write`.
        """
        if fact not in self._texts:
            self._texts[fact] = self._read(fact)
        with told(str(path)):
            ((rows,),) = self._connection.execute(
                f"COPY ({self._texts[fact]}) TO {literal(str(path))} (FORMAT parquet)"
            ).fetchall()
        self._view(fact.name, f"read_parquet({one_file(path)}, hive_partitioning=false)")
        return int(rows)

    def close(self) -> None:
        """Drop the views."""
        for view in self._views.values():
            self._connection.execute(f"DROP VIEW {view}")

    def _view(self, name: str, of: str) -> None:
        view = identifier(f"fact_{name}")
        self._connection.execute(f"CREATE OR REPLACE TEMP VIEW {view} AS FROM {of}")
        self._views[name] = view

    def _read(self, fact: Fact) -> str:
        """The text of a definition over the tables and over the facts before it."""
        # Opened only now: where every text is known none of them is needed.
        for name, view in self._views.items():
            if name not in self._facts:
                self._facts[name] = nw.from_native(self._connection.table(view))
        native: duckdb.DuckDBPyRelation = fact.define(
            replace(self._source, facts=dict(self._facts))
        ).to_native()
        return native.sql_query()


def _kind(source: Source) -> Hashable:
    """What the texts depend on: the tables, their columns and types, and until which day."""
    natives = {name: table.to_native() for name, table in source.tables.items()}
    tables = (
        (name, native.sql_query(), *native.columns, *map(str, native.types))
        for name, native in natives.items()
    )
    return source.as_of, tuple(tables)


@lru_cache(maxsize=KEPT)
def _texts(_of: Hashable) -> dict[Fact, str]:
    """The texts for a kind of record, put in by whoever needs one first."""
    return {}


@contextmanager
def stated(connection: duckdb.DuckDBPyConnection, source: Source) -> Iterator[Statements]:
    """Statements for as long as facts are made.

    Args:
        connection: of the dataset.
        source: tables on it.
    """
    statements = Statements(connection, source)
    try:
        yield statements
    finally:
        with suppress(duckdb.Error):
            statements.close()
