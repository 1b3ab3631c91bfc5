"""Deeds while the draft is negotiated: proposals, answers to them, and goals."""

from dataclasses import replace

from pydantic import ValidationError

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.gates import weakened_in
from sapar.agreements.lifecycle.course import follows
from sapar.agreements.lifecycle.deeds import (
    Accept,
    AcceptGoal,
    Counter,
    DeclineProposal,
    OpenSigning,
    Propose,
    WithdrawProposal,
)
from sapar.agreements.lifecycle.record import Outcome, Proposed, Record
from sapar.agreements.lifecycle.refusal import DeedRefusedError, Refusal
from sapar.agreements.negotiation.proposal import Proposal, applied, consenting, settled
from sapar.agreements.obstacle import Obstacle
from sapar.agreements.readiness import GoalAcceptance, obstacles
from sapar.agreements.signatures import contracting
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.values.party import Party


def propose(record: Record, deed: Propose | Counter) -> Record:
    """A proposal is added; it takes effect at once where nobody else is touched.

    Raises:
        DeedRefusedError: if its name is taken, it changes nothing or does not fit the draft, or a
            gate would be weaker than the terms ask.
    """
    proposal = deed.proposal
    if any(each.proposal.id == proposal.id for each in record.proposals):
        raise DeedRefusedError(Refusal.NAME_TAKEN, {"proposal": proposal.id})
    draft = _fitting(record.draft, proposal)
    weaker = _newly_weaker(record.terms, record.draft, draft)
    if weaker:
        raise DeedRefusedError(Refusal.GATE, obstacles=weaker)
    return _settled(replace(record, proposals=(*record.proposals, Proposed(proposal))), proposal)


def _newly_weaker(terms: Terms, before: Agreement, after: Agreement) -> list[Obstacle]:
    known = list(weakened_in(terms, before))
    return [each for each in weakened_in(terms, after) if each not in known]


def _fitting(draft: Agreement, proposal: Proposal) -> Agreement:
    try:
        changed = applied(draft, proposal)
    except (KeyError, ValidationError) as problem:
        raise DeedRefusedError(Refusal.DOES_NOT_FIT) from problem
    if changed == draft:
        raise DeedRefusedError(Refusal.NOTHING_CHANGES)
    return changed


def accept(record: Record, deed: Accept) -> Record:
    """A proposal is accepted; with the last acceptance that it needs, it takes effect.

    Raises:
        DeedRefusedError: if it is not open, was read in another form, or does not ask this party.
    """
    found = _asking(record, deed)
    if deed.digest != str(digest_of(found.proposal)):
        raise DeedRefusedError(Refusal.STALE, now=found.proposal)
    changed = replace(found, accepted=found.accepted | {deed.by})
    return _settled(_with(record, changed), found.proposal)


def decline(record: Record, deed: DeclineProposal) -> Record:
    """A proposal is declined by somebody whom it asks; it is closed."""
    return _with(record, replace(_asking(record, deed), outcome=Outcome.DECLINED))


def counter(record: Record, deed: Counter) -> Record:
    """A proposal takes the place of another one about the same part.

    Raises:
        DeedRefusedError: if that one is not open, does not ask this party, or is about another
            part; and as `propose`.
    """
    name = deed.proposal.counters or ""
    found = _asking(record, DeclineProposal(deed.by, name, ""))
    if found.proposal.clause_id != deed.proposal.clause_id:
        raise DeedRefusedError(Refusal.OTHER_PART)
    return propose(_with(record, replace(found, outcome=Outcome.COUNTERED)), deed)


def withdraw_proposal(record: Record, deed: WithdrawProposal) -> Record:
    """A party takes its own proposal back."""
    found = _open(record, deed.proposal)
    if found.proposal.by is not deed.by:
        raise DeedRefusedError(Refusal.NOT_ONES_OWN, {"party": found.proposal.by})
    return _with(record, replace(found, outcome=Outcome.WITHDRAWN))


def accept_goal(record: Record, deed: AcceptGoal) -> Record:
    """A goal is accepted as it stands."""
    goal = record.draft.goal(deed.goal)
    if goal is None:
        raise DeedRefusedError(Refusal.NO_SUCH_GOAL, {"goal": deed.goal})
    if deed.by not in contracting(record.draft):
        raise DeedRefusedError(Refusal.NOT_THEIRS, {"party": deed.by})
    if deed.digest != str(digest_of(goal)):
        raise DeedRefusedError(Refusal.STALE, now=goal)
    accepted = GoalAcceptance(deed.goal, deed.by, deed.digest)
    return replace(record, goal_acceptances=record.goal_acceptances | {accepted})


def open_signing(record: Record, deed: OpenSigning) -> Record:
    """The draft is frozen: from now on it is signed as it is, or not at all.

    Raises:
        DeedRefusedError: if anything stands in the way.
    """
    proposals = [each.proposal for each in record.open]
    found = obstacles(record.draft, record.goal_acceptances, proposals, record.terms)
    if found:
        raise DeedRefusedError(Refusal.NOT_READY, {"count": len(found)}, found)
    return replace(record, state=follows(deed.kind, record.state), signatures=(), reason="")


def _open(record: Record, name: str) -> Proposed:
    found = next((each for each in record.open if each.proposal.id == name), None)
    if found is None:
        raise DeedRefusedError(Refusal.NO_SUCH_PROPOSAL, {"proposal": name})
    return found


def _asking(record: Record, deed: Accept | DeclineProposal) -> Proposed:
    found = _open(record, deed.proposal)
    asked: frozenset[Party] = consenting(record.draft, found.proposal) - found.accepted
    if deed.by not in asked:
        raise DeedRefusedError(Refusal.NOT_ASKED, {"party": deed.by})
    return found


def _with(record: Record, changed: Proposed) -> Record:
    proposals = (
        changed if each.proposal.id == changed.proposal.id else each for each in record.proposals
    )
    return replace(record, proposals=tuple(proposals))


def _settled(record: Record, proposal: Proposal) -> Record:
    """The record with a proposal in effect, once all who must accept it did."""
    found = _open(record, proposal.id)
    if not settled(record.draft, proposal, found.accepted):
        return record
    draft = applied(record.draft, proposal)
    proposals = (_after(each, proposal, draft) for each in record.proposals)
    return replace(record, draft=draft, proposals=tuple(proposals))


def _after(each: Proposed, effective: Proposal, draft: Agreement) -> Proposed:
    if each.outcome is not Outcome.OPEN:
        return each
    if each.proposal.id == effective.id:
        return replace(each, outcome=Outcome.SETTLED)
    if _overlaps(each.proposal, effective) or not _fits(draft, each.proposal):
        return replace(each, outcome=Outcome.OVERTAKEN)
    return each


def _overlaps(one: Proposal, other: Proposal) -> bool:
    if one.clause_id is not None:
        return one.clause_id == other.clause_id
    return bool(
        {*(one.parts.named if one.parts else ())} & {*(other.parts.named if other.parts else ())}
    )


def _fits(draft: Agreement, proposal: Proposal) -> bool:
    try:
        return applied(draft, proposal) != draft
    except (KeyError, ValidationError):
        return False
