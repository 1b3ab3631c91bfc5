from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest

from sapar.deliveries.duty import Counted, Duty
from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.answers import (
    Acknowledgement,
    Correction,
    Dispute,
    Resolution,
    Withdrawal,
)
from sapar.deliveries.events.delivery import Session
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.history import History, Why
from sapar.deliveries.events.judging import Judged, judgement
from sapar.deliveries.states import State
from sapar.values.party import Party

HOST, MENTOR, PARTICIPANT = Party.HOST, Party.MENTOR, Party.PARTICIPANT
SENDING, SPONSOR, THIRD = Party.SENDING, Party.SPONSOR, Party.THIRD
FIRST, TODAY = date(2027, 9, 6), date(2027, 9, 30)

HOURS = Duty(
    id="hours",
    item="C02",
    owed_by=(MENTOR,),
    owed_to=(PARTICIPANT,),
    verified_by=(SENDING,),
    counted=Counted.QUANTITY,
    quantity=Fraction(18),
    unit="hour",
)
SEMINARS = Duty(
    id="seminars", item="C04", owed_by=(HOST,), owed_to=(PARTICIPANT,), counted=Counted.REQUESTS
)
DUTIES = (HOURS, SEMINARS)


def head(name: str, day: int, author: Party) -> dict[str, Any]:
    on = FIRST + timedelta(days=day)
    logged_at = datetime(on.year, on.month, on.day, 18, tzinfo=UTC)
    return {"id": name, "on": on, "author": author, "logged_at": logged_at}


def session(author: Party, minutes: int = 120, commitment: str = "hours") -> Session:
    return Session(**head("s", 1, author), commitment=commitment, mentor="M", minutes=minutes)


def agrees(author: Party, day: int = 2, of: str = "s") -> Acknowledgement:
    return Acknowledgement(**head(f"a-{author}-{day}", day, author), of=of)


def objects(author: Party, day: int = 2, of: str = "s") -> Dispute:
    return Dispute(**head(f"d-{author}-{day}", day, author), of=of, reason="it was one hour")


def resolved(favour: Party, of: str, day: int = 9) -> Resolution:
    return Resolution(**head("r", day, THIRD), of=of, in_favour=favour)


def only(*events: Event) -> Judged:
    (found,) = judgement(History(events, TODAY), DUTIES).claims
    return found


def whys(*events: Event) -> dict[str, Why]:
    voids = judgement(History(events, TODAY), DUTIES).voids
    return {void.event.id: void.why for void in voids}


@pytest.mark.parametrize(
    ("author", "answers", "state"),
    [
        (MENTOR, (), State.UNANSWERED),
        (PARTICIPANT, (), State.UNANSWERED),
        (MENTOR, (agrees(PARTICIPANT),), State.ACKNOWLEDGED),
        (PARTICIPANT, (agrees(HOST),), State.ACKNOWLEDGED),
        (MENTOR, (agrees(SENDING),), State.ACKNOWLEDGED),
        (MENTOR, (objects(PARTICIPANT),), State.DISPUTED),
        (MENTOR, (objects(PARTICIPANT), agrees(SENDING)), State.DISPUTED),
        (MENTOR, (objects(PARTICIPANT, 2), agrees(PARTICIPANT, 3)), State.ACKNOWLEDGED),
        (MENTOR, (agrees(PARTICIPANT, 2), objects(PARTICIPANT, 3)), State.DISPUTED),
        (MENTOR, (agrees(HOST),), State.UNANSWERED),
        (MENTOR, (agrees(SPONSOR),), State.UNANSWERED),
    ],
)
def test_the_other_side_decides_by_its_last_word(
    author: Party, answers: tuple[Event, ...], state: State
) -> None:
    assert only(session(author), *answers).state is state


@pytest.mark.parametrize(
    ("author", "favour", "state"),
    [
        (MENTOR, MENTOR, State.AWARDED),
        (MENTOR, HOST, State.AWARDED),
        (MENTOR, PARTICIPANT, State.REJECTED),
        (PARTICIPANT, PARTICIPANT, State.AWARDED),
        (PARTICIPANT, HOST, State.REJECTED),
        (MENTOR, SPONSOR, State.DISPUTED),
    ],
)
def test_a_resolution_ends_a_dispute_for_whom_it_names(
    author: Party, favour: Party, state: State
) -> None:
    against = objects(PARTICIPANT if author is MENTOR else HOST)
    assert only(session(author), against, resolved(favour, against.id)).state is state


