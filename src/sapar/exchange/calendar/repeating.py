"""When a repeated event takes place within some days.

No library follows the rules here: one that falls on no day, as on 30 February, is followed by
dateutil to the year 9999, and a file of such rules would hold a server for hours. Here no rule is
followed beyond the days that are asked for. Rules by the hour or less, by the week of the year and
by the day of the year are no rules of meetings, and are not followed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, Final

LONGEST: Final = 4_000
"""Days from the first time on: eleven years. No rule is followed further."""

_FREQUENCIES: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_FOLLOWED: Final = frozenset(
    {"FREQ", "INTERVAL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"}
)
_WEEK: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY: Final = timedelta(days=1)


class NotFollowedError(ValueError):
    """A rule is longer than rules are followed, or of a kind that is not."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How an event is repeated.

    Attributes:
        frequency: `DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY`.
        interval: how many of those lie between two.
        weekdays: Monday is 0; each with which one of the month or year it is, 0 for every one.
        days: of the month, from its end if below zero.
        months: 1 to 12.
        positions: which of the days of one period, from the end if below zero.
        begins: weekday with which weeks begin.
    """

    frequency: str
    interval: int
    weekdays: tuple[tuple[int, int], ...]
    days: tuple[int, ...]
    months: tuple[int, ...]
    positions: tuple[int, ...]
    begins: int


def starts_of(
    parts: Mapping[str, Any], start: datetime, zone: tzinfo, *, first: datetime, last: datetime
) -> Iterator[datetime]:
    """When a repeated event begins, by the clock on its own wall: ten stays ten in summer.

    Args:
        parts: the rule as icalendar reads it, with a list for each part.
        start: the first time, without a zone.
        zone: of that wall.
        first: from when on.
        last: until when.

    Raises:
        NotFollowedError: if it is not followed.
        ValueError: if it is no rule.
    """
    named = {str(name).upper(): value for name, value in parts.items()}
    ended, counted = named.pop("UNTIL", None), named.pop("COUNT", None)
    until = last if ended is None else min(last, _moment(_only(ended), zone))
    rule = _rule(named, start.date())
    if (until - start).days > LONGEST:
        raise NotFollowedError
    left = int(_only(counted)) if counted is not None else LONGEST * 2
    for day in _days(rule, start.date(), until.date()):
        moment = datetime.combine(day, start.time())
        if moment > until or not left:
            return
        left -= 1
        if moment >= first:
            yield moment


def _rule(parts: Mapping[str, Any], start: date) -> Rule:
    """The rule, with what it leaves to the first time filled in from there."""
    frequency, interval = str(_only(parts["FREQ"])).upper(), int(_only(parts.get("INTERVAL", 1)))
    if frequency not in _FREQUENCIES or interval < 1 or parts.keys() - _FOLLOWED:
        raise NotFollowedError
    weekdays = tuple(map(_weekday, listed(parts.get("BYDAY"))))
    days, months = _numbers(parts, "BYMONTHDAY"), _numbers(parts, "BYMONTH")
    bare = not weekdays and not days
    if frequency == "WEEKLY" and not weekdays:
        weekdays = ((start.weekday(), 0),)
    elif frequency in ("MONTHLY", "YEARLY") and bare:
        days = (start.day,)
        months = months or ((start.month,) if frequency == "YEARLY" else ())
    begins = _WEEK.index(str(_only(parts.get("WKST", "MO"))).upper())
    positions = _numbers(parts, "BYSETPOS")
    return Rule(frequency, interval, weekdays, days, months, positions, begins)


def _days(rule: Rule, start: date, until: date) -> Iterator[date]:
    for first, last in _periods(rule, start, until):
        fitting = [day for day in _every(first, last) if _fits(rule, day)]
        if rule.positions:
            fitting = sorted(set(_placed(fitting, rule.positions)))
        yield from (day for day in fitting if day >= start)


def _periods(rule: Rule, start: date, until: date) -> Iterator[tuple[date, date]]:
    """First and last day of each day, week, month or year of the rule."""
    if rule.frequency in ("DAILY", "WEEKLY"):
        long = 7 if rule.frequency == "WEEKLY" else 1
        back = (start.weekday() - rule.begins) % 7 if long > 1 else 0
        begins = start.toordinal() - back
        for number in range(max(begins, 1), until.toordinal() + 1, long * rule.interval):
            first = date.fromordinal(number)
            yield first, first + (long - 1) * _DAY
        return
    long = 12 if rule.frequency == "YEARLY" else 1
    begins = start.year * 12 + (start.month - 1 if long == 1 else 0)
    for number in range(begins, until.year * 12 + until.month, long * rule.interval):
        yield date(number // 12, number % 12 + 1, 1), _month(number + long) - _DAY


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def _every(first: date, last: date) -> Iterator[date]:
    for number in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(number)


def _fits(rule: Rule, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    length = (_month(day.year * 12 + day.month) - _DAY).day
    if rule.days and not {day.day, day.day - length - 1} & set(rule.days):
        return False
    if not rule.weekdays:
        return True
    return bool({(day.weekday(), which) for which in _which(rule, day, length)} & {*rule.weekdays})


def _which(rule: Rule, day: date, length: int) -> tuple[int, ...]:
    """Which one of its weekday a day is, from both ends; 0 as every day is one."""
    if rule.frequency in ("DAILY", "WEEKLY"):
        return (0,)
    at, of = day.day, length
    if rule.frequency == "YEARLY" and not rule.months:
        at = day.timetuple().tm_yday
        of = date(day.year, 12, 31).timetuple().tm_yday
    return (0, (at - 1) // 7 + 1, -((of - at) // 7 + 1))


def _placed(days: Sequence[date], positions: tuple[int, ...]) -> Iterator[date]:
    for each in positions:
        at = each - 1 if each > 0 else each + len(days)
        if each and 0 <= at < len(days):
            yield days[at]


def _weekday(text: Any) -> tuple[int, int]:
    told = str(text).upper()
    return _WEEK.index(told[-2:]), int(told[:-2] or 0)


def _numbers(parts: Mapping[str, Any], name: str) -> tuple[int, ...]:
    return tuple(int(each) for each in listed(parts.get(name)))


def listed(value: Any) -> list[Any]:
    """What a property, or a part of a rule, says: nothing, one thing, or several."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _only(value: Any) -> Any:
    return listed(value)[0]


def _moment(ended: Any, zone: tzinfo) -> datetime:
    """The last moment of a rule on the same wall; a day counts whole."""
    if isinstance(ended, datetime):
        return ended.astimezone(zone).replace(tzinfo=None) if ended.tzinfo else ended
    if isinstance(ended, date):
        return datetime.combine(ended, time.max)
    raise ValueError(f"until {ended}")
