"""Waits and gaps of contact over the tables of stays, commitments and deliveries.

Each function takes and returns narwhals frames, lazy or eager. Only what was acknowledged, or
found delivered by a resolution, ends a wait or is a contact.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import narwhals as nw
from narwhals.typing import FrameT

from sapar.deliveries.measures import DELIVERED, with_states
from sapar.deliveries.states import State
from sapar.deliveries.times.contact import ALARM
from sapar.values.measures import number_of


def waits(  # noqa: PLR0913 -- three tables and what to ask of them
    stays: FrameT,
    commitments: FrameT,
    deliveries: FrameT,
    items: Sequence[str],
    *,
    as_of: date | None = None,
    by: Sequence[str] = (),
) -> FrameT:
    """How long stays waited for the first delivery of an item that was promised to them.

    Args:
        stays: the table `stays`.
        commitments: the table `commitments`.
        deliveries: the table `deliveries`.
        items: codes of the item, as in `sapar.deliveries.times.milestones.MILESTONES`.
        as_of: the last day of the record; stays that go on then are watched until that day.
        by: columns of `stays` to group by.

    Returns:
        `by`, `days` (null where the first day is missing, or nothing dated was delivered and the
        end is missing), `delivered`, `stays` (how many). What came before the first day took 0
        days; what came after the end of the stay was not delivered while it lasted.
    """
    owed = commitments.filter(nw.col("item").is_in(list(items)))
    first = (
        _got(deliveries, owed)
        .group_by("stay")
        .agg(_day("on").min().alias("_got"), nw.len().alias("_rows"))
    )
    watched = _watched(stays, owed, as_of, by).join(first, on=["stay"], how="left")
    waited = watched.with_columns(_in_time(as_of).alias("_in_time"))
    return (
        waited.select(*by, _waited().alias("days"), (nw.col("_in_time") == 1).alias("delivered"))
        .group_by(*by, "days", "delivered")
        .agg(nw.len().cast(nw.Int64).alias("stays"))
    )


def first_reached(owed: FrameT, milestones: Mapping[str, Sequence[str]]) -> FrameT:
    """When each milestone was first reached, for every stay to which it was promised.

    Args:
        owed: what became of every commitment (`sapar.deliveries.fulfilment.measures`): stay, item,
            reached, reached_on.
        milestones: codes of items by the name of a milestone.

    Returns:
        `stay`, `milestone`, `reached` (1 or 0), `reached_on`.
    """
    named: nw.Expr = nw.lit(None, dtype=nw.String())
    for name, items in milestones.items():
        named = nw.when(nw.col("item").is_in(list(items))).then(nw.lit(name)).otherwise(named)
    every = [item for items in milestones.values() for item in items]
    promised = owed.filter(nw.col("item").is_in(every) & ~nw.col("stay").is_null())
    marked = promised.select("stay", named.alias("milestone"), "reached", "reached_on")
    return marked.group_by("stay", "milestone").agg(
        nw.col("reached").max(), nw.col("reached_on").min()
    )


def waited(firsts: FrameT, as_of: date | None = None) -> FrameT:
    """How long each stay waited for each milestone, as `waits` tells it of many stays.

    Args:
        firsts: what `first_reached` returns, with `first_day` and `last_day` of the stay.
        as_of: as in `waits`.

    Returns:
        The same columns, `days` and `delivered`; without stays that begin after `as_of`.
    """
    reached = nw.when(nw.col("reached") > 0).then(nw.lit(1))
    dated = _lasting(firsts, as_of).with_columns(
        _day("reached_on").alias("_got"), reached.alias("_rows")
    )
    timed = dated.with_columns(_in_time(as_of).alias("_in_time"))
    found = timed.with_columns(
        _waited().alias("days"), (nw.col("_in_time") == 1).alias("delivered")
    )
    return found.drop("_first", "_last", "_got", "_rows", "_in_time")


def contact_gaps(  # noqa: PLR0913 -- three tables and what to ask of them
    stays: FrameT,
    commitments: FrameT,
    deliveries: FrameT,
    items: Sequence[str],
    *,
    as_of: date | None = None,
    by: Sequence[str] = (),
) -> FrameT:
    """The gaps of contact of every stay to which contact was promised.

    Args:
        stays: as in `waits`.
        commitments: as in `waits`.
        deliveries: as in `waits`.
        items: those in which somebody meets the visitor, as
            `sapar.deliveries.times.milestones.CONTACT`.
        as_of: as in `waits`.
        by: columns of `stays` to keep.

    Returns:
        `by`, `stay`, then the fields of `sapar.deliveries.times.contact.Gaps`; `longest` and
        `since_last` are null where a date of the stay is missing.
    """
    owed = commitments.filter(nw.col("item").is_in(list(items)))
    watched = _watched(stays, owed, as_of, by)
    met = _between(_got(deliveries, owed), watched)
    lengths = met.group_by("stay").agg(
        number_of(nw.col("_new")).alias("_contacts"), nw.col("_gap").max(), nw.col("_met").max()
    )
    joined = watched.join(lengths, on=["stay"], how="left").with_columns(
        (_workdays(nw.col("_last")) - _workdays(nw.coalesce("_met", "_first"))).alias("since_last")
    )
    gap = nw.col("_gap").fill_null(0)
    since = nw.col("since_last")
    return joined.select(
        *dict.fromkeys([*by, "stay"]),
        nw.col("_contacts").fill_null(0).cast(nw.Int64).alias("contacts"),
        nw.when(since >= gap).then(since).otherwise(nw.when(since < gap).then(gap))
        .alias("longest"),
        since,
    )  # fmt: skip


def alarms(gaps: FrameT, by: Sequence[str] = ()) -> FrameT:
    """How many stays had a gap that was too long.

    Args:
        gaps: what `contact_gaps` returns.
        by: columns to group by. None: one row in all.

    Returns:
        `by`, then the fields of `sapar.deliveries.times.contact.Alarms`.
    """
    longest = nw.col("longest")
    parts = [
        number_of(~longest.is_null()).alias("stays"),
        number_of(longest > ALARM).alias("alarmed"),
        number_of(longest.is_null()).alias("undated"),
    ]
    counted = gaps.group_by(*by).agg(*parts) if by else gaps.select(*parts)
    names = ("stays", "alarmed", "undated")
    return counted.select(*by, *(nw.col(name).fill_null(0).cast(nw.Int64) for name in names))


def _in_time(as_of: date | None) -> nw.Expr:
    """1 where something was delivered while the stay lasted, else 0."""
    got, end = nw.col("_got"), nw.col("_last")
    known = got >= 1 if as_of is None else got <= as_of.toordinal()
    return nw.when((got <= end) | (end.is_null() & known)).then(nw.lit(1)).otherwise(nw.lit(0))


def _waited() -> nw.Expr:
    """Days from the first day of the stay to the first delivery, or else to the stay's end."""
    got, rows, end = nw.col("_got"), nw.col("_rows"), nw.col("_last")
    # Delivered on a day that nobody wrote down: neither reached nor still waited for.
    watched_to = nw.when(rows.is_null() | ~got.is_null()).then(end)
    days = nw.when(nw.col("_in_time") == 1).then(got).otherwise(watched_to) - nw.col("_first")
    return nw.when(days < 0).then(nw.lit(0)).otherwise(days)


