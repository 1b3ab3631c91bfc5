from collections.abc import Callable
from datetime import date
from typing import Any

from sapar.agreements.lifecycle import ProposeAmendment, Record, SignAmendment, State, apply
from sapar.values.party import Party

Changed = Callable[..., Any]


def test_nothing_is_owed_before_all_have_signed(signing: Record) -> None:
    assert (signing.in_force, signing.commitments) == (None, ())
    assert signing.agreement is signing.draft


def test_what_is_owed_is_what_is_in_force(active: Record) -> None:
    assert active.in_force == active.draft
    assert [each.clause for each in active.commitments] == [
        *("mentoring", "desk", "review", "release", "answer"),
    ]


def test_a_version_is_signed_on_the_day_of_its_last_signature(active: Record) -> None:
    assert active.versions[0].signed_on == date(2027, 7, 1)


def test_an_amendment_takes_the_place_of_what_was_in_force(
    active: Record, signed: Changed, clause: Changed
) -> None:
    desk = clause("desk", due={"days": 3, "side": "after", "moment": "arrival"})
    clauses = [desk if each.id == "desk" else each for each in active.draft.clauses]
    after = active.draft.changed(clauses=clauses)
    record = apply(active, ProposeAmendment(Party.HOST, after))
    assert record.agreement == active.draft
    for party in (Party.SPONSOR, Party.HOST, Party.PARTICIPANT):
        record = apply(record, SignAmendment(signed(after, party)))
    assert (record.state, record.agreement, len(record.versions)) == (State.ACTIVE, after, 2)
    assert str(record.commitments[1].due) == "2027-09-09"


def test_states_are_final_or_not() -> None:
    assert [each for each in State if each.final] == ["completed", "withdrawn", "terminated"]
