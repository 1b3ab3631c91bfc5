"""Who travels to whom, as definitions over the table of stays (any engine Narwhals speaks)."""

from collections.abc import Sequence
from typing import Any, Literal

import narwhals as nw

Weight = Literal["person_days", "people", "stays"]

Table = nw.LazyFrame[Any]

SCALE = 10_000
"""Weights are summed as whole numbers of 1/SCALE: sums of floats depend on the order of rows and
on the number of threads, sums of whole numbers do not."""

LARGEST = 1e9
"""A single stay of more than this is no measurement; it counts as unweighted."""


def arcs(stays: Table, *, origin: str, host: str, by: Sequence[str] = ()) -> Table:
    """Add up stays by origin and host in every unit, in one pass.

    Args:
        stays: table of stays with the columns named, `days` and `people`.
        origin: column of the sending node (`origin_country`, `sending`).
        host: column of the receiving node (`host_country`, `host`).
        by: further columns to group by (strata: a year, a field, the scheme).

    Returns:
        Columns: those of `by`, then `origin`, `host` (null where unknown: such rows are kept for
        the coverage), `stays` (rows), `people` (sum, exact to 4 decimals of each stay),
        `without_people` (rows whose people are null, negative, not finite or above `LARGEST`;
        they add nothing), `person_days` (days x people) and `without_days` in the same way, and
        `visits_with_days` (people of the rows that have person-days). In no order.
    """
    people, person_days = nw.col("people"), nw.col("person_days")
    marked = stays.select(
        *by,
        nw.col(origin).alias("origin"),
        nw.col(host).alias("host"),
        _usable("people").alias("people"),
        _usable("person_days").alias("person_days"),
    )
    grouped = marked.group_by(*by, "origin", "host").agg(
        nw.len().alias("stays"),
        people.sum(),
        people.is_null().sum().alias("without_people"),
        person_days.sum(),
        person_days.is_null().sum().alias("without_days"),
        nw.when(~person_days.is_null()).then(people).sum().alias("visits_with_days"),
    )
    sums = ("people", "person_days", "visits_with_days")
    return _unscaled(grouped, by, sums, ("stays", "without_people", "without_days"))


def arc_counts(
    stays: Table,
    *,
    origin: str,
    host: str,
    weight: Weight,
    by: Sequence[str] = (),
) -> Table:
    """Count stays by origin, host and the weight of one stay: what resampling needs.

    Args:
        stays: as in `arcs`.
        origin: as in `arcs`.
        host: as in `arcs`.
        weight: as in `arcs`.
        by: as in `arcs`.

    Returns:
        Columns: those of `by`, then `origin`, `host`, `weight` (of one stay) and `stays` (how
        many are alike). Table without origin, host or usable weight are left out: `arcs` counts
        them. In no order.
    """
    marked = stays.select(
        *by,
        nw.col(origin).alias("origin"),
        nw.col(host).alias("host"),
        _usable(weight).alias("weight"),
    ).drop_nulls(subset=["origin", "host", "weight"])
    grouped = marked.group_by(*by, "origin", "host", "weight").agg(nw.len().alias("stays"))
    return _unscaled(grouped, by, ("weight",), ("stays",))


def _usable(weight: Weight) -> nw.Expr:
    """Weight of each stay in whole units of 1/SCALE, null where it is no measurement."""
    amount = _weight_of_one(weight)
    return nw.when(amount.is_between(0, LARGEST)).then((amount * SCALE).round().cast(nw.Int64))


def _weight_of_one(weight: Weight) -> nw.Expr:
    people = nw.col("people").cast(nw.Float64)
    if weight == "person_days":
        return nw.col("days").cast(nw.Float64) * people
    return people if weight == "people" else nw.lit(1.0)


def _unscaled(
    grouped: Table, by: Sequence[str], sums: Sequence[str], counts: Sequence[str]
) -> Table:
    return grouped.select(
        *by,
        "origin",
        "host",
        *(nw.col(name).cast(nw.Float64) / SCALE for name in sums),
        *(nw.col(name).cast(nw.Int64) for name in counts),
    )
