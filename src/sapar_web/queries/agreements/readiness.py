"""What stands in the way of signing an agreement."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from sapar.agreements.negotiation.proposal import Proposal as Proposed
from sapar.agreements.obstacle import Obstacle
from sapar.agreements.readiness import GoalAcceptance, of_consent, of_document, of_terms
from sapar.values.party import Party
from sapar_web.models import Agreement, GoalConsent, Proposal, ProposalState
from sapar_web.queries.agreements.changes import proposed
from sapar_web.queries.agreements.documents import (
    KEPT,
    agreement_document,
    agreement_of,
    agreement_text,
)
from sapar_web.queries.terms.documents import frozen


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
    return obstacles_between(agreement, acceptances(agreement), waiting)


def obstacles_between(
    agreement: Agreement, given: Iterable[GoalAcceptance], open_: Iterable[Proposed]
) -> Sequence[Obstacle]:
    """The same, where who accepted which goal and what is proposed was looked up before.

    Args:
        agreement: with its stay and terms.
        given: every yes to a goal.
        open_: proposals that wait.
    """
    lacking, forbidden = _of_texts(agreement_text(agreement), agreement.stay.terms.canonical)
    return [*lacking, *of_consent(agreement_document(agreement), given, open_), *forbidden]


@lru_cache(KEPT)
def _of_texts(text: str, terms: str) -> tuple[tuple[Obstacle, ...], tuple[Obstacle, ...]]:
    """What an agreement lacks, and what its terms do not allow: both follow from the texts."""
    document = agreement_of(text)
    return tuple(of_document(document)), tuple(of_terms(document, frozen(terms)))
