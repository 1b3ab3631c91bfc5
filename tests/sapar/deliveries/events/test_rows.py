from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.duty import Counted, Duty
from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.answers import Acknowledgement, Dispute, Resolution
from sapar.deliveries.events.delivery import Session
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.history import History
from sapar.deliveries.events.judging import judgement
from sapar.deliveries.events.rows import AccessRow, DeliveryRow, access_rows, delivery_rows
from sapar.deliveries.states import state_of
from sapar.values.amount import Amount
from sapar.values.party import Party

FIRST, TODAY = date(2027, 9, 6), date(2027, 9, 30)
HOST, MENTOR, PARTICIPANT, THIRD = Party.HOST, Party.MENTOR, Party.PARTICIPANT, Party.THIRD
SPONSOR, CONTRACTOR = Party.SPONSOR, Party.CONTRACTOR


def duty(owed_by: Party, owed_to: Party) -> Duty:
    return Duty(
        id="hours",
        owed_by=(owed_by,),
        owed_to=(owed_to,),
        counted=Counted.QUANTITY,
        quantity=Fraction(18),
        unit="hour",
    )


def head(name: str, day: int, author: Party) -> dict[str, Any]:
    on = FIRST + timedelta(days=day)
    logged_at = datetime(on.year, on.month, on.day, 18, tzinfo=UTC)
    return {"id": name, "on": on, "author": author, "logged_at": logged_at}


def session(author: Party, minutes: int = 20) -> Session:
    return Session(**head("s", 1, author), commitment="hours", mentor="M", minutes=minutes)


def test_a_claim_is_a_row_with_what_was_answered() -> None:
    told: list[Event] = [
        session(MENTOR),
        Dispute(**head("d", 2, PARTICIPANT), of="s", reason="no"),
        Resolution(**head("r", 9, THIRD), of="d", in_favour=PARTICIPANT),
    ]
    found = judgement(History(told, TODAY), [duty(HOST, PARTICIPANT)]).claims
    assert list(delivery_rows(found)) == [
        DeliveryRow(
            delivery="s",
            commitment="hours",
            on=date(2027, 9, 7),
            quantity=Decimal("0.333333"),
            claimed_by=HOST,
            answer="disputed",
            answered_on=date(2027, 9, 8),
            resolution=PARTICIPANT,
        )
    ]


@pytest.mark.parametrize(
    ("answer", "row"),
    [
        (None, ("unanswered", None, None)),
        (Acknowledgement(**head("a", 3, PARTICIPANT), of="s"),
         ("acknowledged", date(2027, 9, 9), None)),
    ],
)  # fmt: skip
def test_silence_and_consent_are_told_as_such(answer: Event | None, row: tuple[Any, ...]) -> None:
    told = [session(MENTOR), *([answer] if answer else [])]
    (found,) = delivery_rows(judgement(History(told, TODAY), [duty(MENTOR, PARTICIPANT)]).claims)
    assert (found.answer, found.answered_on, found.resolution) == row


PAIRS = st.sampled_from(
    [(HOST, PARTICIPANT), (MENTOR, PARTICIPANT), (SPONSOR, HOST), (HOST, SPONSOR), (HOST, MENTOR)]
)


@given(PAIRS, st.sampled_from(Party), st.sampled_from(Party), st.sampled_from(Party), st.booleans())
def test_the_table_says_the_same_as_the_log(
    pair: tuple[Party, Party], author: Party, answerer: Party, favour: Party, resolved: bool
) -> None:
    owed = duty(*pair)
    told: list[Event] = [
        session(author),
        Dispute(**head("d", 2, answerer), of="s", reason="no"),
    ]
    if resolved:
        told.append(Resolution(**head("r", 9, THIRD), of="d", in_favour=favour))
    claims = judgement(History(told, TODAY), [owed]).claims
    for claim, row in zip(claims, delivery_rows(claims), strict=True):
        resolution = None if row.resolution is None else str(row.resolution)
        by, to = pair
        state = state_of(row.answer, resolution, owed_by=by, owed_to=to, claimed_by=row.claimed_by)
        assert state is claim.state


def asked(*outcomes: Outcome) -> list[Event]:
    return [Asked(**head("q", 1, PARTICIPANT), activity="seminar"), *outcomes]


def outcome(author: Party, result: Result, day: int = 2, number: str = "") -> Outcome:
    charge = Amount(Decimal(number), "EUR") if number else None
    name = f"{author}-{day}"
    return Outcome(**head(name, day, author), of="q", result=result, charge=charge)


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        ((), ("pending", None, None)),
        ((outcome(HOST, Result.GRANTED),), ("granted", None, None)),
        ((outcome(PARTICIPANT, Result.CHARGED, 2, "20"),), ("charged", Decimal(20), "EUR")),
        ((outcome(HOST, Result.CHARGED), outcome(PARTICIPANT, Result.CHARGED, 3, "20")),
         ("charged", Decimal(20), "EUR")),
        ((outcome(HOST, Result.CHARGED, 2, "15"), outcome(PARTICIPANT, Result.CHARGED, 3, "20")),
         ("charged", None, None)),
        ((outcome(HOST, Result.GRANTED), outcome(PARTICIPANT, Result.CHARGED, 3, "20")),
         (None, None, None)),
        ((outcome(HOST, Result.DENIED), outcome(HOST, Result.GRANTED, 3)), ("granted", None, None)),
    ],
)  # fmt: skip
def test_a_request_is_a_row_with_what_both_sides_say(
    outcomes: tuple[Outcome, ...], told: tuple[Any, ...]
) -> None:
    (found,) = access_rows(History(asked(*outcomes), TODAY))
    result, charge, currency = told
    assert found == AccessRow("q", "seminar", date(2027, 9, 7), result, charge, currency)


def test_a_request_under_a_promise_is_told_by_its_item() -> None:
    told = [
        Asked(**head("q", 1, PARTICIPANT), activity="қысқы мектеп", commitment="seminars"),
        Asked(**head("r", 2, PARTICIPANT), activity="sauna", commitment=None),
    ]
    found = access_rows(History(told, TODAY), {"seminars": "C04"})
    assert [row.activity for row in found] == ["C04", "sauna"]
