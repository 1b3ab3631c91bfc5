"""Sums over the tables `effort` and `credits`, from which this package makes figures.

Each function takes and returns narwhals frames, lazy or eager, on one engine. Credit is held
against work of the same stays: `in_both` marks and counts these.
"""

from collections.abc import Sequence

import narwhals as nw
from narwhals.typing import FrameT

from sapar.effort.credit import Degree
from sapar.effort.hours import CAP, LARGEST, Work
from sapar.values.measures import nearest

SCALE = 10_000
"""Hours are summed as whole numbers of 1/SCALE: sums of floats depend on the order of rows."""

IN_HOURS = (*(work.value for work in Work), "unsorted", "hours_cut")
ENTRIES = ("entries", "entries_without_hours", "entries_cut", "entries_undated")
CREDITS = (*(degree.value for degree in Degree), "without_degree", "outputs")

_HOURS, _CUT = "_hours", "_hours_cut"


def hour_units(effort: FrameT, by: Sequence[str] = ()) -> FrameT:
    """As `hours`, with hours as whole numbers of 1/SCALE, to be added up further."""
    told = nw.col("hours").cast(nw.Float64)
    usable = nw.when(told.is_between(0, LARGEST)).then(told)
    dated = ~nw.col("on").is_null()
    above = nw.when(usable > CAP).then(usable - CAP).otherwise(0.0)
    cut = nw.when(dated).then(above).otherwise(0.0)
    marked = effort.with_columns(
        _scaled(usable - cut).alias(_HOURS),
        _scaled(cut).alias(_CUT),
        _flag(dated & (usable > CAP)).alias("entries_cut"),
        _flag(~dated & (usable > CAP)).alias("entries_undated"),
    )
    kind = nw.col("kind")
    sums = [_sum_where(kind == work.value, work.value) for work in Work]
    return marked.group_by(*by, "party").agg(
        *sums,
        _sum_where(~kind.is_in([work.value for work in Work]) | kind.is_null(), "unsorted"),
        nw.col(_CUT).sum().cast(nw.Int64).alias("hours_cut"),
        nw.len().cast(nw.Int64).alias("entries"),
        _count(nw.col(_HOURS).is_null()).alias("entries_without_hours"),
        nw.col("entries_cut").sum().cast(nw.Int64),
        nw.col("entries_undated").sum().cast(nw.Int64),
    )


def summed_hours(units: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Hours of each party over many stays.

    Args:
        units: what `hour_units` returns, of every stay or of whatever was grouped.
        by: columns to group by.

    Returns:
        As `hours`.
    """
    names = (*IN_HOURS, *ENTRIES)
    sums = units.group_by(*by, "party").agg(*(nw.col(name).sum().cast(nw.Int64) for name in names))
    return sums.with_columns(
        *((nw.col(name).cast(nw.Float64) / SCALE).alias(name) for name in IN_HOURS)
    )


def hours(effort: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Hours of each party by kind of work, each entry of a day cut to `CAP`.

    Args:
        effort: the table `effort`, with whatever columns of `stays` the caller joined.
        by: columns to group by.

    Returns:
        `by`, `party`, then the fields of `sapar.effort.hours.Hours`.
    """
    return summed_hours(hour_units(effort, by), by)


def credits_by_party(credits_of: FrameT, by: Sequence[str] = ()) -> FrameT:
    """How many roles each party has, by their degree.

    Args:
        credits_of: the table `credits`, with whatever columns of `stays` the caller joined.
        by: columns to group by.

    Returns:
        `by`, `party`, then the fields of `sapar.effort.credit.Credits`, then `outputs`: in how
        many it is named. An output of two stays counts in each of them.
    """
    degree = nw.col("degree")
    named = [_count(degree == each.value).alias(each.value) for each in Degree]
    dark = ~degree.is_in([each.value for each in Degree]) | degree.is_null()
    keys: list[str] = list(dict.fromkeys((*by, "party", "stay", "output")))
    each = credits_of.group_by(*keys).agg(*named, _count(dark).alias("without_degree"))
    return summed_credits(each.with_columns(nw.lit(1).alias("outputs")), by)


def summed_credits(rows: FrameT, by: Sequence[str] = ()) -> FrameT:
    """As `credits_by_party`, from what it returns for every stay or for whatever was grouped."""
    return rows.group_by(*by, "party").agg(*(nw.col(name).sum().cast(nw.Int64) for name in CREDITS))


def in_both(rows: FrameT, other: FrameT) -> FrameT:
    """Rows of stays and parties, marked by whether work and credit are both recorded of the stay.

    Stays can then be counted by adding up.

    Args:
        rows: one for each stay and party of one of the two tables.
        other: the other table.

    Returns:
        The rows with `in_both`, 1 if the stay is in both tables, else 0; `stays`, 1 in one row of
        each stay and 0 in its others; and `stays_in_both`, the product of the two.
    """
    first = rows.group_by("stay").agg(nw.col("party").min().alias("_first"))
    seen = other.group_by("stay").agg(nw.len().alias("_seen"))
    joined = rows.join(first, on=["stay"], how="left").join(seen, on=["stay"], how="left")
    one, both = nw.col("party") == nw.col("_first"), ~nw.col("_seen").is_null()
    return joined.with_columns(
        _flag(both).cast(nw.Int64).alias("in_both"),
        _flag(one).cast(nw.Int64).alias("stays"),
        _flag(one & both).cast(nw.Int64).alias("stays_in_both"),
    ).drop("_first", "_seen")


def _scaled(amount: nw.Expr) -> nw.Expr:
    return nearest(amount * SCALE).cast(nw.Int64)


def _sum_where(condition: nw.Expr, name: str) -> nw.Expr:
    return nw.when(condition).then(nw.col(_HOURS)).otherwise(0).sum().cast(nw.Int64).alias(name)


def _flag(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(1).otherwise(0)


def _count(condition: nw.Expr) -> nw.Expr:
    """Number of rows of which it is so; cast, since engines differ in what they count with."""
    return _flag(condition).sum().cast(nw.Int64)
