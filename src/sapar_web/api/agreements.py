"""Agreements and proposals, for programs: the same deeds and look-ups as the pages."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from sapar.agreements.negotiation.proposal import awaited
from sapar.agreements.signatures import contracting
from sapar.terms.document.digest import digest_of
from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.actions.agreements.answering import (
    accept_proposal,
    refuse_proposal,
    remark,
    withdraw_proposal,
)
from sapar_web.actions.agreements.beginning import begin_negotiation
from sapar_web.actions.agreements.consenting import consent_to_goals
from sapar_web.actions.agreements.freezing import open_signing
from sapar_web.actions.agreements.proposing import Why, counter, propose
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.terms.parts import mark_of
from sapar_web.api.authentication import actor
from sapar_web.api.repeating import repeatable
from sapar_web.api.stay_schemas import (
    AcceptIn,
    AgreementOut,
    ChangeIn,
    CounterIn,
    GoalsIn,
    ProposalOut,
    RefuseIn,
    RemarkIn,
    SubmitIn,
    Tongue,
    VersionOut,
)
from sapar_web.models import Agreement, Proposal, ProposalState, Version
from sapar_web.queries.agreements.changes import FIELDS, GOAL, Change, proposed, stands
from sapar_web.queries.agreements.documents import agreement_document
from sapar_web.queries.agreements.readiness import acceptances, obstacles_between
from sapar_web.queries.agreements.reading import (
    proposals_of,
    readable_agreement,
    readable_proposal,
    remarks_of,
)

router = Router(tags=["agreements"])


@router.post(
    "/{uuid:stay}/agreement", response={201: AgreementOut}, operation_id="begin_negotiation"
)
@repeatable
def begin(request: HttpRequest, stay: UUID) -> tuple[int, Any]:
    """Begin the negotiation, once needs are shown."""
    begin_negotiation(actor(request), stay=stay)
    return 201, _told(_agreement(request, stay), Language.ENGLISH)


@router.get("/{uuid:stay}/agreement", response={200: AgreementOut}, operation_id="read_agreement")
def read(request: HttpRequest, stay: UUID, language: Tongue = "en") -> dict[str, Any]:
    """Read an agreement, what is proposed, and what stands in the way of signing."""
    return _told(_agreement(request, stay), Language(language))


@router.post(
    "/{uuid:stay}/agreement/proposals", response={201: ProposalOut}, operation_id="propose_change"
)
@repeatable
def make(request: HttpRequest, stay: UUID, sent: ChangeIn) -> tuple[int, Any]:
    """Propose a change of a clause, a goal, or another part."""
    change = Change(sent.clause, sent.part, sent.after)
    why = Why(sent.reason, sent.text, sent.party)
    made = propose(actor(request), stay=stay, change=change, why=why, read=sent.read)
    return 201, _one(request, made.key)


@router.post(
    "/proposals/{uuid:key}/counter", response={201: ProposalOut}, operation_id="counter_proposal"
)
@repeatable
def answer(request: HttpRequest, key: UUID, sent: CounterIn) -> tuple[int, Any]:
    """Answer a proposal with another one about the same."""
    why = Why(sent.reason, sent.text, sent.party)
    made = counter(actor(request), proposal=key, after=sent.after, why=why)
    return 201, _one(request, made.key)


@router.post(
    "/proposals/{uuid:key}/accept", response={200: ProposalOut}, operation_id="accept_proposal"
)
@repeatable
def accept(request: HttpRequest, key: UUID, sent: AcceptIn) -> tuple[int, Any]:
    """Accept a proposal as it was read; with the last yes it takes effect."""
    accept_proposal(actor(request), proposal=key, digest=sent.digest, party=sent.party)
    return 200, _one(request, key)


@router.post(
    "/proposals/{uuid:key}/refuse", response={200: ProposalOut}, operation_id="refuse_proposal"
)
@repeatable
def refuse(request: HttpRequest, key: UUID, sent: RefuseIn) -> tuple[int, Any]:
    """Refuse a proposal, with the reason."""
    refuse_proposal(actor(request), proposal=key, text=sent.text, party=sent.party)
    return 200, _one(request, key)


@router.post(
    "/proposals/{uuid:key}/withdraw", response={200: ProposalOut}, operation_id="withdraw_proposal"
)
@repeatable
def withdraw(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Take back a proposal of one's own party."""
    withdraw_proposal(actor(request), proposal=key)
    return 200, _one(request, key)


