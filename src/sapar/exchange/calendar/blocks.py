"""A calendar file as the texts of its events, so that one broken event breaks no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sapar.values.language import _
from sapar.values.unusable import UnusableError

LARGEST: Final = 5 * 1024 * 1024
"""Bytes of a file."""

MOST: Final = 20_000
"""Events of a file."""

LONGEST: Final = 20_000
"""Characters of one event; what is longer is broken."""

_FOLD: Final = re.compile(r"\r?\n[ \t]")
_EVENT, _ZONE = "VEVENT", "VTIMEZONE"
_READ: Final = frozenset(
    {
        *("UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "STATUS", "RRULE", "RDATE", "EXDATE"),
        *("RECURRENCE-ID", "SEQUENCE", "ATTENDEE", "ORGANIZER", "TZID", "TZOFFSETTO"),
    }
)
"""Properties that are read; all others are passed over unread, however they are written."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The parts of a calendar file that are read further.

    Attributes:
        events: lines of each event, without its first and its last one.
        zones: lines of each time zone that the file describes itself.
        unfinished: events that never end.
    """

    events: tuple[tuple[str, ...], ...]
    zones: tuple[tuple[str, ...], ...]
    unfinished: int


def blocks_of(content: bytes, place: str) -> Blocks:
    """Take a calendar file apart.

    Args:
        content: of the file.
        place: what it is called in a refusal.

    Raises:
        UnusableError: calendar-large, calendar-not-text, calendar-none, calendar-many.
    """
    if len(content) > LARGEST:
        message = _("the calendar is larger than 5 MB")
        raise UnusableError("calendar-large", place, message, _("export fewer days"))
    lines = _lines(content, place)
    found: dict[str, list[tuple[str, ...]]] = {_EVENT: [], _ZONE: []}
    unfinished = 0
    for kind, block in _split(lines):
        if block is None:
            unfinished += 1
        else:
            found[kind].append(block)
        if len(found[_EVENT]) > MOST:
            message = _("the calendar has more than 20,000 events")
            raise UnusableError("calendar-many", place, message, _("export fewer days"))
    return Blocks(tuple(found[_EVENT]), tuple(found[_ZONE]), unfinished)


def _lines(content: bytes, place: str) -> list[str]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = _("the calendar is no text in UTF-8")
        reason = _("export it as .ics")
        raise UnusableError("calendar-not-text", place, message, reason) from None
    lines = _FOLD.sub("", text).splitlines()
    if not any(line.strip().upper() == "BEGIN:VCALENDAR" for line in lines):
        message = _("this is no calendar")
        reason = _("expected a file .ics with BEGIN:VCALENDAR in it")
        raise UnusableError("calendar-none", place, message, reason)
    return lines


def _split(lines: list[str]) -> Iterator[tuple[str, tuple[str, ...] | None]]:
    """Each event and each zone, with its own lines; None where one does not end."""
    kind, within = "", 0
    held: list[str] = []
    for line in lines:
        name = line.strip().upper()
        if name in (f"BEGIN:{_EVENT}", f"BEGIN:{_ZONE}"):
            if kind == _EVENT:
                yield kind, None
            kind, held, within = name.removeprefix("BEGIN:"), [], 0
        elif kind and name == f"END:{kind}":
            yield kind, tuple(held)
            kind = ""
        elif kind:
            within += name.startswith("BEGIN:") - name.startswith("END:")
            # A zone has its rules in parts of its own; an event has alarms, which tell nothing.
            if (kind == _ZONE or not within) and _name(line) in _READ:
                held.append(line)
            elif kind == _ZONE:
                held.append(line.strip().upper())
    if kind == _EVENT:
        yield kind, None


def _name(line: str) -> str:
    return re.split("[;:]", line, maxsplit=1)[0].upper()