def test_nobody_resolves_a_dispute_of_their_own() -> None:
    own = Resolution(**head("r", 9, HOST), of="d-participant-2", in_favour=HOST)
    assert only(session(MENTOR), objects(PARTICIPANT), own).state is State.DISPUTED


def test_a_dispute_can_be_taken_back_until_it_is_resolved() -> None:
    told = (session(MENTOR), objects(PARTICIPANT))
    early = Withdrawal(**head("w", 4, PARTICIPANT), of="d-participant-2")
    assert only(*told, early).state is State.UNANSWERED
    late = replace(early, on=FIRST + timedelta(days=12))
    end = resolved(MENTOR, "d-participant-2")
    assert only(*told, end, late).state is State.AWARDED
    assert whys(*told, end, late) == {"w": Why.SETTLED}


def test_consent_holds_for_what_was_read_not_for_what_it_became() -> None:
    longer = session(MENTOR, minutes=600)
    correction = Correction(**head("c", 3, MENTOR), of="s", instead=longer)
    found = only(session(MENTOR), agrees(PARTICIPANT), correction)
    assert (found.state, found.quantity) == (State.UNANSWERED, 10)
    anew = only(session(MENTOR), correction, agrees(PARTICIPANT, 4, of="c"))
    assert (anew.state, anew.quantity) == (State.ACKNOWLEDGED, 10)


def test_claims_and_answers_that_count_for_nothing_say_why() -> None:
    assert whys(session(SPONSOR)) == {"s": Why.NOT_A_SIDE}
    assert whys(session(MENTOR, commitment="lunch")) == {"s": Why.UNKNOWN}
    assert whys(session(MENTOR), agrees(HOST)) == {"a-host-2": Why.NOT_A_SIDE}
    other = Withdrawal(**head("w", 4, SENDING), of="d-participant-2")
    assert whys(session(MENTOR), objects(PARTICIPANT), other) == {"w": Why.NOT_OWN}


def test_a_mentor_claims_and_wins_what_is_owed_to_the_host() -> None:
    fee = replace(HOURS, id="fee", owed_by=(SPONSOR,), owed_to=(HOST,), verified_by=())
    claim = session(MENTOR, commitment="fee")
    against = objects(SPONSOR)
    history = History([claim, against, resolved(HOST, against.id)], TODAY)
    assert judgement(history, [fee]).claims[0].state is State.AWARDED


def asked() -> Asked:
    return Asked(**head("q", 1, PARTICIPANT), activity="seminar", commitment="seminars")


def outcome(author: Party, result: Result, day: int = 2) -> Outcome:
    return Outcome(**head(f"o-{author}", day, author), of="q", result=result)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ((outcome(HOST, Result.GRANTED),), State.UNANSWERED),
        ((outcome(HOST, Result.GRANTED), outcome(PARTICIPANT, Result.GRANTED, 3)),
         State.ACKNOWLEDGED),
        ((outcome(HOST, Result.GRANTED), outcome(PARTICIPANT, Result.CHARGED, 3)), State.DISPUTED),
        ((outcome(HOST, Result.DENIED, 3), outcome(PARTICIPANT, Result.GRANTED)), State.DISPUTED),
        ((outcome(HOST, Result.GRANTED), agrees(PARTICIPANT, 3, of="o-host")), State.ACKNOWLEDGED),
    ],
)  # fmt: skip
def test_what_each_side_says_of_a_request_answers_the_other(
    said: tuple[Event, ...], state: State
) -> None:
    found = only(asked(), *said)
    assert (found.state, found.quantity, found.duty) == (state, 1, SEMINARS)


def test_a_request_that_nobody_says_was_granted_claims_nothing() -> None:
    denied = outcome(HOST, Result.DENIED)
    assert judgement(History([asked(), denied], TODAY), DUTIES).claims == ()


def test_the_last_word_of_each_party_is_told() -> None:
    found = only(session(MENTOR), objects(PARTICIPANT, 4), objects(SENDING, 3), agrees(SENDING, 5))
    assert found.answers == {PARTICIPANT: objects(PARTICIPANT, 4), SENDING: agrees(SENDING, 5)}
    assert (found.certain, only(session(MENTOR), agrees(SENDING)).certain) == (False, True)
