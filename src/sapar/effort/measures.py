"""Sums over the tables `effort` and `credits`, from which this package makes figures.

Each function takes and returns narwhals frames, lazy or eager, on one engine. Credit is held
against work of the same stays: `in_both` keeps these, `records` says how many they are.
"""

from collections.abc import Sequence

import narwhals as nw
from narwhals.typing import FrameT

from sapar.effort.credit import Degree
from sapar.effort.hours import CAP, LARGEST, Work

SCALE = 10_000
"""Hours are summed as whole numbers of 1/SCALE: sums of floats depend on the order of rows."""

_HOURS, _CUT = "_hours", "_hours_cut"


def hours(effort: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Hours of each party by kind of work, each entry of a day cut to `CAP`.

    Args:
        effort: the table `effort`, with whatever columns of `stays` the caller joined.
        by: columns to group by.

    Returns:
        `by`, `party`, then the fields of `sapar.effort.hours.Hours`.
    """
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
        _unscaled(nw.col(_CUT).sum()).alias("hours_cut"),
        nw.len().cast(nw.Int64).alias("entries"),
        nw.col(_HOURS).is_null().sum().cast(nw.Int64).alias("entries_without_hours"),
        nw.col("entries_cut").sum().cast(nw.Int64),
        nw.col("entries_undated").sum().cast(nw.Int64),
    )


def credits_by_party(credits_of: FrameT, by: Sequence[str] = ()) -> FrameT:
    """How many roles each party has, by their degree.

    Args:
        credits_of: the table `credits`, with whatever columns of `stays` the caller joined.
        by: columns to group by.

    Returns:
        `by`, `party`, then the fields of `sapar.effort.credit.Credits`.
    """
    degree = nw.col("degree")
    named = [_count(degree == each.value).alias(each.value) for each in Degree]
    dark = ~degree.is_in([each.value for each in Degree]) | degree.is_null()
    return credits_of.group_by(*by, "party").agg(*named, _count(dark).alias("without_degree"))


def in_both(effort: FrameT, credits_of: FrameT) -> tuple[FrameT, FrameT]:
    """The rows of both tables whose stay has an entry of work and a credit."""
    return (
        effort.join(credits_of.select("stay").unique(), on=["stay"], how="semi"),
        credits_of.join(effort.select("stay").unique(), on=["stay"], how="semi"),
    )


def records(stays: FrameT, effort: FrameT, credits_of: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Of how many stays work, credit and both are recorded.

    Args:
        stays: the table `stays`, one row for each, with the columns of `by`.
        effort: the table `effort`.
        credits_of: the table `credits`.
        by: columns to group by. None: one row in all.

    Returns:
        `by`, then the fields of `sapar.effort.recognition.Record`.
    """
    worked = effort.group_by("stay").agg(nw.len().alias("_worked"))
    named = credits_of.group_by("stay").agg(nw.len().alias("_named"))
    joined = (
        stays.select(*dict.fromkeys(("stay", *by)))
        .join(worked, on=["stay"], how="left")
        .join(named, on=["stay"], how="left")
    )
    has_work, has_credit = ~nw.col("_worked").is_null(), ~nw.col("_named").is_null()
    counts = [
        nw.len().cast(nw.Int64).alias("stays"),
        _count(has_work).alias("with_effort"),
        _count(has_credit).alias("with_credit"),
        _count(has_work & has_credit).alias("with_both"),
    ]
    return joined.group_by(*by).agg(*counts) if by else joined.select(*counts)


def _scaled(amount: nw.Expr) -> nw.Expr:
    return (amount * SCALE).round().cast(nw.Int64)


def _unscaled(amount: nw.Expr) -> nw.Expr:
    return amount.cast(nw.Float64) / SCALE


def _sum_where(condition: nw.Expr, name: str) -> nw.Expr:
    return _unscaled(nw.when(condition).then(nw.col(_HOURS)).otherwise(0).sum()).alias(name)


def _flag(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(1).otherwise(0)


def _count(condition: nw.Expr) -> nw.Expr:
    """Number of rows of which it is so; cast, since engines differ in what they count with."""
    return _flag(condition).sum().cast(nw.Int64)
