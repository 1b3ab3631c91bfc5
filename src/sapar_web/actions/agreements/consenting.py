"""Accepting goals as they stand: a yes counts for the text that was read, and for no other."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from sapar.agreements.document.agreement import AgreedGoal
from sapar.terms.document.digest import digest_of
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.agreements.taking import locked_agreement
from sapar_web.actions.refusals import MissingError, StaleError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.history.appending import append
from sapar_web.models import Agreement, GoalConsent
from sapar_web.queries.agreements.documents import agreement_document


@transaction.atomic
def consent_to_goals(
    actor: Actor, *, stay: UUID | str, goals: Mapping[str, str], party: str = ""
) -> Agreement:
    """Accept goals as one has read them: all that are named, or none.

    Effects: a yes for each goal that the party had not accepted in this text; an entry of history
    for each.

    Args:
        actor: who accepts.
        stay: key of the stay.
        goals: digest of each goal as it was read, by its identifier.
        party: for which; empty where one speaks for one alone.

    Raises:
        MissingError: if there is no such agreement or goal.
        RefusedError: if the person may not.
        StaleError: if a goal was changed since it was read, with how it stands now.
    """
    agreement = locked_agreement(stay)
    said = party_for(actor, Deed.CONSENT_TO_GOAL, agreement, agreement.stay, party)
    document = agreement_document(agreement)
    for name, mark in goals.items():
        goal = document.goal(name)
        if goal is None:
            raise MissingError
        _unchanged(agreement, goal, mark)
        _consent, new = GoalConsent.objects.get_or_create(
            agreement=agreement, goal=name, mark=mark, party=said, defaults={"by": actor.person}
        )
        if new:
            append(actor, Deed.CONSENT_TO_GOAL, agreement, version=mark, party=said, goal=name)
    return agreement


def _unchanged(agreement: Agreement, goal: AgreedGoal, mark: str) -> None:
    if digest_of(goal).text != mark:
        now = goal.model_dump(mode="json", exclude_defaults=True)
        raise StaleError(agreement, revision=agreement.revision, yours={"id": goal.id}, theirs=now)
