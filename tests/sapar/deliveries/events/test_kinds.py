import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.answers import (
    Acknowledgement,
    Correction,
    Dispute,
    Reply,
    Resolution,
    Withdrawal,
)
from sapar.deliveries.events.days import Absence, Observation
from sapar.deliveries.events.delivery import Account, Desk, Done, Introduction, Session, Talk
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.kinds import KINDS, UnknownFieldsError, document_of, event_of
from sapar.values.amount import Amount
from sapar.values.party import Party

HEAD: dict[str, Any] = {
    "id": "e1",
    "on": date(2027, 9, 7),
    "author": Party.MENTOR,
    "logged_at": datetime(2027, 9, 7, 18, tzinfo=UTC),
}
SESSION = Session(**HEAD, commitment="hours", mentor="Тәлімгер", minutes=90)
CHARGE = Amount(Decimal("120.50"), "EUR")
EVENTS = [
    SESSION,
    Asked(**HEAD, activity="seminar", commitment="seminars"),
    Outcome(**HEAD, of="q", result=Result.CHARGED, charge=CHARGE, price_item="print"),
    Desk(**HEAD, commitment="desk"),
    Account(**HEAD, commitment="account"),
    Introduction(**HEAD, commitment="people", people=3),
    Talk(**HEAD, commitment="talk"),
    Done(**HEAD, commitment="review", quantity=Decimal("1.5"), text="minutes"),
    Observation(**HEAD),
    Absence(**HEAD, mentor="M", until=date(2027, 9, 20)),
    Acknowledgement(**HEAD, of="s"),
    Dispute(**HEAD, of="s", reason="no"),
    Reply(**HEAD, of="d", text="yes"),
    Resolution(**HEAD, of="d", in_favour=Party.HOST),
    Withdrawal(**HEAD, of="s"),
    Correction(**{**HEAD, "id": "c"}, of="e1", instead=replace(SESSION, minutes=60)),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_is_read_back_as_it_was(event: Event) -> None:
    kept = json.loads(json.dumps(document_of(event)))
    assert event_of(kept) == event
    assert type(event_of(kept)) is type(event)


def test_every_kind_has_its_name() -> None:
    assert [type(event) for event in EVENTS] == list(KINDS.values())


def test_a_document_holds_days_times_and_amounts_as_json_has_them() -> None:
    assert document_of(EVENTS[2]) == {
        "kind": "outcome",
        "id": "e1",
        "on": "2027-09-07",
        "author": "mentor",
        "logged_at": "2027-09-07T18:00:00Z",
        "of": "q",
        "result": "charged",
        "charge": {"number": "120.50", "currency": "EUR"},
        "price_item": "print",
    }


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"kind": "lunch"}, KeyError),
        ({"minutes": 0}, ValueError),
        ({"minutes": "long"}, ValueError),
        ({"author": "nobody"}, ValueError),
        ({"on": "30.09.2027"}, ValueError),
        ({"logged_at": "2027-09-07T18:00:00"}, ValueError),
        ({"colour": "red"}, UnknownFieldsError),
    ],
)
def test_a_document_is_checked_as_if_it_were_new(
    change: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        event_of({**document_of(SESSION), **change})
