"""Proposing a change of one part of an agreement, and answering a proposal with another one."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from pydantic import ValidationError

from sapar.agreements.document.agreement import Agreement as Document
from sapar.agreements.gates import weakened_in
from sapar.agreements.negotiation.proposal import Proposal as Proposed
from sapar.agreements.negotiation.proposal import Reason, applied, consenting
from sapar.values.wording import Language
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.agreements.changes import digest_of_change, now_of, proposal_of
from sapar_web.actions.agreements.settling import settle_if_accepted
from sapar_web.actions.agreements.taking import locked_agreement, locked_proposal
from sapar_web.actions.offers.signs import refuse_signs, texts_in
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.actions.stays.telling import tell
from sapar_web.actions.terms.keeping import problems_of
from sapar_web.actions.terms.parts import mark_of
from sapar_web.history.appending import append
from sapar_web.models import Agreement, Proposal, ProposalState
from sapar_web.queries.agreements.changes import Change, kind_of
from sapar_web.queries.agreements.documents import agreement_document
from sapar_web.queries.terms.documents import document_of

LONGEST = 5_000
"""Characters of one's own words."""

LARGEST = 100_000
"""Characters of what is proposed."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why something is to change.

    Attributes:
        reason: code of `sapar.agreements.negotiation.proposal.Reason`.
        text: in one's own words; needed where the code says nothing.
        party: for which one proposes; empty where one speaks for one alone.
        language: in which refusals are told.
    """

    reason: str
    text: str = ""
    party: str = ""
    language: str = "en"


@transaction.atomic
def propose(actor: Actor, *, stay: UUID | str, change: Change, why: Why, read: str) -> Proposal:
    """Propose a change of a clause, a goal, or another part.

    Effects: a proposal; whoever must accept it is told; an entry of history. It takes effect at
    once where nobody else is touched.

    Args:
        actor: who proposes.
        stay: key of the stay.
        change: what is to change, and how it is to stand.
        why: reason, words, party.
        read: `mark_of` what stood there when the proposer read it; empty for nothing.

    Raises:
        MissingError: if there is no such agreement, or no part of that name.
        RefusedError: if the person may not, or not in this state of the stay.
        StaleError: if that part was changed since it was read.
        UnfitError: if it does not fit, changes nothing, or would weaken a gate of the terms.
    """
    agreement = locked_agreement(stay)
    return _proposed(actor, agreement, change, why, read)


@transaction.atomic
def counter(actor: Actor, *, proposal: UUID | str, after: object, why: Why) -> Proposal:
    """Answer a proposal with another one about the same, which takes its place.

    Effects: the first is countered; a further proposal; as `propose`. Of two who answer at once,
    one does.

    Args:
        actor: who answers.
        proposal: key of the one that is answered.
        after: as it is to stand instead; None where it is to be removed.
        why: reason, words, party.

    Raises:
        MissingError: if there is no such proposal.
        RefusedError: if the person may not.
        StaleError: if the proposal has ended, or that part was changed since it was made.
        UnfitError: as `propose`.
    """
    first = locked_proposal(proposal)
    require(actor, Deed.READ_PROPOSAL, first)
    still_open(first, yours=after)
    end(first, ProposalState.COUNTERED)
    change = Change(first.clause, first.part, after)
    return _proposed(actor, first.agreement, change, why, mark_of(first.before), first)


def still_open(proposal: Proposal, yours: object) -> None:
    """Go on only while a proposal is open.

    Raises:
        StaleError: if it has ended, with what became of it.
    """
    if proposal.state != ProposalState.OPEN:
        revision = proposal.agreement.revision
        theirs = str(proposal.get_state_display())
        raise StaleError(proposal, revision=revision, yours=yours, theirs=theirs)


def end(proposal: Proposal, state: ProposalState) -> None:
    """Note what became of a proposal. Part of a deed."""
    proposal.state, proposal.ended_at = state, timezone.now()
    proposal.save(update_fields=["state", "ended_at"])


def _proposed(  # noqa: PLR0913, PLR0917 -- all that a proposal is made of
    actor: Actor,
    agreement: Agreement,
    change: Change,
    why: Why,
    read: str,
    first: Proposal | None = None,
) -> Proposal:
    stay = agreement.stay
    party = party_for(actor, Deed.PROPOSE, agreement, stay, why.party)
    before = now_of(agreement, change)
    if mark_of(before) != read:
        raise StaleError(agreement, revision=agreement.revision, yours=change.after, theirs=before)
    _check_words(change, why)
    if before is None and change.after is None:
        raise MissingError
    row = Proposal(
        agreement=agreement,
        kind=kind_of(before, change.after),
        clause=change.clause,
        part=change.part,
        before=before,
        after=change.after,
        reason=why.reason,
        text=why.text.strip(),
        party=party,
        by=actor.person,
        revision=agreement.revision,
        counter_to=first,
    )
    row.digest = digest_of_change(row)
    now = agreement_document(agreement)
    whole = proposal_of(now, row)
    _check_effect(agreement, now, whole, Language(why.language))
    row.asked = sorted(each.value for each in consenting(now, whole))
    row.save()
    about = {"clause": row.clause, "part": row.part, "proposal": str(row.key)}
    append(actor, Deed.PROPOSE, agreement, revision=agreement.revision, **about)
    if not settle_if_accepted(actor, row):
        tell(
            stay,
            "proposal",
            reverse("agreement", args=[stay.key]),
            parties=row.asked,
            but=actor.person,
        )
    return row


def _check_words(change: Change, why: Why) -> None:
    for text in (why.text, *texts_in(change.after)):
        refuse_signs(text, "")
    if len(str(change.after)) > LARGEST:
        raise UnfitError({"": [_("at most 100,000 characters in one change")]})
    if why.reason not in list(Reason):
        raise UnfitError({"reason": [_("expected a reason of the list")]})
    if len(why.text) > LONGEST:
        raise UnfitError({"text": [_("at most 5,000 characters")]})
    if why.reason == Reason.OTHER and not why.text.strip():
        raise UnfitError({"text": [_("say why in your own words")]})


def _check_effect(agreement: Agreement, now: Document, whole: Proposed, language: Language) -> None:
    """Go on only if something changes, the whole still fits, and no gate becomes weaker."""
    try:
        then = applied(now, whole)
    except KeyError:
        raise MissingError from None
    except ValidationError as error:
        raise UnfitError(problems_of(error)) from None
    if then == now:
        raise UnfitError({"": [_("this changes nothing")]})
    terms = document_of(agreement.stay.terms)
    weaker = {each.finding(language).message: each for each in weakened_in(terms, now)}
    found = [each for each in weakened_in(terms, then) if each.message(language) not in weaker]
    if found:
        told = [f"{each.code}: {each.message(language)}. {each.reason(language)}" for each in found]
        raise UnfitError({"gate": told})
