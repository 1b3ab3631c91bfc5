"""What stands in the way of signing an agreement."""

from collections.abc import Sequence

from sapar.agreements.obstacle import Obstacle
from sapar.agreements.readiness import GoalAcceptance, obstacles
from sapar.values.party import Party
from sapar_web.models import Agreement, GoalConsent, Proposal, ProposalState
from sapar_web.queries.agreements.changes import proposed
from sapar_web.queries.agreements.documents import agreement_document
from sapar_web.queries.terms.documents import document_of


def acceptances(agreement: Agreement) -> list[GoalAcceptance]:
    """Every yes that was given to a goal, to whatever text."""
    rows = GoalConsent.objects.filter(agreement=agreement).values_list("goal", "party", "mark")
    return [GoalAcceptance(goal, Party(party), mark) for goal, party, mark in rows]


def obstacles_of(agreement: Agreement) -> Sequence[Obstacle]:
    """All that keeps an agreement from being signed.

    Args:
        agreement: with its stay and terms.
    """
    document = agreement_document(agreement)
    rows = Proposal.objects.filter(agreement=agreement, state=ProposalState.OPEN)
    waiting = [proposed(document, each) for each in rows.select_related("counter_to")]
    terms = document_of(agreement.stay.terms)
    return obstacles(document, acceptances(agreement), waiting, terms)
