from datetime import date

import pytest

from sapar.agreements.commitments import owed_at
from sapar.agreements.lifecycle import (
    Complete,
    Deed,
    DeedRefusedError,
    Record,
    Refusal,
    State,
    Terminate,
    Withdraw,
    apply,
    next_deeds,
)
from sapar.values.party import Party

DAY = date(2027, 10, 3)


def code(record: Record, deed: Deed) -> Refusal:
    with pytest.raises(DeedRefusedError) as found:
        apply(record, deed)
    return found.value.code


def test_before_it_is_in_force_a_party_may_leave(begun: Record, signing: Record) -> None:
    for record in (begun, signing):
        ended = apply(record, Withdraw(Party.PARTICIPANT, "ill"))
        assert (ended.state, ended.reason, ended.commitments) == (State.WITHDRAWN, "ill", ())
        assert next_deeds(ended) == {}
        assert code(record, Withdraw(Party.MENTOR, "ill")) is Refusal.NOT_THEIRS


def test_afterwards_it_is_terminated_with_what_is_owed_still(active: Record) -> None:
    assert code(active, Withdraw(Party.HOST, "no")) is Refusal.NOT_NOW
    ended = apply(active, Terminate(Party.HOST, "the laboratory burnt down", DAY))
    assert (ended.state, ended.ended_on) == (State.TERMINATED, DAY)
    assert [str(each.claim) for each in owed_at(ended.commitments, DAY)] == [
        *("accrued", "due", "released", "from_end", "standing"),
    ]


def test_a_mentor_terminates_nothing(active: Record) -> None:
    assert code(active, Terminate(Party.MENTOR, "no time", DAY)) is Refusal.NOT_THEIRS


def test_the_sponsor_closes_a_stay_that_is_over(active: Record) -> None:
    last = active.agreement.last_day
    assert code(active, Complete(Party.SPONSOR, DAY)) is Refusal.TOO_EARLY
    assert code(active, Complete(Party.HOST, last)) is Refusal.NOT_THEIRS
    ended = apply(active, Complete(Party.SPONSOR, last))
    assert (ended.state, ended.ended_on) == (State.COMPLETED, last)
    assert len(ended.commitments) == len(active.commitments)
