"""Who is in a cohort: yes, no, or it cannot be told."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_

import narwhals as nw

from sapar.balance.cohort_facts import CohortFacts
from sapar.balance.cohorts import Cohort
from sapar.balance.frames import Table, frames_of
from sapar.balance.representativeness import likeness
from sapar.balance.rows import rows_of
from sapar.balance.selection import Selection
from sapar.dataset.facts.cohort import COHORT
from sapar.dataset.facts.fact import Source
from sapar.values.language import _
from sapar.values.unusable import UnusableError


@dataclass(frozen=True, slots=True)
class Chosen:
    """The stays of a cohort, in the column `stay`, and what is to be said of them.

    Attributes:
        stays: in the cohort.
        cohort: its rules.
        counts: of all stays that it was chosen from.
    """

    stays: Table
    cohort: Cohort
    counts: "Sequence[_Count]"

    @property
    def facts(self) -> CohortFacts:
        """What a reader must know of it, in the language that is spoken."""
        return _facts(self.cohort, self.counts)


def chosen(source: Source, cohort: Cohort, selection: Selection, place: str) -> Chosen:
    """The stays of a cohort among those that a question is about.

    Args:
        source: the record.
        cohort: its rules.
        selection: the question; its conditions hold for the stays that the cohort is set beside.
        place: the dataset, for a message.

    Raises:
        UnusableError: B08 if no stay is known to be in the cohort.
    """
    told = members(COHORT.define(source), cohort)
    asked = frames_of({"told": told}, selection).facts["told"]
    counts = [_Count(**row) for row in rows_of(_counted(asked))]
    if not any(count.member for count in counts):
        raise UnusableError("B08", place, _("no stay is known to be in the cohort"), _why(counts))
    stays = told.filter(nw.col("member")).select("stay")
    return Chosen(stays, cohort, counts)


def members(times: Table, cohort: Cohort) -> Table:
    """The fact `cohort` with the column `member`: true, false, or null where it cannot be told.

    A month that has no such day ends with its last: a year after 29 February is 28 February.
    """
    rules = (
        _at_least(cohort.in_post_before, _in_post_before),
        _at_least(cohort.abroad_at_least, _abroad_at_least),
        _at_least(cohort.abroad_at_most, _abroad_at_most),
        _at_least(cohort.back_in_post, _back_in_post),
    )
    held = reduce(and_, (rule for rule in rules if rule is not None))
    return times.with_columns(held.alias("member"))


Rule = Callable[[int], nw.Expr]


def _at_least(months: int | None, rule: Rule) -> nw.Expr | None:
    return None if months is None else rule(months)


def _in_post_before(months: int) -> nw.Expr:
    due = _after("in_post_since", months)
    return _told(due <= nw.col("left_earliest"), due > nw.col("left_latest"))


def _abroad_at_least(months: int) -> nw.Expr:
    by_ends = _told(
        _after("left_latest", months) <= _day_after("returned_earliest"),
        _after("left_earliest", months) > _day_after("returned_latest"),
    )
    shortest, longest = days_of(months)
    return nw.coalesce(by_ends, _told(nw.col("days") >= longest, nw.col("days") < shortest))


def _abroad_at_most(months: int) -> nw.Expr:
    by_ends = _told(
        _after("left_earliest", months) >= _day_after("returned_latest"),
        _after("left_latest", months) < _day_after("returned_earliest"),
    )
    shortest, longest = days_of(months)
    return nw.coalesce(by_ends, _told(nw.col("days") <= shortest, nw.col("days") > longest))


def _back_in_post(months: int) -> nw.Expr:
    """Not long enough back is known only once the record reaches far enough."""
    late, early = _after("returned_latest", months), _after("returned_earliest", months)
    back, seen = nw.col("back_until"), nw.col("followed_up")
    reached = nw.col("seen_until").is_null() | (nw.col("seen_until") >= late)
    left = (early > back) & (seen.is_null() | (early > seen)) & reached
    return _told((late <= back) | (late <= seen), left)


def _told(yes: nw.Expr, no: nw.Expr) -> nw.Expr:
    """True, false, or null where neither is known to hold."""
    known = nw.when(no).then(nw.lit(value=False))
    return nw.when(yes).then(nw.lit(value=True)).otherwise(known)


def _after(day: str, months: int) -> nw.Expr:
    return nw.col(day).dt.offset_by(f"{months}mo")


def _day_after(day: str) -> nw.Expr:
    return nw.col(day).dt.offset_by("1d")


def days_of(months: int) -> tuple[int, int]:
    """The fewest and the most days that so many calendar months have, whenever they begin."""
    starts = [(year, month) for year in range(2001, 2005) for month in range(1, 13)]
    lengths = [
        (_first_of(year, month + months) - _first_of(year, month)).days for year, month in starts
    ]
    return min(lengths), max(lengths)


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class _Count:
    """Stays alike in field, destination and membership; the last three are rows that say so."""

    field: str | None
    destination: str | None
    member: bool | None
    stays: int
    in_post_since: int
    ends: int
    back_until: int


def _counted(told: Table) -> Table:
    ends = nw.col("left_earliest").is_null() | nw.col("returned_earliest").is_null()
    back = nw.col("back_until").is_null() & nw.col("followed_up").is_null()
    marked = told.select(
        _broad().alias("field"),
        nw.col("host_country").alias("destination"),
        "member",
        _flag(~nw.col("in_post_since").is_null()).alias("in_post_since"),
        _flag(~(ends & nw.col("days").is_null())).alias("ends"),
        _flag(~back).alias("back_until"),
    )
    sums = [nw.col(name).sum().cast(nw.Int64) for name in ("in_post_since", "ends", "back_until")]
    keys = ("field", "destination", "member")
    return marked.group_by(*keys).agg(nw.len().cast(nw.Int64).alias("stays"), *sums)


def _flag(holds: nw.Expr) -> nw.Expr:
    return nw.when(holds).then(nw.lit(1)).otherwise(nw.lit(0))


def _broad() -> nw.Expr:
    """The broad field of ISCED-F: its first two digits; one digit of the older list."""
    code = nw.col("field")
    older = code.str.starts_with(_OLDER)
    return nw.when(older).then(code.str.slice(0, len(_OLDER) + 1)).otherwise(code.str.slice(0, 2))


_OLDER = "isced97:"


def _facts(cohort: Cohort, counts: Sequence[_Count]) -> CohortFacts:
    inside = [count for count in counts if count.member]
    return CohortFacts(
        id=cohort.id,
        title=_(cohort.title),
        stays=sum(count.stays for count in inside),
        out=sum(count.stays for count in counts if count.member is False),
        untold=sum(count.stays for count in counts if count.member is None),
        fields=likeness(_by("field", inside), _by("field", counts)),
        destinations=likeness(_by("destination", inside), _by("destination", counts)),
    )


def _by(name: str, counts: Sequence[_Count]) -> Counter[str | None]:
    found: Counter[str | None] = Counter()
    for count in counts:
        found[getattr(count, name)] += count.stays
    return found


def _why(counts: list[_Count]) -> str:
    """What the record lacks, if it lacks anything of every stay."""
    everything = sum(count.stays for count in counts)
    if not everything:
        return _("no stay fulfils what was asked")
    unsaid = {
        "in_post_since": sum(count.in_post_since for count in counts),
        "first_day, last_day": sum(count.ends for count in counts),
        "back_until": sum(count.back_until for count in counts),
    }
    lacking = ", ".join(name for name, known in unsaid.items() if not known)
    untold = sum(count.stays for count in counts if count.member is None)
    if lacking:
        return _("the table stays does not say {columns} of any of {n} stays").format(
            columns=lacking, n=everything
        )
    return _("{out} of {n} stays are known not to be in it, of {untold} it cannot be told").format(
        out=everything - untold, n=everything, untold=untold
    )
