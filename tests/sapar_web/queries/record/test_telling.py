"""What the other side says of each fact, and who may say it."""

from typing import Any

import pytest
from tests.sapar_web.recording import Lived

from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.answers import Acknowledgement, Dispute, Resolution, Withdrawal
from sapar.deliveries.events.days import Absence, Observation
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.states import HOST_SIDE, State
from sapar.values.party import Party
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.record.telling import claim_of, claims, waiting_for

PARTICIPANT = frozenset({Party.PARTICIPANT})


def recorded(lived: Lived, *events: Told) -> Record:
    for told in events:
        lived.kept(told)
    found = record_of(lived.stay)
    assert found is not None
    return found


def test_a_claim_waits_for_the_other_side(lived: Lived) -> None:
    told = lived.session("mentor", 2)
    record = recorded(lived, told)
    (claim,) = waiting_for(record, PARTICIPANT)
    assert (claim.fact.told, claim.state, claim.answerers) == (told, State.UNANSWERED, PARTICIPANT)
    assert waiting_for(record, frozenset({Party.HOST})) == ()


def test_an_answer_ends_the_waiting(lived: Lived) -> None:
    told = lived.session("mentor", 2)
    answer = Acknowledgement(**lived.head("participant", 3), of=told.id)
    (claim,) = claims(recorded(lived, told, answer))
    assert (claim.state, claim.answers) == (State.ACKNOWLEDGED, {Party.PARTICIPANT: answer})


def test_what_was_taken_back_waits_for_nobody(lived: Lived) -> None:
    told = lived.session("mentor", 2)
    record = recorded(lived, told, Withdrawal(**lived.head("mentor", 3), of=told.id))
    assert waiting_for(record, PARTICIPANT) == ()


def test_a_day_of_looking_on_is_answered_by_the_other_side_of_the_visit(lived: Lived) -> None:
    told = Observation(**lived.head("participant", 2))
    record = recorded(lived, told)
    claim = claim_of(record, told.id)
    assert claim is not None
    assert (claim.state, claim.answerers) == (State.UNANSWERED, frozenset(HOST_SIDE))


@pytest.mark.parametrize(
    ("in_favour", "state"), [("host", State.REJECTED), ("participant", State.AWARDED)]
)
def test_the_mediator_ends_a_dispute_about_it(lived: Lived, in_favour: str, state: State) -> None:
    told = Observation(**lived.head("participant", 2))
    disputed = Dispute(**lived.head("host", 3), of=told.id, reason="It was a seminar.")
    assert claims(recorded(lived, told, disputed))[0].state is State.DISPUTED
    end = Resolution(**lived.head("third", 20), of=disputed.id, in_favour=Party(in_favour))
    assert claims(recorded(lived, end))[0].state is state


def test_a_dispute_that_was_taken_back_answers_nothing(lived: Lived) -> None:
    told = Observation(**lived.head("participant", 2))
    disputed = Dispute(**lived.head("host", 3), of=told.id, reason="It was a seminar.")
    back = Withdrawal(**lived.head("host", 4), of=disputed.id)
    assert claims(recorded(lived, told, disputed, back))[0].state is State.UNANSWERED


@pytest.mark.parametrize(
    ("result", "state"), [("denied", State.ACKNOWLEDGED), ("charged", State.DISPUTED)]
)
def test_what_one_side_tells_of_a_request_answers_the_other(
    lived: Lived, result: str, state: State
) -> None:
    asked = Asked(**lived.head("participant", 1), activity="seminar")
    said: dict[str, Any] = {"of": asked.id}
    denied = Outcome(**lived.head("participant", 2), **said, result=Result.DENIED)
    other = Outcome(**lived.head("host", 3), **said, result=Result(result))
    found = {claim.fact.told.id: claim for claim in claims(recorded(lived, asked, denied, other))}
    assert (found[asked.id].state, found[denied.id].state) == (None, state)


def test_nobody_answers_an_absence(lived: Lived) -> None:
    told = Absence(**lived.head("participant", 2), mentor="Mentor")
    (claim,) = claims(recorded(lived, told))
    assert (claim.state, claim.answerers) == (None, frozenset())
    assert claim_of(recorded(lived), "nothing") is None
