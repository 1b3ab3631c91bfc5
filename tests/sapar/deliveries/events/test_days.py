from datetime import UTC, date, datetime
from typing import Any

import pytest

from sapar.deliveries.events.days import Absence, Observation
from sapar.values.party import Party

HEAD: dict[str, Any] = {
    "id": "e1",
    "on": date(2027, 9, 7),
    "author": Party.PARTICIPANT,
    "logged_at": datetime(2027, 9, 7, 18, tzinfo=UTC),
}


def test_a_day_of_looking_on_has_a_day_and_an_author() -> None:
    assert Observation(**HEAD).on == date(2027, 9, 7)


def test_an_absence_may_be_open_but_ends_no_earlier_than_it_begins() -> None:
    assert Absence(mentor="Dr Invented", **HEAD).until is None
    with pytest.raises(ValueError, match="ends before it begins"):
        Absence(mentor="Dr Invented", until=date(2027, 9, 6), **HEAD)
