from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.disputes.clock import Clock, Course, Stage, clocks
from sapar.deliveries.duty import Counted, Duty
from sapar.deliveries.events.answers import (
    Acknowledgement,
    Correction,
    Dispute,
    Reply,
    Resolution,
    Withdrawal,
)
from sapar.deliveries.events.delivery import Session
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.history import History
from sapar.deliveries.events.judging import judgement
from sapar.values.party import Party

MENTOR, HOST, PARTICIPANT, THIRD = Party.MENTOR, Party.HOST, Party.PARTICIPANT, Party.THIRD
MONDAY = date(2027, 9, 6)
HOURS = Duty(
    id="hours",
    owed_by=(MENTOR,),
    owed_to=(PARTICIPANT,),
    counted=Counted.QUANTITY,
    quantity=Fraction(18),
    unit="hour",
)
COURSE = Course(answer_days=10)


def head(name: str, day: int, author: Party) -> dict[str, Any]:
    on = MONDAY + timedelta(days=day)
    logged_at = datetime(on.year, on.month, on.day, 18, tzinfo=UTC)
    return {"id": name, "on": on, "author": author, "logged_at": logged_at}


SESSION = Session(**head("s", 0, MENTOR), commitment="hours", mentor="M", minutes=120)
DISPUTE = Dispute(**head("d", 0, PARTICIPANT), of="s", reason="one hour")
REPLY = Reply(**head("y", 7, HOST), of="d", text="two hours, with the minutes of the meeting")


def clock(day: int, *events: Event, course: Course = COURSE) -> Clock:
    today = MONDAY + timedelta(days=day)
    history = History([SESSION, DISPUTE, *events], today)
    found = judgement(history, [HOURS])
    return next(iter(clocks(history, found, course, today)))


def test_the_claimant_has_ten_working_days_for_a_reply() -> None:
    waiting = clock(14)
    assert (waiting.stage, waiting.acts, waiting.since) == (
        Stage.AWAITS_REPLY,
        (MENTOR,),
        MONDAY,
    )
    assert waiting.due == date(2027, 9, 20)


def test_then_it_is_the_mediators_turn() -> None:
    found = clock(15)
    assert (found.stage, found.acts, found.since) == (
        Stage.AT_MEDIATOR,
        (THIRD,),
        date(2027, 9, 21),
    )


def test_where_no_mediator_is_named_both_sides_name_one() -> None:
    found = clock(15, course=Course(mediator=False))
    assert (found.stage, found.acts) == (Stage.WITHOUT_MEDIATOR, (MENTOR, PARTICIPANT))


def test_a_reply_gives_the_other_side_as_many_days() -> None:
    found = clock(20, REPLY)
    assert (found.stage, found.acts, found.due) == (
        Stage.REPLIED,
        (PARTICIPANT,),
        date(2027, 9, 27),
    )
    assert clock(22, REPLY).stage is Stage.AT_MEDIATOR


def test_a_reply_that_comes_late_does_not_turn_the_clock_back() -> None:
    late = replace(REPLY, on=MONDAY + timedelta(days=16))
    assert clock(17, late).stage is Stage.AT_MEDIATOR


def test_only_the_claimants_side_replies() -> None:
    other = replace(REPLY, author=PARTICIPANT)
    assert clock(14, other).stage is Stage.AWAITS_REPLY


@pytest.mark.parametrize(
    "deed",
    [
        Withdrawal(**head("w", 3, PARTICIPANT), of="d"),
        Withdrawal(**head("w", 3, MENTOR), of="s"),
        Acknowledgement(**head("a", 3, PARTICIPANT), of="s"),
        Correction(**head("c", 3, MENTOR), of="s", instead=replace(SESSION, minutes=60)),
    ],
)
def test_those_who_disagree_can_settle_it(deed: Event) -> None:
    found = clock(40, deed)
    assert (found.stage, found.acts, found.since) == (
        Stage.SETTLED,
        (),
        MONDAY + timedelta(days=3),
    )


def test_the_mediator_can_decide_at_any_time() -> None:
    end = Resolution(**head("r", 5, THIRD), of="d", in_favour=PARTICIPANT)
    found = clock(40, end)
    assert (found.stage, found.since) == (Stage.RESOLVED, end.on)


def test_a_dispute_by_whoever_may_not_answer_has_no_clock() -> None:
    history = History([SESSION, replace(DISPUTE, author=HOST)], MONDAY)
    assert list(clocks(history, judgement(history, [HOURS]), COURSE, MONDAY)) == []


@given(st.integers(0, 400), st.booleans())
def test_time_alone_ends_no_dispute(days: int, replied: bool) -> None:
    found = clock(days, *([REPLY] if replied else []))
    assert found.stage not in {Stage.SETTLED, Stage.RESOLVED}
    assert found.acts != ()
