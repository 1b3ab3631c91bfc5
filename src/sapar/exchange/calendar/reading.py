"""The meetings of a calendar file (iCalendar, RFC 5545) within some days."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Final

from icalendar import Event

from sapar.exchange.calendar.blocks import LONGEST, blocks_of
from sapar.exchange.calendar.meeting import Attendee, LeftOut, Meeting, Meetings
from sapar.exchange.calendar.repeating import NotFollowedError, listed, starts_of
from sapar.exchange.calendar.zones import UnknownZoneError, own_zones, with_known_zones
from sapar.values.digest import Digest

READ: Final = 3_000
"""Events that are read whole: those that may fall into the days. Further ones are left out."""

REPEATED: Final = 10
"""As how many events a repeated one counts: to follow it takes longer than to read it."""

FOUND: Final = 2_000
"""Meetings of all events together."""

PEOPLE: Final = 50
"""People of one meeting."""

_DAY: Final = timedelta(days=1)
_DATE: Final = re.compile(r"^(?:DTSTART|RECURRENCE-ID)[^:]*:(\d{4})(\d\d)(\d\d)", re.I | re.M)
_REPEATED: Final = re.compile(r"(?:RRULE|RDATE)[;:]", re.I)
_MAIL: Final = re.compile("^mailto:", re.I)


@dataclass(frozen=True, slots=True)
class Days:
    """For which days a calendar is read.

    Attributes:
        first: day.
        last: day.
        zone: in which they are days; of events that name no zone, too.
    """

    first: date
    last: date
    zone: tzinfo

    def have(self, moment: datetime) -> bool:
        """Whether a moment falls into them."""
        return self.first <= moment.astimezone(self.zone).date() <= self.last


class _LeftOutError(Exception):
    """An event is no meeting."""

    def __init__(self, why: LeftOut) -> None:
        self.why = why
        super().__init__(why)


def meetings_of(content: bytes, days: Days, place: str = "calendar") -> Meetings:
    """The meetings of a calendar file within some days; of repeated ones each that falls there.

    Whole days, what was cancelled, and what takes no time or more than a day are no meetings.

    Args:
        content: of the file.
        days: for which it is read.
        place: what the file is called in a refusal.

    Raises:
        UnusableError: calendar-large, calendar-not-text, calendar-none, calendar-many.
    """
    blocks = blocks_of(content, place)
    zones = own_zones(blocks.zones)
    left: Counter[LeftOut] = Counter({LeftOut.BROKEN: blocks.unfinished})
    read = 0
    series: dict[str, list[Event]] = defaultdict(list)
    for lines in blocks.events:
        try:
            _require_near(lines, days)
            read += REPEATED if _is_repeated(lines) else 1
            event = _event(lines, zones, read)
        except _LeftOutError as error:
            left[error.why] += 1
        else:
            series[str(event["UID"])].append(event)
    found: list[Meeting] = []
    for events in series.values():
        found += _together(events, days, left)
    found.sort(key=lambda each: (each.start, each.identity))
    left[LeftOut.MANY] += len(found[FOUND:])
    return Meetings(tuple(found[:FOUND]), {why: n for why, n in left.items() if n})


def _require_near(lines: Iterable[str], days: Days) -> None:
    """Most events fall far off: they are known by their digits, and read no further."""
    text = "\n".join(lines)
    told = [f"{year}-{month}-{day}" for year, month, day in _DATE.findall(text)]
    if not told:
        raise _LeftOutError(LeftOut.BROKEN)
    last, first = (days.last + _DAY).isoformat(), (days.first - _DAY).isoformat()
    early = all(each < first for each in told) and not _is_repeated(lines)
    if early or all(each > last for each in told):
        raise _LeftOutError(LeftOut.OUTSIDE)


def _is_repeated(lines: Iterable[str]) -> bool:
    return any(_REPEATED.match(line) for line in lines)


def _event(lines: tuple[str, ...], zones: Mapping[str, str], number: int) -> Event:
    if number > READ:
        raise _LeftOutError(LeftOut.MANY)
    if sum(map(len, lines)) > LONGEST:
        raise _LeftOutError(LeftOut.BROKEN)
    try:
        known = [with_known_zones(line, zones) for line in lines]
        event = Event.from_ical("\r\n".join(["BEGIN:VEVENT", *known, "END:VEVENT", ""]))
    except UnknownZoneError:
        raise _LeftOutError(LeftOut.ZONE) from None
    except (ValueError, TypeError, KeyError, IndexError, OverflowError):
        raise _LeftOutError(LeftOut.BROKEN) from None
    if not isinstance(event, Event) or event.errors or not isinstance(event.get("UID", ""), str):
        raise _LeftOutError(LeftOut.BROKEN)
    if not event.get("UID"):
        event["UID"] = Digest.of("\n".join(lines).encode()).text
    return event


def _together(events: list[Event], days: Days, left: Counter[LeftOut]) -> Iterator[Meeting]:
    """The meetings of one event: as it is planned, and as single ones of it were moved."""
    moved = {_planned(each, days): each for each in events if "RECURRENCE-ID" in each}
    plain = [each for each in events if "RECURRENCE-ID" not in each]
    # Of two versions of one event the later one counts.
    latest = max(plain, key=lambda each: int(_value(each, "SEQUENCE") or 0), default=None)
    for event, repeats in [*((each, False) for each in moved.values()), (latest, True)]:
        if event is None:
            continue
        try:
            yield from _meetings(event, days, set(moved) if repeats else None)
        except _LeftOutError as error:
            left[error.why] += 1
        except (ValueError, TypeError, OverflowError, AttributeError, KeyError):
            left[LeftOut.BROKEN] += 1


def _meetings(event: Event, days: Days, moved: set[str] | None) -> list[Meeting]:
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        raise _LeftOutError(LeftOut.CANCELLED)
    start = _value(event, "DTSTART").dt
    if not isinstance(start, datetime):
        raise _LeftOutError(LeftOut.ALL_DAY)
    minutes = _minutes(event, days.zone)
    whole = start if start.tzinfo else start.replace(tzinfo=days.zone)
    repeated = moved is not None and ("RRULE" in event or "RDATE" in event)
    starts = list(_starts(event, whole, days)) if repeated else [whole]
    if moved is None:
        named = [(each, _planned(event, days)) for each in starts]
    else:
        named = [(each, _instant(each) if repeated else "") for each in starts]
        named = [(each, repeat) for each, repeat in named if repeat not in moved]
    kept = [(each, repeat) for each, repeat in named if days.have(each)]
    if named and not kept:
        raise _LeftOutError(LeftOut.OUTSIDE)
    uid, title, people = str(event["UID"]), str(event.get("SUMMARY", "")), tuple(_people(event))
    return [
        Meeting(uid, repeat, each.astimezone(days.zone), minutes, title, people)
        for each, repeat in kept
    ]


def _starts(event: Event, start: datetime, days: Days) -> Iterator[datetime]:
    zone = start.tzinfo or days.zone
    wall = start.replace(tzinfo=None)
    bounds = {
        "first": datetime.combine(days.first - _DAY, time.min),
        "last": datetime.combine(days.last + _DAY, time.max),
    }
    found, rules = {wall}, listed(event.get("RRULE"))
    # No calendar program writes two rules; a file of many would take an hour to follow.
    if len(rules) > 1:
        raise _LeftOutError(LeftOut.REPEATED)
    try:
        for rule in rules:
            found.update(starts_of(rule, wall, zone, **bounds))
    except NotFollowedError:
        raise _LeftOutError(LeftOut.REPEATED) from None
    found |= set(_walls(event, "RDATE", zone))
    for each in sorted(found - set(_walls(event, "EXDATE", zone))):
        yield each.replace(tzinfo=zone)


def _walls(event: Event, name: str, zone: tzinfo) -> Iterator[datetime]:
    """Further times of an event, or exceptions from them, on its own wall."""
    for line in listed(event.get(name)):
        for each in line.dts:
            moment = each.dt[0] if isinstance(each.dt, tuple) else each.dt
            if isinstance(moment, datetime):
                yield moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo else moment


def _planned(event: Event, days: Days) -> str:
    """When a moved meeting was planned to begin."""
    moment = getattr(_value(event, "RECURRENCE-ID"), "dt", None)
    if not isinstance(moment, datetime):
        return str(moment)
    return _instant(moment if moment.tzinfo else moment.replace(tzinfo=days.zone))


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _minutes(event: Event, zone: tzinfo) -> int:
    start, end = _value(event, "DTSTART").dt, _value(event, "DTEND")
    if end is None:
        length = _value(event, "DURATION").dt if "DURATION" in event else timedelta()
    elif isinstance(end.dt, datetime):
        length = _aware(end.dt, zone) - _aware(start, zone)
    else:
        raise _LeftOutError(LeftOut.LENGTH)
    if not timedelta(minutes=1) <= length <= _DAY:
        raise _LeftOutError(LeftOut.LENGTH)
    return int(length.total_seconds()) // 60


def _aware(moment: datetime, zone: tzinfo) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _people(event: Event) -> Iterator[Attendee]:
    told = [*listed(event.get("ORGANIZER")), *listed(event.get("ATTENDEE"))]
    for each in told[:PEOPLE]:
        name = str(getattr(each, "params", {}).get("CN", ""))
        email = _MAIL.sub("", str(each)).strip().lower()
        yield Attendee(name, email if "@" in email else "")


def _value(event: Event, name: str) -> Any:
    """A property as icalendar reads it, which is one of thirty types; None if it is not there."""
    return event.get(name)
