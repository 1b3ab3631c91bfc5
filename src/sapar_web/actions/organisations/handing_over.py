"""Handing over a role to another member: open things move, history stays."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.organisations.leaving import taken
from sapar_web.actions.refusals import UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Membership, Person, State, Voice


@transaction.atomic
def hand_over(actor: Actor, *, membership: UUID | str, to: UUID | str) -> Membership:
    """Let another member take over a role.

    Effects: the membership has ended and says who took over; the successor has the role, in the
    same unit; where the person was asked to speak for the organisation about a draft, the
    successor is asked instead, and what was said before stays the words of who said it; an entry
    of history. Drafts and offers belong to the organisation and stay where they are.

    Args:
        actor: who hands over.
        membership: key of the membership that ends.
        to: key of the person who takes over.

    Returns:
        The successor's membership.

    Raises:
        MissingError: if there is no such membership.
        RefusedError: if the person may not.
        UnfitError: if it has ended, or if the other is no member of the organisation.
    """
    given = taken(actor, Deed.HAND_OVER, membership)
    successor = _member(given, to)
    given.until, given.handed_to = timezone.now(), successor
    given.save(update_fields=["until", "handed_to"])
    received, _new = Membership.objects.get_or_create(
        person=successor,
        organisation=given.organisation,
        role=given.role,
        until=None,
        defaults={"unit": given.unit},
    )
    append(
        actor,
        Deed.HAND_OVER,
        given.organisation,
        membership=str(given.key),
        successor=str(received.key),
        role=given.role,
        voices=_moved(given, successor),
    )
    return received


def _member(given: Membership, key: UUID | str) -> Person:
    lasting = Membership.objects.filter(organisation=given.organisation, until=None)
    others = lasting.exclude(person=given.person).select_related("person")
    found = others.filter(person__key=key, person__is_active=True).first()
    if found is None:
        raise UnfitError({"to": [_("choose another member of the organisation")]})
    return found.person


def _moved(given: Membership, successor: Person) -> list[str]:
    """Ask the successor where the person was asked for the organisation; keys of what is new."""
    still_member = Membership.objects.filter(
        person=given.person, organisation=given.organisation, until=None
    )
    if still_member.exists():
        return []
    open_ones = Voice.objects.select_for_update().filter(
        person=given.person,
        organisation=given.organisation,
        ended_at=None,
        terms__state=State.DRAFT,
    )
    return [str(_instead(voice, successor).key) for voice in open_ones]


def _instead(voice: Voice, successor: Person) -> Voice:
    """The successor's voice: one that they have already, or a new one."""
    voice.ended_at = timezone.now()
    voice.save(update_fields=["ended_at"])
    new, _made = Voice.objects.get_or_create(
        terms_id=voice.terms_id,
        party=voice.party,
        email=successor.email,
        ended_at=None,
        defaults={
            "organisation_id": voice.organisation_id,
            "person": successor,
            "invited_by_id": voice.invited_by_id,
        },
    )
    return new
