"""What becomes of stays whose participant or mentor erases themselves."""

from django.utils.translation import gettext as _

from sapar.agreements.document.agreement import Agreement as Document
from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.rules import UNSIGNED
from sapar_web.actions.locking import locked
from sapar_web.actions.people.needs import forget_needs
from sapar_web.actions.people.proposals import forget_proposals
from sapar_web.actions.signing.ending import withdraw_stay
from sapar_web.actions.stays.keeping import keep_document
from sapar_web.models import Agreement, Person, Stay, StayParty, StayState
from sapar_web.queries.agreements.documents import agreement_document, kept_agreement

ENDED_UNSIGNED = (StayState.WITHDRAWN,)
"""Stays whose agreement never was in force."""


def leave_stays(actor: Actor, person: Person) -> None:
    """Take somebody who is erased out of stays, as far as nobody has agreed with them. Part of it.

    Effects: stays that go by them and are not signed by all are withdrawn, with the place of the
    call; of others the host looks for another mentor; their needs go as `forget_needs` says; their
    name and the words of their goals are gone from agreements that never were in force, and from
    what was proposed about those. What was frozen or signed stays: others rely on it.

    Args:
        actor: who erases themselves.
        person: they.
    """
    rows = Stay.objects.filter(participant=person, state__in=UNSIGNED).order_by("pk")
    for key in rows.values_list("key", flat=True):
        reason = _("The participant erased their account.")
        withdraw_stay(actor, key=key, reason=reason, party=StayParty.PARTICIPANT)
    forget_needs(person)
    for key in Stay.objects.filter(participant=person, state__in=ENDED_UNSIGNED).values_list(
        "key", flat=True
    ):
        _forget(locked(Stay, key), Party.PARTICIPANT)
    unsigned = Stay.objects.filter(mentor=person, state__in={*UNSIGNED, *ENDED_UNSIGNED})
    for key in unsigned.order_by("pk").values_list("key", flat=True):
        stay = locked(Stay, key)
        stay.mentor = None
        stay.save(update_fields=["mentor", "changed_at"])
        _forget(stay, Party.MENTOR)


def _forget(stay: Stay, party: Party) -> None:
    """Take somebody out of an agreement that is not in force; without a mentor it lacks one."""
    agreement = Agreement.objects.select_for_update().filter(stay=stay).first()
    if agreement is None:
        return
    document = _without(agreement_document(agreement), party)
    keep_document(agreement, kept_agreement(document))
    forget_proposals(agreement, party)


def _without(document: Document, party: Party) -> Document:
    others = [each for each in document.parties if each.party is not party]
    own = [each for each in document.parties if each.party is party]
    if party is not Party.MENTOR:
        others += [each.model_copy(update={"name": _("erased person")}) for each in own]
    contacts = [each for each in document.contacts if each.party is not party]
    goals = [
        each.model_copy(update={"text": _("erased"), "levels": None, "measured_by": None})
        if each.owner is party
        else each
        for each in document.goals
    ]
    return document.changed(parties=tuple(others), contacts=tuple(contacts), goals=tuple(goals))
