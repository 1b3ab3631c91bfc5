"""Who travels to whom, as definitions over the table of stays (any engine Narwhals speaks)."""

from collections.abc import Sequence
from typing import Any, Literal

import narwhals as nw

from sapar.values.measures import in_units, number_of

Weight = Literal["person_days", "people", "stays"]

Table = nw.LazyFrame[Any]

LARGEST = 1_000_000_000
"""A single stay of more than this is no measurement; it counts as unweighted."""

_UNITS = 100

_WIDE, _NARROW, _EXACT = nw.Decimal(20, 8), nw.Decimal(14, 4), nw.Decimal(18, 8)
"""Types in which every engine multiplies two numbers of four decimals without rounding them (one
keeps as many decimals as the longer factor has) and without running over, and that of the result.
"""


def weighed(stays: Table) -> Table:
    """Stays with their weights: the one place that tells which people and days are measured.

    Args:
        stays: table of stays with `days` and `people` as decimals, which the dataset makes of
            them: sums of floats would depend on the order of rows and on the number of threads.

    Returns:
        The same rows and columns, with `people` null where it is below zero or above `LARGEST`,
        and with `person_days` (days x people), null where one of the two, or what they make, is
        null or no such measurement.
    """
    people = _measured("people")
    product = _measured("days").cast(_WIDE) * people.cast(_NARROW)
    person_days = nw.when(product <= LARGEST).then(product).cast(_EXACT)
    return stays.with_columns(people, person_days.alias("person_days"))


def arcs(stays: Table, *, origin: str, host: str, by: Sequence[str] = ()) -> Table:
    """Add up stays by origin and host in every unit, in one pass.

    Args:
        stays: table of stays as `weighed` makes it, with the columns named.
        origin: column of the sending node (`origin_country`, `sending`).
        host: column of the receiving node (`host_country`, `host`).
        by: further columns to group by (strata: a year, a field, the scheme).

    Returns:
        Columns: those of `by`, then `origin`, `host` (null where unknown: such rows are kept for
        the coverage), `stays` (rows), `people` (sum), `without_people` (rows where that
        is null; they add nothing), `person_days` (sum), `without_days` (rows where that is null)
        and `visits_with_days` (people of the rows that have person-days). In no order.
    """
    people, person_days = nw.col("people"), nw.col("person_days")
    marked = stays.select(
        *by,
        nw.col(origin).alias("origin"),
        nw.col(host).alias("host"),
        people,
        person_days,
    )
    grouped = marked.group_by(*by, "origin", "host").agg(
        nw.len().alias("stays"),
        people.sum(),
        number_of(people.is_null()).alias("without_people"),
        person_days.sum(),
        number_of(person_days.is_null()).alias("without_days"),
        nw.when(~person_days.is_null()).then(people).sum().alias("visits_with_days"),
    )
    sums = ("people", "person_days", "visits_with_days")
    return _as_floats(grouped, by, sums, ("stays", "without_people", "without_days"))


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
        weight: what one stay counts for.
        by: as in `arcs`.

    Returns:
        Columns: those of `by`, then `origin`, `host`, `weight` (of one stay) and `stays` (how
        many are alike). Rows without origin, host or weight are left out: `arcs` counts them. In no
        order.
    """
    marked = stays.select(
        *by,
        nw.col(origin).alias("origin"),
        nw.col(host).alias("host"),
        _weight(weight).alias("weight"),
    ).drop_nulls(subset=["origin", "host", "weight"])
    grouped = marked.group_by(*by, "origin", "host", "weight").agg(nw.len().alias("stays"))
    return _as_floats(grouped, by, ("weight",), ("stays",))


def arc_squares(
    stays: Table,
    *,
    origin: str,
    host: str,
    weight: Weight,
    by: Sequence[str] = (),
) -> Table:
    """Add up squared weights of stays by origin and host: what resampling of many stays needs.

    Args:
        stays: as in `arcs`.
        origin: as in `arcs`.
        host: as in `arcs`.
        weight: what one stay counts for.
        by: as in `arcs`.

    Returns:
        Columns: those of `by`, then `origin`, `host`, `weight` (sum), `squares` (sum of the
        squared weights of the stays, each to two decimals) and `stays` (how many). Rows without
        origin or host, or that weigh nothing, are left out. In no order.
    """
    marked = stays.select(
        *by,
        nw.col(origin).alias("origin"),
        nw.col(host).alias("host"),
        in_units(_weight(weight), _UNITS).alias("weight"),
    ).drop_nulls(subset=["origin", "host", "weight"])
    units = nw.col("weight")
    grouped = (
        marked.filter(units > 0)
        .group_by(*by, "origin", "host")
        .agg(
            units.sum(),
            (units * units).sum().alias("squares"),
            nw.len().cast(nw.Int64()).alias("stays"),
        )
    )
    return grouped.with_columns(
        units.cast(nw.Float64()) / _UNITS, nw.col("squares").cast(nw.Float64()) / _UNITS**2
    )


def _weight(weight: Weight) -> nw.Expr:
    return nw.lit(1) if weight == "stays" else nw.col(weight)


def _measured(column: str) -> nw.Expr:
    number = nw.col(column)
    return nw.when(number.is_between(0, LARGEST)).then(number)


def _as_floats(
    grouped: Table, by: Sequence[str], sums: Sequence[str], counts: Sequence[str]
) -> Table:
    return grouped.select(
        *by,
        "origin",
        "host",
        *(nw.col(name).cast(nw.Float64) for name in sums),
        *(nw.col(name).cast(nw.Int64) for name in counts),
    )
