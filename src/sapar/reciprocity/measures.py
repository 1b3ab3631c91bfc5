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


def arcs(
    stays: Table,
    *,
    origin: str,
    host: str,
    weight: Weight,
    by: Sequence[str] = (),
) -> Table:
    """Add up stays by origin and host, in one pass.

    Args:
        stays: table of stays with the columns named, and `days` and `people` as `weight` needs.
        origin: column of the sending node (`origin_country`, `sending`).
        host: column of the receiving node (`host_country`, `host`).
        weight: `person_days` (days x people), `people`, or `stays` (each counts one).
        by: further columns to group by (strata: a year, a field, the scheme).

    Returns:
        Columns: those of `by`, then `origin`, `host` (null where unknown: such rows are kept for
        the coverage), `weight` (sum, exact to 4 decimals of each stay), `stays` (all rows) and
        `unweighted` (rows whose weight is null, negative, not finite or above `LARGEST`; they
        add nothing to the sum). In no order.
    """
    marked = _weighed(stays, origin, host, weight, by)
    grouped = marked.group_by(*by, "origin", "host").agg(
        nw.col("weight").sum(), nw.len().alias("stays"), nw.col("unweighted").sum()
    )
    return _unscaled(grouped, by, ("stays", "unweighted"))


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
    marked = _weighed(stays, origin, host, weight, by).filter(
        ~nw.col("origin").is_null(), ~nw.col("host").is_null(), nw.col("unweighted") == 0
    )
    grouped = marked.group_by(*by, "origin", "host", "weight").agg(nw.len().alias("stays"))
    return _unscaled(grouped, by, ("stays",))


def _weighed(stays: Table, origin: str, host: str, weight: Weight, by: Sequence[str]) -> Table:
    """Each stay's ends and its weight in whole units of 1/SCALE, 0 where it is unusable."""
    amount = _weight_of_one(weight)
    usable = amount.is_between(0, LARGEST)
    return stays.select(
        *by,
        nw.col(origin).alias("origin"),
        nw.col(host).alias("host"),
        nw.when(usable).then((amount * SCALE).round()).otherwise(0).cast(nw.Int64).alias("weight"),
        nw.when(usable).then(0).otherwise(1).cast(nw.Int64).alias("unweighted"),
    )


def _weight_of_one(weight: Weight) -> nw.Expr:
    people = nw.col("people").cast(nw.Float64)
    if weight == "person_days":
        return nw.col("days").cast(nw.Float64) * people
    return people if weight == "people" else nw.lit(1.0)


def _unscaled(grouped: Table, by: Sequence[str], counts: Sequence[str]) -> Table:
    return grouped.select(
        *by,
        "origin",
        "host",
        nw.col("weight").cast(nw.Float64) / SCALE,
        *(nw.col(name).cast(nw.Int64) for name in counts),
    )
