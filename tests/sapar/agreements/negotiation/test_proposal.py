from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.negotiation.proposal import (
    Parts,
    Proposal,
    applied,
    awaited,
    consenting,
    settled,
)
from sapar.values.party import Party

Changed = Callable[..., Any]


def proposal(by: str = "host", **fields: Any) -> Proposal:
    return Proposal.model_validate({"id": "p", "reason": "need", "by": by, **fields})


def removing(name: str, by: str = "host") -> Proposal:
    return proposal(by, kind="remove", clause_id=name)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"kind": "remove"}, "exactly one was expected: clause_id or parts"),
        (
            {"kind": "remove", "clause_id": "a", "parts": {"title": "x"}},
            "exactly one was expected: clause_id or parts",
        ),
        ({"kind": "add", "parts": {"title": "x"}}, "parts beside the clauses can be amended only"),
        ({"kind": "amend", "clause_id": "a"}, "the clause as it is to be was expected"),
        (
            {"kind": "remove", "clause_id": "a", "clause": {"id": "a"}},
            "the clause as it is to be was expected",
        ),
        (
            {"kind": "amend", "clause_id": "a", "clause": {"id": "b"}},
            "the clause was expected to keep its id: a",
        ),
    ],
)
def test_it_is_about_one_thing(fields: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        proposal(**fields)


def test_a_reason_is_one_of_the_list() -> None:
    with pytest.raises(ValidationError, match="Input should be 'need', 'goal', 'law'"):
        proposal(kind="remove", clause_id="a", reason="because")


def test_a_clause_is_added_at_the_end_amended_in_its_place_or_gone(
    agreement: Agreement, clause: Changed
) -> None:
    names = [each.id for each in agreement.clauses]
    added = proposal(kind="add", clause_id="tea", clause={"id": "tea"})
    assert [each.id for each in applied(agreement, added).clauses] == [*names, "tea"]
    amended = proposal(kind="amend", clause_id="desk", clause=clause("desk", quantity=2))
    after = applied(agreement, amended)
    assert [each.id for each in after.clauses] == names
    desk = after.clause("desk")
    assert desk is not None
    assert desk.quantity == 2
    gone = applied(agreement, removing("desk"))
    assert [each.id for each in gone.clauses] == [each for each in names if each != "desk"]


@pytest.mark.parametrize(("kind", "name"), [("add", "desk"), ("amend", "tea"), ("remove", "tea")])
def test_what_is_there_is_not_added_and_what_is_not_there_not_changed(
    agreement: Agreement, kind: str, name: str
) -> None:
    clause = None if kind == "remove" else {"id": name}
    with pytest.raises(KeyError, match=name):
        applied(agreement, proposal(kind=kind, clause_id=name, clause=clause))


def test_other_parts_change_and_the_rest_stays(agreement: Agreement) -> None:
    parts = Parts.model_validate({"title": "Another", "last_day": "2027-11-21"})
    after = applied(agreement, proposal(kind="amend", parts=parts))
    assert (after.title, after.stay.days) == ("Another", 77)
    assert (after.goals, after.clauses) == (agreement.goals, agreement.clauses)
    wrong = Parts.model_validate({"last_day": "2027-01-01"})
    with pytest.raises(ValidationError, match="the last day was expected"):
        applied(agreement, proposal(kind="amend", parts=wrong))


def test_all_whom_it_touches_and_the_sponsor_must_accept_but_not_who_proposes(
    agreement: Agreement,
) -> None:
    assert consenting(agreement, removing("release", by="sending")) == {"participant", "sponsor"}
    assert consenting(agreement, removing("release", by="sponsor")) == {"sending", "participant"}
    assert consenting(agreement, removing("desk")) == {"participant", "sponsor"}


def test_what_touches_nobody_needs_the_sponsor_alone(agreement: Agreement) -> None:
    own = {"kind": "add", "clause_id": "note", "clause": {"id": "note"}}
    assert consenting(agreement, proposal("host", **own)) == {"sponsor"}
    assert consenting(agreement, proposal("sponsor", **own)) == frozenset()


def test_it_takes_effect_with_the_last_acceptance(agreement: Agreement) -> None:
    wanted = removing("review", by="mentor")
    assert awaited(agreement, wanted, [Party.SPONSOR]) == {"participant", "sending"}
    assert not settled(agreement, wanted, [Party.SPONSOR, Party.SENDING, Party.HOST])
    assert settled(agreement, wanted, [Party.SPONSOR, Party.SENDING, Party.PARTICIPANT])
