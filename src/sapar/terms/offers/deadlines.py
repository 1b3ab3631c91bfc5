"""Whether a time that is offered is later than the one that was asked for."""

from fractions import Fraction
from typing import Final

from sapar.terms.document.clauses import Due, Side

_WORKING_WEEK: Final = 5
_WEEKEND: Final = 2


def against(asked: Due, offered: Due) -> int | None:
    """Hold one time against another.

    Args:
        asked: by the clause.
        offered: in the answer.

    Returns:
        -1 if it is later, or outside the stretch that was asked for; 0 if it is the same; 1 if it
        is earlier, or a narrower stretch; None if the two cannot be held against each other, as a
        day of the calendar and days after arrival.
    """
    if asked == offered:
        return 0
    if asked.on is not None and offered.on is not None:
        return 1 if offered.on < asked.on else -1
    if asked.latest is not None and offered.latest is not None:
        return _stretch(asked, offered)
    if asked.moment is not None and asked.moment is offered.moment:
        return _counted(asked, offered)
    return None


def _stretch(asked: Due, offered: Due) -> int:
    starts, ends = asked.earliest or 0, asked.latest or 0
    start, end = offered.earliest or 0, offered.latest or 0
    if start == starts and end == ends:
        return 0
    return 1 if start >= starts and end <= ends else -1


def _counted(asked: Due, offered: Due) -> int | None:
    """Days from one moment; of working days only the bounds in days of the calendar are known."""
    if asked.working == offered.working or not (asked.days or offered.days):
        return _ordered(_signed(asked), _signed(offered))
    first, last = _bounds(asked)
    soonest, furthest = _bounds(offered)
    if furthest is not None and first is not None and furthest <= first:
        return 1
    if soonest is not None and last is not None and soonest > last:
        return -1
    return None


def _ordered(asked: Fraction, offered: Fraction) -> int:
    return (offered < asked) - (offered > asked)


def _signed(due: Due) -> Fraction:
    return Fraction(due.days or 0) * (-1 if due.side is Side.BEFORE else 1)


def _bounds(due: Due) -> tuple[Fraction | None, Fraction | None]:
    """Calendar days from the moment that a time is at least and at most; None for no bound.

    Working days are at least as many calendar days, and two more for each weekend that must lie
    between them; holidays may make them any number more.
    """
    days = due.days or 0
    if not due.working or not days:
        return _signed(due), _signed(due)
    fewest = Fraction(days + (days - 1) // _WORKING_WEEK * _WEEKEND)
    return (None, -fewest) if due.side is Side.BEFORE else (fewest, None)
