"""Answering a proposal: accepting it, refusing it, taking one's own back; and remarks."""

from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar.agreements.negotiation.proposal import consenting
from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.agreements.changes import now_of, proposal_of
from sapar_web.actions.agreements.proposing import LONGEST, end, still_open
from sapar_web.actions.agreements.settling import settle_if_accepted
from sapar_web.actions.agreements.taking import locked_agreement, locked_proposal
from sapar_web.actions.offers.signs import refuse_signs
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.actions.stays.telling import tell
from sapar_web.actions.terms.parts import mark_of
from sapar_web.history.appending import append
from sapar_web.models import Acceptance, Proposal, ProposalState, Remark, StayParty
from sapar_web.queries.agreements.changes import Change
from sapar_web.queries.agreements.documents import agreement_document


@transaction.atomic
def accept_proposal(
    actor: Actor, *, proposal: UUID | str, digest: str, party: str = ""
) -> Proposal:
    """Accept a proposal as one has read it. The last who must accept lets it take effect.

    Effects: an acceptance; an entry of history; if nobody else has to accept, as
    `settle_if_accepted`. Of two who answer at once in different ways, one does.

    Args:
        actor: who accepts.
        proposal: key of it.
        digest: of the proposal as it was read.
        party: for which; empty where one speaks for one alone.

    Raises:
        MissingError: if there is no such proposal.
        RefusedError: if the person may not, or it is not theirs to accept.
        StaleError: if it has ended, if it was another one that was read, or if what it is about
            was changed since it was made.
    """
    found = locked_proposal(proposal)
    stay = found.agreement.stay
    require(actor, Deed.READ_PROPOSAL, found)
    still_open(found, yours=_("accept"))
    said = party_for(actor, Deed.ACCEPT_PROPOSAL, found, stay, party)
    party_for(actor, Deed.PROPOSE, found.agreement, stay, said)
    if digest != found.digest:
        raise StaleError(found, revision=found.revision, yours=digest, theirs=found.after)
    _unchanged(found)
    _touched(found, said)
    Acceptance.objects.get_or_create(
        proposal=found, party=said, defaults={"digest": digest, "by": actor.person}
    )
    append(
        actor,
        Deed.ACCEPT_PROPOSAL,
        found.agreement,
        version=digest,
        party=said,
        proposal=str(found.key),
    )
    settle_if_accepted(actor, found)
    return found


def _unchanged(proposal: Proposal) -> None:
    """Go on only if what a proposal is about stands as it did."""
    now = now_of(proposal.agreement, Change(proposal.clause, proposal.part))
    if mark_of(now) != mark_of(proposal.before):
        revision = proposal.agreement.revision
        raise StaleError(proposal, revision=revision, yours=proposal.after, theirs=now)


def _touched(proposal: Proposal, party: StayParty) -> None:
    document = agreement_document(proposal.agreement)
    if Party(party.value) not in consenting(document, proposal_of(document, proposal)):
        reason = _("this waits for other parties: it does not touch you, or you proposed it")
        raise RefusedError(Deed.ACCEPT_PROPOSAL, Verdict(allowed=False, reason=reason))


@transaction.atomic
def refuse_proposal(actor: Actor, *, proposal: UUID | str, text: str, party: str = "") -> Proposal:
    """Refuse a proposal, with the reason. Another may be made.

    Effects: the proposal is refused; the reason stands under it as a remark; the others are told;
    an entry of history.

    Raises:
        MissingError: if there is no such proposal.
        RefusedError: if the person may not, or it does not touch them.
        StaleError: if it has ended.
        UnfitError: without a reason.
    """
    found = locked_proposal(proposal)
    stay = found.agreement.stay
    require(actor, Deed.READ_PROPOSAL, found)
    still_open(found, yours=text)
    said = party_for(actor, Deed.REFUSE_PROPOSAL, found, stay, party)
    _touched(found, said)
    _remarked(actor, found, said, text)
    end(found, ProposalState.REFUSED)
    tell(stay, "agreement", reverse("agreement", args=[stay.key]), but=actor.person)
    append(actor, Deed.REFUSE_PROPOSAL, found.agreement, party=said, proposal=str(found.key))
    return found


@transaction.atomic
def withdraw_proposal(actor: Actor, *, proposal: UUID | str) -> Proposal:
    """Take back a proposal of one's own party.

    Effects: the proposal is withdrawn; an entry of history.

    Raises:
        MissingError: if there is no such proposal.
        RefusedError: if the person does not speak for the party that made it.
        StaleError: if it has ended.
    """
    found = locked_proposal(proposal)
    stay = found.agreement.stay
    require(actor, Deed.READ_PROPOSAL, found)
    still_open(found, yours=_("withdraw"))
    said = party_for(actor, Deed.WITHDRAW_PROPOSAL, found, stay, found.party)
    end(found, ProposalState.WITHDRAWN)
    append(actor, Deed.WITHDRAW_PROPOSAL, found.agreement, party=said, proposal=str(found.key))
    return found


@transaction.atomic
def remark(actor: Actor, *, stay: UUID | str, about: Change, text: str, party: str = "") -> Remark:
    """Say something under a clause, a goal or another part.

    Effects: a remark, which is never changed; the others are told; an entry of history.

    Raises:
        MissingError: if there is no such agreement or part.
        RefusedError: if the person may not.
        UnfitError: if nothing is said, or too much.
    """
    agreement = locked_agreement(stay)
    said = party_for(actor, Deed.REMARK, agreement, agreement.stay, party)
    if now_of(agreement, about) is None:
        raise MissingError
    _check(text)
    made = Remark.objects.create(
        agreement=agreement,
        clause=about.clause,
        part=about.part,
        party=said,
        by=actor.person,
        text=text.strip(),
    )
    path = reverse("agreement", args=[agreement.stay.key])
    tell(agreement.stay, "remark", path, but=actor.person)
    append(actor, Deed.REMARK, agreement, party=said, clause=about.clause, part=about.part)
    return made


def _remarked(actor: Actor, proposal: Proposal, party: StayParty, text: str) -> None:
    _check(text)
    Remark.objects.create(
        agreement=proposal.agreement,
        clause=proposal.clause,
        part=proposal.part,
        proposal=proposal,
        party=party,
        by=actor.person,
        text=text.strip(),
    )


def _check(text: str) -> None:
    refuse_signs(text, "text")
    if not 0 < len(text.strip()) <= LONGEST:
        raise UnfitError({"text": [_("say it in your own words, in at most 5,000 characters")]})
