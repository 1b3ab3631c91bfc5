"""Records of an invented agreement at each point of its life."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.lifecycle import (
    Accept,
    AcceptGoal,
    Complete,
    Counter,
    DeclineProposal,
    DeclineToSign,
    Deed,
    DeedKind,
    Following,
    OpenSigning,
    Propose,
    ProposeAmendment,
    Record,
    Sign,
    SignAmendment,
    Terminate,
    Withdraw,
    WithdrawProposal,
    apply,
)
from sapar.agreements.negotiation.proposal import Proposal
from sapar.agreements.readiness import GoalAcceptance
from sapar.agreements.signatures import Signed
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.values.party import Party


@pytest.fixture
def begun(terms: Terms, agreement: Agreement) -> Record:
    """A draft in which no goal was accepted yet."""
    return Record(terms, agreement)


@pytest.fixture
def ready(begun: Record, accepted: Callable[[Agreement], frozenset[GoalAcceptance]]) -> Record:
    """A draft that nothing stands in the way of."""
    return Record(begun.terms, begun.draft, goal_acceptances=accepted(begun.draft))


@pytest.fixture
def signing(ready: Record) -> Record:
    """A frozen draft that nobody has signed yet."""
    return apply(ready, OpenSigning(Party.SPONSOR))


@pytest.fixture
def active(signing: Record, signatures: Callable[[Agreement], tuple[Signed, ...]]) -> Record:
    """An agreement in force."""
    for each in signatures(signing.draft):
        signing = apply(signing, Sign(each))
    return signing


@pytest.fixture
def deed_for(
    signed: Callable[[Agreement, Party], Signed],
) -> Callable[[Record, Party, Following, str], Deed]:
    """Makes a deed of the kind that is said to be open; a new thing in it gets the name."""

    def build(record: Record, party: Party, following: Following, name: str) -> Deed:
        subject, on = following.subject or "", date(2027, 12, 1)
        proposal = next((p.proposal for p in record.proposals if p.proposal.id == subject), None)
        document = record.amendment.agreement if record.amendment else record.draft
        goal = record.draft.goal(subject)
        own = {"kind": "add", "clause_id": name, "clause": {"id": name, "text": "One's own"}}
        made: dict[DeedKind, Callable[[], Deed]] = {
            DeedKind.PROPOSE: lambda: Propose(proposing(party, name, **own)),
            DeedKind.ACCEPT: lambda: Accept(party, subject, str(digest_of(proposal))),
            DeedKind.COUNTER: lambda: Counter(countering(record, party, proposal, name)),
            DeedKind.DECLINE_PROPOSAL: lambda: DeclineProposal(party, subject, "no"),
            DeedKind.WITHDRAW_PROPOSAL: lambda: WithdrawProposal(party, subject),
            DeedKind.ACCEPT_GOAL: lambda: AcceptGoal(party, subject, str(digest_of(goal))),
            DeedKind.OPEN_SIGNING: lambda: OpenSigning(party),
            DeedKind.SIGN: lambda: Sign(signed(document, party)),
            DeedKind.SIGN_AMENDMENT: lambda: SignAmendment(signed(document, party)),
            DeedKind.DECLINE_TO_SIGN: lambda: DeclineToSign(party, "no"),
            DeedKind.PROPOSE_AMENDMENT: lambda: ProposeAmendment(
                party, record.agreement.changed(title=f"Title {name}")
            ),
            DeedKind.WITHDRAW: lambda: Withdraw(party, "no"),
            DeedKind.TERMINATE: lambda: Terminate(party, "no", on),
            DeedKind.COMPLETE: lambda: Complete(party, on),
        }
        return made[following.kind]()

    return build


def proposing(party: Party, name: str, **content: Any) -> Proposal:
    """A proposal with a name."""
    given = {"id": name, "by": party, "reason": "need", **content}
    return Proposal.model_validate(given)


def countering(record: Record, party: Party, proposal: Any, name: str) -> Proposal:
    """Another proposal about the same part."""
    if proposal.clause_id is None:
        content: dict[str, Any] = {"kind": "amend", "parts": {"title": f"Another title {name}"}}
    else:
        there = record.draft.clause(proposal.clause_id)
        other = (there or proposal.clause).model_copy(update={"priced": (f"item-{name}",)})
        kind = "add" if there is None else "amend"
        content = {"kind": kind, "clause_id": proposal.clause_id, "clause": other}
    return proposing(party, name, counters=proposal.id, **content)
