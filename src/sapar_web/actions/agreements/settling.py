"""A proposal that all whom it touches have accepted takes effect."""

from django.urls import reverse
from django.utils import timezone

from sapar.agreements.negotiation.proposal import applied, awaited
from sapar.agreements.signatures import contracting
from sapar.terms.document.digest import digest_of
from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.agreements.changes import proposal_of
from sapar_web.actions.stays.keeping import keep_document
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Acceptance, GoalConsent, Proposal, ProposalState
from sapar_web.queries.agreements.changes import GOAL
from sapar_web.queries.agreements.documents import agreement_document, kept_agreement


def settle_if_accepted(actor: Actor, proposal: Proposal) -> bool:
    """Let a proposal take effect if nobody has yet to accept it. Part of a deed.

    Effects: the agreement is changed, with a higher revision; the proposal is settled, others about
    the same are overtaken; whoever accepted a change of a goal has accepted the goal; all parties
    are told; an entry of history. Of a stay in force, what was signed binds until an amendment is
    signed.

    Args:
        actor: whose deed it is.
        proposal: open, with its agreement and stay, all locked.

    Returns:
        Whether it took effect.
    """
    agreement = proposal.agreement
    now = agreement_document(agreement)
    whole = proposal_of(now, proposal)
    given = Acceptance.objects.filter(proposal=proposal).values_list("party", flat=True)
    accepted = {Party(each) for each in given}
    if awaited(now, whole, accepted):
        return False
    keep_document(agreement, kept_agreement(applied(now, whole)))
    proposal.state, proposal.ended_at = ProposalState.SETTLED, timezone.now()
    proposal.save(update_fields=["state", "ended_at"])
    same = Proposal.objects.filter(agreement=agreement, state=ProposalState.OPEN)
    same = same.filter(clause=proposal.clause, part=proposal.part)
    same.update(state=ProposalState.OVERTAKEN, ended_at=timezone.now())
    if proposal.part.startswith(GOAL) and proposal.after is not None:
        _consent(proposal, accepted | {Party(proposal.party)})
    stay = agreement.stay
    tell(stay, "agreement", reverse("agreement", args=[stay.key]), but=actor.person)
    about = {"clause": proposal.clause, "part": proposal.part, "proposal": str(proposal.key)}
    append(actor, Deed.SETTLE_PROPOSAL, agreement, revision=agreement.revision, **about)
    return True


def _consent(proposal: Proposal, parties: set[Party]) -> None:
    """Who accepted a change of a goal has accepted the goal as it stands then."""
    document = agreement_document(proposal.agreement)
    goal = document.goal(proposal.part.removeprefix(GOAL))
    if goal is None:
        return
    mark = digest_of(goal).text
    said = dict(Acceptance.objects.filter(proposal=proposal).values_list("party", "by"))
    for party in (each for each in contracting(document) if each in parties):
        GoalConsent.objects.get_or_create(
            agreement=proposal.agreement,
            goal=goal.id,
            mark=mark,
            party=party.value,
            defaults={"by_id": said.get(party.value, proposal.by_id)},
        )
