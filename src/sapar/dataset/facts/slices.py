"""A large fact made in slices, so that what is joined fits in memory.

Sixty million promises and their deliveries are joined in a third of the time where the engine need
not write half of them to disk in between. A slice is a range of identifiers: of promises with
their deliveries, or of stays. In whichever order a file runs, a range is a filter; where it runs by
these identifiers, as most do, only its own part of the file is read.
"""

from collections.abc import Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class Slice:
    """A range of identifiers.

    Attributes:
        column: that holds them.
        low: the least one; None in the first slice, which also has the rows without any.
        high: the first one beyond it; None in the last slice.
    """

    column: str
    low: str | None
    high: str | None

    def of(self, table: Table) -> Table:
        """The rows of a table that are in it; all of them where the table has no such column."""
        if self.column not in table.collect_schema().names():
            return table
        key = nw.col(self.column)
        if self.low is None:
            return table.filter(key.is_null() | (key < self.high))
        above = key >= self.low
        return table.filter(above if self.high is None else above & (key < self.high))


def slices(
    connection: duckdb.DuckDBPyConnection, source: Source, column: str, rows: int | None = None
) -> Sequence[Slice]:
    """The slices of a fact; none where it is small enough to be made at once.

    Args:
        connection: of the engine.
        source: tables, and facts that were made before.
        column: of `OWNERS`.
        rows: of the largest table with that column, in a slice; `ROWS` where None.
    """
    having = [t for t in _all(source) if column in t.collect_schema().names()]
    largest = max((_count(table) for table in having), default=0)
    pieces = -(-largest // (rows or ROWS))
    if pieces < 2:  # noqa: PLR2004 -- one is no slice
        return ()
    ends = _quantiles(connection, _owner(source, column), column, pieces)
    return [Slice(column, low, high) for low, high in pairwise([None, *ends, None])]


def sliced(source: Source, piece: Slice) -> Source:
    """The part of a source that a slice of a fact is made of."""
    part = replace(
        source,
        tables={name: piece.of(table) for name, table in source.tables.items()},
        facts={name: piece.of(table) for name, table in source.facts.items()},
    )
    if piece.column == "stay" or "stays" not in part.facts:
        return part
    return replace(part, facts=_with_fewer_stays(part, OWNERS[piece.column]))


def _with_fewer_stays(part: Source, owner: str) -> Mapping[str, Table]:
    """Only the stays between the first and the last that a slice of promises names."""
    stay = nw.col("stay")
    ends = part.tables[owner].select(stay.min().alias("low"), stay.max().alias("high"))
    ((low, high),) = ends.to_native().fetchall()
    between = (stay >= (low or "")) & (stay <= (high or ""))
    return {**part.facts, "stays": part.facts["stays"].filter(between)}


def _all(source: Source) -> list[Table]:
    return [*source.tables.values(), *source.facts.values()]


def _owner(source: Source, column: str) -> Table:
    name = OWNERS[column]
    return source.facts.get(name, source.tables[name])


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
