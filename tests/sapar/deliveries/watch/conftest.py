"""An invented stay of nine weeks, and its log."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.duty import Duty, duties_of
from sapar.deliveries.events.delivery import Session
from sapar.deliveries.events.event import Event
from sapar.deliveries.watch.notice import Seen
from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.stay import Stay, stay_of
from sapar.values.party import Party

FIRST = date(2027, 9, 6)  # a Monday

Day = Callable[[int], date]
Head = Callable[..., dict[str, Any]]
Found = Callable[..., list[Seen]]


@pytest.fixture
def day() -> Day:
    """A day of the stay; 0 is the first one, a Monday."""
    return lambda number: FIRST + timedelta(days=number)


@pytest.fixture
def head(day: Day) -> Head:
    """What every event has."""

    def made(name: str, number: int, author: Party) -> dict[str, Any]:
        on = day(number)
        logged_at = datetime(on.year, on.month, on.day, 18, tzinfo=UTC)
        return {"id": name, "on": on, "author": author, "logged_at": logged_at}

    return made


@pytest.fixture
def session(head: Head) -> Callable[..., Session]:
    """An hour with the mentor, told by the participant."""

    def made(name: str, number: int, mentor: str = "Dr Invented") -> Session:
        told = head(name, number, Party.PARTICIPANT)
        return Session(**told, commitment="mentor-hours", mentor=mentor, minutes=60)

    return made


@pytest.fixture
def stay(agreement: Agreement) -> Stay:
    return stay_of(agreement)


@pytest.fixture
def duties(agreement: Agreement) -> tuple[Duty, ...]:
    return duties_of(agreement)


@pytest.fixture
def read(stay: Stay, duties: tuple[Duty, ...], day: Day) -> Callable[..., Reading]:
    """The stay on one of its days."""

    def made(number: int, *events: Event) -> Reading:
        return Reading.of(stay, duties, events, day(number))

    return made
