from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from sapar.deliveries.events.answers import (
    Acknowledgement,
    Correction,
    Dispute,
    Resolution,
    Withdrawal,
)
from sapar.deliveries.events.days import Observation
from sapar.deliveries.events.delivery import Session
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.history import History, Why, in_order
from sapar.values.party import Party

MENTOR, PARTICIPANT, THIRD = Party.MENTOR, Party.PARTICIPANT, Party.THIRD
FIRST, TODAY = date(2027, 9, 6), date(2027, 9, 30)


def head(name: str, day: int, author: Party) -> dict[str, Any]:
    on = FIRST + timedelta(days=day)
    logged_at = datetime(on.year, on.month, on.day, 18, tzinfo=UTC)
    return {"id": name, "on": on, "author": author, "logged_at": logged_at}


SESSION = Session(**head("s", 1, MENTOR), commitment="hours", mentor="M", minutes=120)
SHORTER = replace(SESSION, minutes=60)
CORRECTION = Correction(**head("c", 3, MENTOR), of="s", instead=SHORTER)
DISPUTE = Dispute(**head("d", 2, PARTICIPANT), of="s", reason="one hour")
RESOLUTION = Resolution(**head("r", 5, THIRD), of="d", in_favour=PARTICIPANT)


def whys(*events: Event) -> dict[str, Why]:
    return {void.event.id: void.why for void in History(events, TODAY).voids}


def test_an_event_that_is_sent_twice_is_kept_once() -> None:
    assert in_order([DISPUTE, SESSION, DISPUTE], TODAY) == (SESSION, DISPUTE)


def test_two_different_events_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two different events have the id s"):
        in_order([SESSION, SHORTER], TODAY)


def test_what_lies_ahead_is_not_read_yet() -> None:
    assert in_order([SESSION, DISPUTE], SESSION.on) == (SESSION,)


def test_the_last_correction_is_in_force() -> None:
    again = Correction(**head("c2", 4, MENTOR), of="s", instead=replace(SESSION, minutes=90))
    fact = History([again, CORRECTION, SESSION], TODAY).facts["s"]
    assert (fact.told, fact.version) == (again.instead, "c2")


def test_what_was_withdrawn_is_told_no_more_until_it_is_corrected() -> None:
    withdrawal = Withdrawal(**head("w", 2, MENTOR), of="s")
    assert list(History([SESSION, withdrawal], TODAY).of_kind(Session)) == []
    (fact,) = History([SESSION, withdrawal, CORRECTION], TODAY).of_kind(Session)
    assert fact.told == SHORTER


def test_a_resolution_holds_the_version_that_was_disputed() -> None:
    fact = History([SESSION, DISPUTE, CORRECTION, RESOLUTION], TODAY).facts["s"]
    assert (fact.told, fact.resolution) == (SESSION, RESOLUTION)
    late = Correction(**head("c9", 9, MENTOR), of="s", instead=SHORTER)
    assert whys(SESSION, DISPUTE, RESOLUTION, late) == {"c9": Why.SETTLED}


def test_an_answer_to_what_was_corrected_counts_no_more() -> None:
    consent = Acknowledgement(**head("a", 2, PARTICIPANT), of="s")
    assert whys(SESSION, consent, CORRECTION) == {"a": Why.OLD}


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (Acknowledgement(**head("x", 2, PARTICIPANT), of="nothing"), Why.UNKNOWN),
        (Acknowledgement(**head("x", 2, PARTICIPANT), of="d"), Why.UNKNOWN),
        (Withdrawal(**head("x", 2, PARTICIPANT), of="s"), Why.NOT_OWN),
        (Correction(**head("x", 9, MENTOR), of="s", instead=Observation(**head("s", 1, MENTOR))),
         Why.NOT_OWN),
        (Resolution(**head("x", 9, Party.HOST), of="d", in_favour=Party.HOST), Why.NOT_A_SIDE),
    ],
)  # fmt: skip
def test_an_event_that_changes_nothing_says_why(event: Event, why: Why) -> None:
    assert whys(SESSION, DISPUTE, event) == {"x": why}
