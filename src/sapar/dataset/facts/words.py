"""Text of few different words, kept as numbers while DuckDB joins and writes it.

A word of a vocabulary, a country or the code of an institution stands in very many rows. As a
number, with the list of words beside it, it is joined and written for a tenth of what its text
costs. What is written is text all the same: Parquet keeps such a list by itself.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple

import duckdb
import narwhals as nw

from sapar.dataset.facts.fact import Source, Table
from sapar.dataset.facts.lost_words import is_lost
from sapar.dataset.facts.slices import Slice, slices
from sapar.dataset.quoting import identifier, literals

MOST_WORDS = 60_000
"""A column with more of them stays text."""

WORDED = ("flows", "commitments")
"""The tables whose own columns go into a fact row by row; from any other only sums do."""

NAMES = frozenset({"stay", "participant", "commitment", "flow"})
"""Columns that tell rows apart: next to each row has a text of its own."""


_STAYS = "the fact"


class View(NamedTuple):
    """What a view reads: words as text, or as numbers."""

    name: str
    text: str
    numbers: str


class Words:
    """The lists of words of one connection, and the stays kept in them.

    Every table is a view, of text while a fact is defined and of numbers while it is written:
    definitions know of text alone, and lists of words make it slow to read a definition.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._numbers = count(1)
        self._made: list[str] = []
        self._views: dict[str, View] = {}
        self._slices: dict[str, Sequence[Slice]] = {}

    def of_table(self, name: str, table: Table) -> Table:
        """A table of the schema, its own words as numbers while a fact is written."""
        if name not in WORDED:
            return table
        text = self._new("VIEW")
        native: duckdb.DuckDBPyRelation = table.to_native()
        native.create_view(text)
        casts = self._casts(text, _texts(native))
        numbers = f"SELECT * REPLACE ({casts}) FROM {text}"  # noqa: S608
        return self._view(name, f"FROM {text}", numbers)

    def kept(self, rows: Table) -> Table:
        """Rows that every other fact is joined to, held with their words as numbers."""
        text, held = self._new("VIEW"), self._new("TABLE")
        native: duckdb.DuckDBPyRelation = rows.to_native()
        native.create_view(text)
        texts = _texts(native)
        casts = self._casts(text, texts)
        self._connection.execute(
            f"CREATE TEMP TABLE {held} AS SELECT * REPLACE ({casts}) FROM {text}"  # noqa: S608
        )
        back = ", ".join(f"CAST({identifier(n)} AS VARCHAR) AS {identifier(n)}" for n in texts)
        words = f"SELECT * REPLACE ({back}) FROM {held}"  # noqa: S608
        return self._view(_STAYS, words, f"FROM {held}")

    @contextmanager
    def as_numbers(self, fact: Table, table: str | None = None) -> Iterator[Table]:
        """A fact with words as numbers, for as long as it is written.

        Args:
            fact: over tables and stays of this connection.
            table: the one whose own columns go into it. Any other stays text: the engine reads
                words from Parquet with a list of them beside, and asks of each word but once.
        """
        views = [view for own, view in self._views.items() if own in (_STAYS, table)]
        try:
            for view in views:
                self._replace(view.name, view.numbers)
            yield nw.from_native(self._connection.sql(fact.to_native().sql_query()))
        finally:
            for view in views:
                self._replace(view.name, view.text)

    def are_lost(self, path: Path, columns: tuple[str, ...]) -> bool:
        """Whether a file that was written lacks words in some columns."""
        return is_lost(self._connection, path, columns)

    def slices(self, source: Source, column: str) -> Sequence[Slice]:
        """In what slices the facts over a source are made; none where it is small."""
        if column not in self._slices:
            self._slices[column] = slices(self._connection, source, column)
        return self._slices[column]

    def close(self) -> None:
        """Drop what was made here, the newest first."""
        for made in reversed(self._made):
            self._connection.execute(f"DROP {made}")

    def _view(self, of: str, text: str, numbers: str) -> Table:
        name = self._new("VIEW")
        self._views[of] = View(name, text, numbers)
        self._replace(name, text)
        return nw.from_native(self._connection.table(name))

    def _replace(self, name: str, query: str) -> None:
        self._connection.execute(f"CREATE OR REPLACE VIEW {name} AS {query}")

    def _casts(self, view: str, columns: list[str]) -> str:
        """What stands after REPLACE: each column of few words as a number of its list."""
        kinds = {name: self._kind(view, identifier(name)) for name in columns}
        return ", ".join(
            f"CAST({identifier(name)} AS {kind}) AS {identifier(name)}"
            for name, kind in kinds.items()
        )

    def _kind(self, view: str, column: str) -> str:
        """The type that lists a column's words; that of text if they are too many, or none.

        An empty word is none of a list: it tells that one was lost.
        """
        words = self._connection.execute(
            f"SELECT DISTINCT {column} FROM {view} WHERE {column} IS NOT NULL "  # noqa: S608
            f"LIMIT {MOST_WORDS + 1}"
        ).fetchall()
        if not 0 < len(words) <= MOST_WORDS or ("",) in words:
            return "VARCHAR"
        kind = self._new("TYPE")
        listed = literals(tuple(sorted(word for (word,) in words)))
        self._connection.execute(f"CREATE TYPE {kind} AS ENUM {listed}")
        return kind

    def _new(self, what: str) -> str:
        name = f"sapar_{what.lower()}_{next(self._numbers)}"
        self._made.append(f"{what} {name}")
        return name


def _texts(rows: duckdb.DuckDBPyRelation) -> list[str]:
    kinds = zip(rows.columns, map(str, rows.types), strict=True)
    return [name for name, kind in kinds if kind == "VARCHAR" and name not in NAMES]


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
