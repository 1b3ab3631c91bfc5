from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from sapar.agreements.lifecycle import (
    Following,
    Propose,
    ProposeAmendment,
    Record,
    Sign,
    apply,
    next_deeds,
)
from sapar.agreements.negotiation.proposal import Proposal
from sapar.values.party import Party

Changed = Callable[..., Any]


def waiting(record: Record) -> Mapping[str, list[str]]:
    """What others wait for, by party."""
    found = {
        str(party): [str(each.kind) for each in deeds if each.waits]
        for party, deeds in next_deeds(record).items()
    }
    return {party: kinds for party, kinds in found.items() if kinds}


def test_each_who_is_bound_is_waited_for_until_the_goal_is_accepted(begun: Record) -> None:
    assert waiting(begun) == {
        party: ["accept_goal"] for party in ("sponsor", "sending", "host", "participant")
    }


def test_signing_waits_for_whoever_opens_it(ready: Record) -> None:
    assert waiting(ready) == {
        party: ["open_signing"] for party in ("sponsor", "sending", "host", "participant")
    }


@pytest.mark.parametrize("fields", [{"return_plan": None}, {"last_day": "2027-12-24"}])
def test_a_draft_that_lacks_something_waits_for_a_proposal(
    ready: Record, fields: dict[str, Any]
) -> None:
    bare = replace(ready, draft=ready.draft.changed(**fields))
    assert waiting(bare) == {
        party: ["propose"] for party in ("sponsor", "sending", "host", "participant")
    }


def test_a_proposal_waits_for_whom_it_asks(ready: Record) -> None:
    proposal = Proposal(id="p", kind="remove", clause_id="desk", reason="cost", by="host")
    record = apply(ready, Propose(proposal))
    assert waiting(record) == {"sponsor": ["accept"], "participant": ["accept"]}
    assert [(str(each.kind), each.subject) for each in next_deeds(record)[Party.HOST]] == [
        ("withdraw_proposal", "p"),
        ("propose", None),
        ("withdraw", None),
    ]


def test_signing_waits_for_those_who_have_not_signed(signing: Record, signed: Changed) -> None:
    record = apply(signing, Sign(signed(signing.draft, Party.HOST)))
    assert waiting(record) == {
        party: ["sign"] for party in ("sponsor", "sending", "participant", "mentor")
    }
    assert [str(each.kind) for each in next_deeds(record)[Party.HOST]] == [
        *("decline_to_sign", "withdraw"),
    ]


def test_while_it_runs_nobody_waits(active: Record) -> None:
    assert waiting(active) == {}
    assert [str(each.kind) for each in next_deeds(active)[Party.SPONSOR]] == [
        *("propose_amendment", "terminate", "complete"),
    ]
    assert next_deeds(active)[Party.MENTOR] == (
        Following(next_deeds(active)[Party.MENTOR][0].kind),
    )


def test_an_amendment_waits_for_whom_it_touches(active: Record) -> None:
    clauses = [each for each in active.draft.clauses if each.id != "desk"]
    record = apply(active, ProposeAmendment(Party.HOST, active.draft.changed(clauses=clauses)))
    assert waiting(record) == {
        party: ["sign_amendment"] for party in ("sponsor", "host", "participant")
    }
