"""A large fact made in slices, so that what is joined fits in memory.

Sixty million promises and their deliveries are joined in a third of the time where the engine need
not write half of them to disk in between. A slice is a range of identifiers: of promises with
their deliveries, or of stays with their promises. In whichever order a file runs, a range is a
filter; where it runs by these identifiers, as most do, only its own part of the file is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import duckdb
import narwhals as nw

from sapar.dataset.facts.fact import Source, Table

ROWS = 6_000_000
"""Rows of the largest table in one slice, about."""

SAMPLE = 1
"""Of how many in a hundred identifiers the bounds of slices are taken."""

OWNERS = {"commitment": "commitments", "stay": "stays"}
"""Identifiers that a fact can be sliced by, with the table in which each stands once."""

LINK = "commitments"
"""The table that says which stay a commitment is of."""


@dataclass(frozen=True, slots=True)
class Range:
    """Some identifiers of a column.

    Attributes:
        column: that holds them.
        low: the least one; None in the first range, which also has the rows without any.
        high: the first one beyond it; None in the last range.
    """

    column: str
    low: str | None
    high: str | None

    def of(self, table: Table) -> Table:
        """The rows of a table that are in it."""
        key = nw.col(self.column)
        if self.low is None:
            return table.filter(key.is_null() | (key < self.high))
        above = key >= self.low
        return table.filter(above if self.high is None else above & (key < self.high))


@dataclass(frozen=True, slots=True)
class Slice:
    """A range of identifiers, and what hangs on it by the other column of `OWNERS`.

    Attributes:
        range: of promises, or of stays.
        other: the other column.
        first: the least that the promises in the range name by it, of the stays in it are named
            by; empty where there are none.
        last: the greatest.
    """

    range: Range
    other: str
    first: str
    last: str

    def of(self, table: Table) -> Table:
        """The rows of a table that a slice is made of; all where it has neither column."""
        names = table.collect_schema().names()
        if self.range.column in names:
            return self.range.of(table)
        if self.other in names:
            key = nw.col(self.other)
            return table.filter((key >= self.first) & (key <= self.last))
        return table


def slices(
    connection: duckdb.DuckDBPyConnection, source: Source, column: str, rows: int | None = None
) -> Sequence[Slice]:
    """The slices of facts; none where they are small enough to be made at once.

    Args:
        connection: of the engine.
        source: tables.
        column: of `OWNERS`.
        rows: of the largest table with that column, in a slice; `ROWS` where None.
    """
    having = [t for t in source.tables.values() if column in t.collect_schema().names()]
    largest = max((_count(table) for table in having), default=0)
    pieces = -(-largest // (rows or ROWS))
    if pieces < 2:  # noqa: PLR2004 -- one is no slice
        return ()
    ends = _quantiles(connection, source.tables[OWNERS[column]], column, pieces)
    ranges = [Range(column, low, high) for low, high in pairwise([None, *ends, None])]
    return [_with_other(each, source.tables.get(LINK)) for each in ranges]


def _with_other(own: Range, link: Table | None) -> Slice:
    """A range with the least and the greatest identifier of the other column in it."""
    (other,) = (column for column in OWNERS if column != own.column)
    if link is None:
        return Slice(own, other, "", "")
    key = nw.col(other)
    ends = own.of(link).select(key.min().alias("first"), key.max().alias("last"))
    ((first, last),) = ends.to_native().fetchall()
    return Slice(own, other, first or "", last or "")


def sliced(source: Source, piece: Slice) -> Source:
    """The part of a source that a slice of a fact is made of."""
    return replace(
        source,
        tables={name: piece.of(table) for name, table in source.tables.items()},
        facts={name: piece.of(table) for name, table in source.facts.items()},
    )


def _count(table: Table) -> int:
    ((rows,),) = table.select(nw.len().alias("rows")).to_native().fetchall()
    return int(rows)


def _quantiles(
    connection: duckdb.DuckDBPyConnection, table: Table, column: str, pieces: int
) -> list[str]:
    """Identifiers between the slices, each once: those of a sample, which need not be exact."""
    shares = ", ".join(str(piece / pieces) for piece in range(1, pieces))
    keys = table.select(nw.col(column).alias("key")).to_native().sql_query()
    sample = f"SELECT key FROM ({keys}) USING SAMPLE {SAMPLE} PERCENT (bernoulli, 1)"  # noqa: S608
    ((found,),) = connection.execute(
        f"SELECT quantile_disc(key, [{shares}]) FROM ({sample}) WHERE key IS NOT NULL"  # noqa: S608
    ).fetchall()
    return sorted(set(found or ()))
