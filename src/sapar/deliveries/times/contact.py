"""Visitors left to themselves: how long nobody met them, in working days.

Working days are Monday to Friday. Public holidays count as working days: they differ by country
and region, and the record does not know them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.proportion import proportion

ALARM = 10
"""A gap of more working days than this raises an alarm (catalogue of commitments, D03)."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """How long nobody met one visitor; a row of `sapar.deliveries.times.measures.contact_gaps`.

    Attributes:
        contacts: days within the stay on which an acknowledged contact took place.
        longest: most working days without one.
        since_last: working days since the last one, or since the first day without any.
    """

    contacts: int
    longest: int
    since_last: int

    @property
    def alarm(self) -> bool:
        """Whether the longest gap is over ten working days."""
        return self.longest > ALARM


@dataclass(frozen=True, slots=True)
class Alarms:
    """Stays by whether a gap was too long; a row of `sapar.deliveries.times.measures.alarms`.

    Attributes:
        stays: how many have their dates.
        alarmed: how many of them had a gap of more than ten working days.
        undated: how many more lack their first or last day.
    """

    stays: int
    alarmed: int
    undated: int = 0


def working_days(after: date, until: date) -> int:
    """Mondays to Fridays after one day, up to and including another; 0 if it is not later."""
    begin = np.datetime64(after) + 1
    return max(0, int(np.busday_count(begin, np.datetime64(until) + 1)))


def gaps(first_day: date, last_day: date, contacts: Iterable[date]) -> Gaps:
    """The gaps in the contact with one visitor.

    The first gap begins with the stay, the last one lasts until its last day. What was claimed and
    not acknowledged is no contact: silence never closes a gap.

    Args:
        first_day: of the stay.
        last_day: of the stay, or the day of the question where that is earlier.
        contacts: days of acknowledged contacts in any order; those outside the stay are left out.

    Raises:
        ValueError: if the last day is before the first.
    """
    if last_day < first_day:
        raise ValueError(f"stay {first_day} to {last_day}: ends before it begins")
    met = sorted({day for day in contacts if first_day <= day <= last_day})
    ends = [first_day, *met, last_day]
    lengths = [working_days(*pair) for pair in pairwise(ends)]
    return Gaps(contacts=len(met), longest=max(lengths), since_last=lengths[-1])


def longest_gap(found: Gaps) -> Measured:
    """Most working days without contact within a stay."""
    method = _("longest gap between acknowledged contacts, Mondays to Fridays")
    return Measured.of(found.longest, n=found.contacts, coverage=1.0, method=method)


def since_last_contact(found: Gaps) -> Measured:
    """Working days since the last acknowledged contact, or since the first day without any."""
    method = _("since the last acknowledged contact, Mondays to Fridays")
    return Measured.of(found.since_last, n=found.contacts, coverage=1.0, method=method)


def alarm_share(alarms: Alarms) -> Measured:
    """Share of the stays in which nobody met the visitor for more than ten working days.

    Returns:
        A share from 0 to 1 with its Wilson interval; not computable if no stay has its dates.
    """
    whole = alarms.stays + alarms.undated
    if whole and not alarms.stays:
        reason = _("of no stay are the dates known")
        return Measured.not_computable(reason, n=whole, coverage=0.0)
    return proportion(
        alarms.alarmed,
        alarms.stays,
        coverage=alarms.stays / whole if whole else 0.0,
        method=_("stays with more than ten working days (Monday to Friday) without contact"),
        empty=_("to no stay was contact promised"),
    )


def alarms_of(longest: Mapping[int | None, int]) -> Alarms:
    """How many stays had a gap that was too long.

    Args:
        longest: how many stays have each longest gap; None where a date of the stay is missing.
    """
    dated = {gap: stays for gap, stays in longest.items() if gap is not None}
    return Alarms(
        stays=sum(dated.values()),
        alarmed=sum(stays for gap, stays in dated.items() if gap > ALARM),
        undated=longest.get(None, 0),
    )


def median_longest_gap(longest: Mapping[int | None, int]) -> Measured:
    """Median over stays of the longest gap, in working days.

    Args:
        longest: as in `alarms_of`.

    Returns:
        Working days; of an even number of stays the mean of the two in the middle. Not
        computable if no stay has its dates.
    """
    counted = alarms_of(longest)
    if not counted.stays:
        absence = _("of no stay are the dates known")
        never = _("to no stay was contact promised")
        return Measured.not_computable(absence if counted.undated else never, n=counted.undated)
    return Measured.of(
        _median({gap: stays for gap, stays in longest.items() if gap is not None}),
        n=counted.stays,
        coverage=counted.stays / (counted.stays + counted.undated),
        method=_("median over stays of the longest gap between contacts, Mondays to Fridays"),
    )


def _median(counts: Mapping[int, int]) -> float:
    """The middle of numbers that are given with how often they stand."""
    numbers = sorted(counts)
    upto = np.cumsum([counts[number] for number in numbers])
    middle = [(upto[-1] - 1) // 2, upto[-1] // 2]
    return float(np.mean([numbers[place] for place in np.searchsorted(upto, middle, "right")]))
