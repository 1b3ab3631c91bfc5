"""Text of few different words, kept as numbers while DuckDB joins and writes it.

A word of a vocabulary, a country or the code of an institution stands in very many rows. As a
number, with the list of words beside it, it is joined and written for a tenth of what its text
costs. What is written is text all the same: Parquet keeps such a list by itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count

import duckdb
import narwhals as nw

from sapar.dataset.facts.fact import Table
from sapar.dataset.quoting import identifier, literals
from sapar.dataset.schema import TABLES

MOST_WORDS = 60_000
"""A column with more of them stays text."""

WORDED = ("flows", "commitments")
"""The tables whose own columns go into a fact row by row; from any other only sums do."""

NAMES = frozenset({"stay", "participant", "commitment", "flow"})
"""Columns that tell rows apart: next to each row has a text of its own."""


class Words:
    """The lists of words of one connection, and the stays kept in them."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._numbers = count(1)
        self._made: list[str] = []

    def of_table(self, name: str, table: Table) -> Table:
        """A table of the schema with its words as numbers."""
        if name not in WORDED:
            return table
        texts = [field.name for field in TABLES[name].fields if field.name not in NAMES]
        return self._worded(table, texts)

    def kept(self, rows: Table) -> Table:
        """Rows that many facts are joined to, held with their words as numbers."""
        name = self._new("TABLE")
        worded = self._worded(rows, list(rows.columns)).to_native()
        self._connection.execute(f"CREATE TEMP TABLE {name} AS {worded.sql_query()}")
        return nw.from_native(self._connection.table(name))

    def close(self) -> None:
        """Drop what was made here, the newest first."""
        for made in reversed(self._made):
            self._connection.execute(f"DROP {made}")

    def _worded(self, table: Table, columns: list[str]) -> Table:
        rows: duckdb.DuckDBPyRelation = table.to_native()
        view = self._new("VIEW")
        rows.create_view(view)
        kinds = dict(zip(rows.columns, map(str, rows.types), strict=True))
        texts = [name for name in columns if kinds[name] == "VARCHAR" and name not in NAMES]
        words = {name: self._kind(view, identifier(name)) for name in texts}
        casts = ", ".join(
            f"CAST({identifier(name)} AS {kind}) AS {identifier(name)}"
            for name, kind in words.items()
            if kind
        )
        chosen = f"* REPLACE ({casts})" if casts else "*"
        return nw.from_native(self._connection.sql(f"SELECT {chosen} FROM {view}"))  # noqa: S608

    def _kind(self, view: str, column: str) -> str | None:
        """The type that lists a column's words; None if they are too many, or none at all."""
        words = self._connection.execute(
            f"SELECT DISTINCT {column} FROM {view} WHERE {column} IS NOT NULL "  # noqa: S608
            f"LIMIT {MOST_WORDS + 1}"
        ).fetchall()
        if not 0 < len(words) <= MOST_WORDS:
            return None
        kind = self._new("TYPE")
        listed = literals(tuple(sorted(word for (word,) in words)))
        self._connection.execute(f"CREATE TYPE {kind} AS ENUM {listed}")
        return kind

    def _new(self, what: str) -> str:
        name = f"sapar_{what.lower()}_{next(self._numbers)}"
        self._made.append(f"{what} {name}")
        return name


@contextmanager
def worded(connection: duckdb.DuckDBPyConnection) -> Iterator[Words]:
    """Words for as long as facts are written, which need not come in any order meanwhile."""
    words = Words(connection)
    connection.execute("SET preserve_insertion_order = false")
    try:
        yield words
    finally:
        with suppress(duckdb.Error):
            words.close()
            connection.execute("RESET preserve_insertion_order")
