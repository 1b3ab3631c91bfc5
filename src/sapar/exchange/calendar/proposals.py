"""Which meetings of a calendar were probably with a mentor, and how one tells."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from sapar.exchange.calendar.meeting import Meeting

SHORTEST: Final = 10
LONGEST: Final = 480
"""Minutes of a session; what is shorter or longer is not proposed by its title."""

_WORDS: Final = (
    *("mentor", "supervis", "consultation", "tutorial"),
    *("ментор", "тәлімгер", "жетекші", "кеңес", "консультац", "наставник", "руководител"),
)
"""How such meetings are called, in three languages; beginnings of words."""

_SHORT: Final = 4
"""Letters of a part of a name that tells one person from others, at least."""

_NO_NAMES: Final = frozenset({"prof", "professor", "invented", "профессор", "доктор", "docent"})


class Told(StrEnum):
    """By what a meeting is known to be with somebody."""

    PEOPLE = "people"
    NAME = "name"
    WORD = "word"


def with_mentor(meeting: Meeting, name: str, emails: Iterable[str] = ()) -> Told | None:
    """By what a meeting seems to be with a mentor; None if nothing says so.

    Args:
        meeting: it.
        name: of the mentor; may be empty.
        emails: of the mentor, in small letters.
    """
    if not SHORTEST <= meeting.minutes <= LONGEST:
        return None
    parts = {each for each in _parts(name) if len(each) >= _SHORT} - _NO_NAMES
    attending = {part for each in meeting.people for part in _parts(each.name)}
    if {*emails} & {each.email for each in meeting.people if each.email} or parts & attending:
        return Told.PEOPLE
    title = _parts(meeting.title)
    if parts & {*title}:
        return Told.NAME
    return Told.WORD if any(each.startswith(_WORDS) for each in title) else None


def _parts(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
