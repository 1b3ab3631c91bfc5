from typing import get_args

from sapar.agreements.lifecycle import Deed, DeedKind, Propose
from sapar.agreements.negotiation.proposal import Proposal
from sapar.values.party import Party


def test_every_kind_of_deed_is_one_deed() -> None:
    assert [each.kind for each in get_args(Deed)] == list(DeedKind)


def test_a_proposal_is_of_who_makes_it() -> None:
    proposal = Proposal(id="p", kind="remove", clause_id="a", reason="cost", by="host")
    assert Propose(proposal).by is Party.HOST
