from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sapar.deliveries.events.delivery import (
    Account,
    Delivery,
    Desk,
    Done,
    Introduction,
    Session,
    Talk,
)
from sapar.values.party import Party

HEAD: dict[str, Any] = {
    "id": "e1",
    "on": date(2027, 9, 7),
    "author": Party.PARTICIPANT,
    "logged_at": datetime(2027, 9, 7, 18, tzinfo=UTC),
    "commitment": "clause",
}


def test_three_sessions_of_twenty_minutes_are_one_hour() -> None:
    session = Session(mentor="Dr Invented", minutes=20, **HEAD)
    assert session.measured("hour") == Fraction(1, 3)
    assert 3 * (session.measured("hour") or 0) == 1


def test_a_session_is_one_meeting_where_meetings_are_counted() -> None:
    session = Session(mentor="Dr Invented", minutes=20, **HEAD)
    assert (session.measured("meeting"), session.measured("minute")) == (1, 20)


@pytest.mark.parametrize("kind", [Desk, Account, Talk])
def test_a_desk_an_account_and_a_talk_are_one(kind: type[Delivery]) -> None:
    assert kind(**HEAD).measured(None) == 1


def test_introductions_count_people() -> None:
    assert Introduction(people=4, **HEAD).measured("person") == 4


def test_what_else_was_done_is_as_much_as_was_said() -> None:
    assert Done(quantity=Decimal("1.5"), **HEAD).measured("hour") == Fraction(3, 2)
    assert Done(**HEAD).measured("hour") is None
    assert Done(**HEAD).measured(None) == 1


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Session, {"mentor": "Dr Invented", "minutes": 0}),
        (Session, {"mentor": "Dr Invented", "minutes": 1441}),
        (Introduction, {"people": 0}),
        (Done, {"quantity": Decimal(0)}),
        (Done, {"quantity": Decimal("NaN")}),
    ],
)
def test_nothing_and_more_than_can_be_is_refused(
    kind: type[Delivery], value: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match="expected"):
        kind(**HEAD, **value)
