"""By which day of the calendar a clause is due in a stay whose days are known."""

import math
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from sapar.terms.document.clauses import Due, Moment, Side
from sapar.values.period import Period

SATURDAY: Final = 5
"""Working days are Monday to Friday; public holidays differ by country and count as working."""

Moments = Mapping[Moment, date]
"""Days of the moments that are known."""


def moments_of(stay: Period, signed: date | None = None) -> Moments:
    """The moments of a stay whose days are known.

    The agreement knows no days of travel: departure and arrival are the first day, end and return
    the last one. When somebody asks, is absent or complains, nobody knows beforehand.

    Args:
        stay: its days.
        signed: day of the last signature; None before.
    """
    first, last = stay.first_day, stay.last_day
    known = {
        Moment.DEPARTURE: first,
        Moment.ARRIVAL: first,
        Moment.END: last,
        Moment.RETURN: last,
    }
    return known if signed is None else {**known, Moment.SIGNATURE: signed}


def due_on(due: Due | None, stay: Period, moments: Moments) -> date | None:
    """The last day for a clause; None where it hangs on a moment whose day is not known."""
    if due is None:
        return None
    if due.on is not None:
        return due.on
    if due.latest is not None:
        return _passed(due.latest, stay, math.floor)
    return _counted(due, moments)


def opens_on(due: Due | None, stay: Period) -> date | None:
    """The first day for a clause that may not be done before a share of the stay has passed."""
    if due is None or due.earliest is None:
        return None
    return _passed(due.earliest, stay, math.ceil)


def _passed(share: Decimal, stay: Period, whole: Callable[[Decimal], int]) -> date:
    """The day with whose end a share of the stay has passed, in whole days; at least the first."""
    days = max(1, whole(share * stay.days))
    return stay.first_day + timedelta(days=days - 1)


def _counted(due: Due, moments: Moments) -> date | None:
    day = None if due.moment is None else moments.get(due.moment)
    if day is None or due.days is None:
        return None
    step = -1 if due.side is Side.BEFORE else 1
    return shifted(day, step * due.days, working=due.working)


def shifted(day: date, days: int, *, working: bool) -> date | None:
    """A day so many days later, or earlier below zero; None beyond the calendar.

    Args:
        day: from which is counted; it does not count itself.
        days: how many.
        working: whether only Mondays to Fridays count.

    >>> shifted(date(2027, 9, 3), 5, working=True)
    datetime.date(2027, 9, 10)
    """
    step = timedelta(days=1 if days > 0 else -1)
    try:
        if not working:
            return day + timedelta(days=days)
        left = abs(days)
        while left:
            day += step
            left -= day.weekday() < SATURDAY
    except OverflowError:
        return None
    return day
