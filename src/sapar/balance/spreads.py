"""How stays differ in what they add to sums: moments of all, and single stays where they are few.

What draws stays again needs each of them, which no more than a few thousand may be; more are
added up in the engine, so that the rows that come out of it do not grow with the stays.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations_with_replacement
from typing import Any

import narwhals as nw
import numpy as np

from sapar.balance.moments import SCALE, Moments, Names, Pair
from sapar.balance.rows import rows_of
from sapar.balance.uncertainty import MANY, NO_PARTS, Chance, Resampler, StayParts
from sapar.values.measures import exact, whole_units

Table = nw.LazyFrame[Any]
GroupKey = str | None

MOST_ROWS = 20_000
"""Single stays that are brought out of the engine at most, over all groups that have few."""


@dataclass(frozen=True, slots=True)
class Block:
    """Columns that stand together in ratios.

    Attributes:
        names: of the columns.
        whole: name for their sum where each only stands in a share of it, so that no other
            products need be added up: of seven parties fifteen, not twenty-eight.
    """

    names: Names
    whole: str | None = None

    @property
    def pairs(self) -> list[Pair]:
        """The columns that are multiplied."""
        if self.whole is None:
            return list(combinations_with_replacement(self.names, 2))
        squares = [(name, name) for name in (*self.names, self.whole)]
        return squares + [(name, self.whole) for name in self.names]


@dataclass(frozen=True, slots=True)
class Spread:
    """How some stays differ.

    Attributes:
        moments: of all of them.
        few: each of them, where they are at most `MANY`; None where they are more.
    """

    moments: Moments = field(default_factory=Moments)
    few: StayParts | None = NO_PARTS

    def __add__(self, other: "Spread") -> "Spread":
        """That of both sets of stays."""
        both = None
        if self.few is not None and other.few is not None:
            both = self.few + other.few
        few = both if both is not None and len(both) <= MANY else None
        return Spread(self.moments + other.moments, few)

    def chance(self, resampler: Resampler) -> Chance:
        """What chance can do to ratios: few stays drawn again, of more their moments."""
        return self.moments if self.few is None else resampler.sums(self.few)


NO_SPREAD = Spread()
"""That of no stay."""


def spreads_of(stays: Table, blocks: Sequence[Block]) -> dict[GroupKey, Spread]:
    """How stays differ, by group.

    Args:
        stays: one row for each, with `group` and numbers in the columns of the blocks.
        blocks: columns that stand together in a ratio, above or below the line.

    Returns:
        A spread for each group. Single stays are in it where a group has at most `MANY`, unless
        all such groups together have more than `MOST_ROWS`.
    """
    names = tuple(dict.fromkeys(name for block in blocks for name in block.names))
    moments = dict(_moments(stays, names, blocks))
    few = [group for group, each in moments.items() if each.stays <= MANY]
    if sum(moments[group].stays for group in few) > MOST_ROWS:
        few = []
    single = _single(stays, names, few)
    return {group: Spread(each, single.get(group)) for group, each in moments.items()}


def _moments(
    stays: Table, names: Names, blocks: Sequence[Block]
) -> Iterator[tuple[GroupKey, Moments]]:
    wholes = {block.whole: block.names for block in blocks if block.whole is not None}
    pairs = [pair for block in blocks for pair in block.pairs]
    units = stays.select("group", *(whole_units(nw.col(name), SCALE).alias(name) for name in names))
    summed = units.with_columns(
        nw.sum_horizontal(*parts).alias(whole) for whole, parts in wholes.items()
    )
    exactly = summed.with_columns(exact(nw.col(name)) for name in (*names, *wholes))
    sums = exactly.group_by("group").agg(
        nw.len().cast(nw.Int64()).alias("stays"),
        *(nw.col(name).sum().alias(name) for name in (*names, *wholes)),
        *(_product(pair).alias(" ".join(pair)) for pair in pairs),
    )
    for row in rows_of(sums):
        yield row["group"], _of_row(row, (*names, *wholes), pairs, wholes)


def _of_row(
    row: Mapping[str, Any], names: Names, pairs: Sequence[Pair], wholes: Mapping[str, Names]
) -> Moments:
    return Moments(
        row["stays"],
        {name: int(row[name]) for name in names},
        {pair: int(row[" ".join(pair)]) for pair in pairs},
        wholes,
    )


def _product(pair: Pair) -> nw.Expr:
    one, other = pair
    return (nw.col(one) * nw.col(other)).sum()


def _single(stays: Table, names: Names, groups: Sequence[GroupKey]) -> dict[GroupKey, StayParts]:
    if not groups:
        return {}
    group = nw.col("group")
    wanted = group.is_in([each for each in groups if each is not None])
    kept = stays.filter(wanted | group.is_null() if None in groups else wanted)
    told = kept.select("group", *(nw.col(name).cast(nw.Float64()) for name in names))
    rows: dict[GroupKey, list[list[float]]] = {}
    for row in rows_of(told):
        rows.setdefault(row["group"], []).append([row[name] for name in names])
    return {group: StayParts(names, np.array(sorted(each))) for group, each in rows.items()}