def _got(deliveries: FrameT, owed: FrameT) -> FrameT:
    """Day and stay of all that was delivered for certain; nothing is no delivery.

    What was acknowledged is, whoever owes it: only what was disputed, which is little, meets the
    parties of its commitment.
    """
    answer, quantity = nw.col("answer"), nw.col("quantity")
    told = deliveries.filter(quantity.is_null() | (quantity != 0))
    sure = told.filter(answer == State.ACKNOWLEDGED.value).select("commitment", "on")
    settled = (answer == State.DISPUTED.value) & ~nw.col("resolution").is_null()
    found = with_states(told.filter(settled), owed).filter(nw.col("state").is_in(DELIVERED))
    stays = owed.select("commitment", "stay")
    known = sure.join(stays, on=["commitment"], how="inner").select("stay", "on")
    return nw.concat([known, found.select("stay", "on")])


def _watched(stays: FrameT, owed: FrameT, as_of: date | None, by: Sequence[str]) -> FrameT:
    """Stays to which it is owed, with their first and last day as numbers.

    Both are missing where the stay ends before it begins; one that begins after `as_of` is left
    out.
    """
    # Grouped, not made unique: DuckDB numbers the rows for that.
    promised = owed.group_by("stay").agg()
    dated = stays.select(*dict.fromkeys([*by, "stay", "first_day", "last_day"]))
    return _lasting(dated.join(promised, on=["stay"], how="inner"), as_of)


def _lasting(told: FrameT, as_of: date | None) -> FrameT:
    """Rows of stays whose first and last day can be, as numbers; those begun by the end of record.

    Chosen as dates, numbered at last: an engine that filters early would number them twice.
    """
    first, last = nw.col("first_day"), nw.col("last_day")
    wrong = last < first
    possible = told.with_columns(
        nw.when(wrong).then(nw.lit(None)).otherwise(first).alias("_from"),
        nw.when(wrong).then(nw.lit(None)).otherwise(last).alias("_until"),
    )
    if as_of is not None:
        until, today = nw.col("_until"), nw.lit(as_of)
        possible = possible.filter(wrong | first.is_null() | (first <= today)).with_columns(
            nw.when(until > today).then(today).otherwise(until).alias("_until")
        )
    numbered = possible.with_columns(_day("_from").alias("_first"), _day("_until").alias("_last"))
    return numbered.drop("_from", "_until")


def _between(got: FrameT, watched: FrameT) -> FrameT:
    """Contacts within each stay, with the working days since the one before.

    Those of one day are one contact: `_new` in the first of them, and no time between them.
    """
    days = got.select("stay", _day("on").alias("_met"))
    ends = watched.select("stay", "_first", "_last")
    met, before = nw.col("_met"), nw.col("_before")
    inside = days.join(ends, on=["stay"], how="inner").filter(
        (met >= nw.col("_first")) & (met <= nw.col("_last"))
    )
    ordered = inside.with_columns(met.shift(1).over("stay", order_by="_met").alias("_before"))
    gap = _workdays(met) - _workdays(nw.coalesce("_before", "_first"))
    return ordered.with_columns(
        gap.alias("_gap"), (before.is_null() | (before < met)).alias("_new")
    )


def _day(column: str) -> nw.Expr:
    """A date as a number of days, as `date.toordinal`: engines differ in how dates subtract."""
    year = nw.col(column).dt.year().cast(nw.Int64) - 1
    leaps = year // 4 - year // 100 + year // 400
    return year * 365 + leaps + nw.col(column).dt.ordinal_day().cast(nw.Int64)


def _workdays(day: nw.Expr) -> nw.Expr:
    """Mondays to Fridays from the Monday of 1 January of the year 1 up to and including a day."""
    since = day - 1
    within = since % 7 + 1
    return since // 7 * 5 + nw.when(within > 5).then(nw.lit(5)).otherwise(within)  # noqa: PLR2004