@router.post(
    "/{uuid:stay}/agreement/remarks", response={201: AgreementOut}, operation_id="remark_on_part"
)
@repeatable
def say(request: HttpRequest, stay: UUID, sent: RemarkIn) -> tuple[int, Any]:
    """Say something under a clause, a goal or another part."""
    about = Change(sent.clause, sent.part)
    remark(actor(request), stay=stay, about=about, text=sent.text, party=sent.party)
    return 201, _told(_agreement(request, stay), Language.ENGLISH)


@router.post(
    "/{uuid:stay}/agreement/goals", response={200: AgreementOut}, operation_id="consent_to_goals"
)
@repeatable
def consent(request: HttpRequest, stay: UUID, sent: GoalsIn) -> tuple[int, Any]:
    """Accept goals as they were read: all that are named, or none."""
    consent_to_goals(actor(request), stay=stay, goals=sent.goals, party=sent.party)
    return 200, _told(_agreement(request, stay), Language.ENGLISH)


@router.post(
    "/{uuid:stay}/agreement/signing", response={201: VersionOut}, operation_id="open_signing"
)
@repeatable
def freeze(request: HttpRequest, stay: UUID, sent: SubmitIn) -> tuple[int, Version]:
    """Freeze the agreement as a version to be signed, once nothing stands in the way."""
    return 201, open_signing(actor(request), stay=stay, revision=sent.revision)


def _agreement(request: HttpRequest, stay: UUID) -> Agreement:
    found = readable_agreement(actor(request), stay)
    if found is None:
        raise MissingError
    return found


def _one(request: HttpRequest, key: UUID) -> dict[str, Any]:
    found = readable_proposal(actor(request), key)
    if found is None:
        raise MissingError
    return _proposal(found, found.agreement)


def _told(agreement: Agreement, language: Language) -> dict[str, Any]:
    document, given = agreement_document(agreement), acceptances(agreement)
    rows = proposals_of(agreement)
    open_ = [proposed(document, each) for each in rows if each.state == ProposalState.OPEN]
    found = obstacles_between(agreement, given, open_)
    yes = {(each.goal, each.party, each.digest) for each in given}
    goals = {goal.id: digest_of(goal).text for goal in document.goals}
    asked = contracting(document)
    return {
        "stay": agreement.stay.key,
        "state": agreement.state,
        "revision": agreement.revision,
        "document": agreement.document,
        "marks": _marks(agreement.document),
        "goals": goals,
        "accepted": {
            name: [each.value for each in asked if (name, each, mark) in yes]
            for name, mark in goals.items()
        },
        "obstacles": [_obstacle(each.finding(language)) for each in found],
        "proposals": [_proposal(each, agreement) for each in rows],
        "remarks": [{**each, "proposal": each["under"]} for each in remarks_of(agreement)],
    }


def _obstacle(finding: Any) -> dict[str, str]:
    return {name: str(getattr(finding, name)) for name in ("code", "place", "message", "reason")}


def _marks(document: dict[str, Any]) -> dict[str, str]:
    changes = [Change(each["id"]) for each in document.get("clauses", ())]
    changes += [Change(part=GOAL + each["id"]) for each in document.get("goals", ())]
    changes += [Change(part=each) for each in FIELDS]
    return {each.clause or each.part: mark_of(stands(document, each)) for each in changes}


def _proposal(row: Proposal, agreement: Agreement) -> dict[str, Any]:
    accepted = [each.party for each in row.acceptances.all()]
    open_, document = row.state == ProposalState.OPEN, agreement_document(agreement)
    said = [Party(each) for each in accepted]
    waits = awaited(document, proposed(document, row), said) if open_ else frozenset()
    plain = ("key", "kind", "clause", "part", "before", "after", "reason", "text", "party")
    return {
        **{name: getattr(row, name) for name in (*plain, "state", "revision", "digest", "at")},
        "counter_to": row.counter_to and row.counter_to.key,
        "accepted": accepted,
        "awaited": [each.value for each in Party if each in waits],
    }
