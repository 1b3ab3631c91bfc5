"""Meetings of a calendar file, and why others of it are left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class LeftOut(StrEnum):
    """Why an event of a calendar is no meeting that is proposed."""

    OUTSIDE = "outside"
    ALL_DAY = "all-day"
    CANCELLED = "cancelled"
    LENGTH = "length"
    REPEATED = "repeated"
    ZONE = "zone"
    BROKEN = "broken"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who takes part, or who invited.

    Attributes:
        name: as the calendar has it; may be empty.
        email: in small letters; may be empty.
    """

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a calendar, or one of a repeated one.

    Attributes:
        uid: by which calendars know it.
        repeat: of a repeated one, when it was first planned to begin, in UTC; empty for others.
        start: when it begins, in the zone that was asked for.
        minutes: how long it takes.
        title: as the calendar has it.
        people: who takes part, whoever invited among them.
    """

    uid: str
    repeat: str
    start: datetime
    minutes: int
    title: str
    people: tuple[Attendee, ...] = ()

    @property
    def on(self) -> date:
        """The day on which it begins."""
        return self.start.date()

    @property
    def identity(self) -> str:
        """What it is known by in every version of the file, whenever it was moved to."""
        return f"{self.uid}\n{self.repeat}"


@dataclass(frozen=True, slots=True)
class Meetings:
    """What a calendar file has for some days.

    Attributes:
        found: meetings, the earliest first.
        left_out: how many events are no such meeting, by why.
    """

    found: tuple[Meeting, ...]
    left_out: Mapping[LeftOut, int]
