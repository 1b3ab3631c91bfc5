from datetime import UTC, date, datetime

import pytest

from sapar.deliveries.events.event import Event
from sapar.values.party import Party

MORNING = datetime(2027, 9, 7, 9, tzinfo=UTC)


def event(name: str, on: date, logged_at: datetime) -> Event:
    return Event(id=name, on=on, author=Party.HOST, logged_at=logged_at)


def test_the_day_comes_first_then_when_it_was_logged_then_the_id() -> None:
    monday, tuesday = date(2027, 9, 6), date(2027, 9, 7)
    noon = MORNING.replace(hour=12)
    told = [
        event("a", tuesday, MORNING),
        event("d", monday, noon),
        event("c", monday, MORNING),
        event("b", monday, MORNING),
    ]
    assert [each.id for each in sorted(told, key=lambda each: each.order)] == ["b", "c", "d", "a"]


def test_an_event_needs_an_id_and_a_time_with_its_zone() -> None:
    with pytest.raises(ValueError, match="needs its id"):
        event("", date(2027, 9, 6), MORNING)
    with pytest.raises(ValueError, match="has no zone"):
        event("a", date(2027, 9, 6), MORNING.replace(tzinfo=None))
