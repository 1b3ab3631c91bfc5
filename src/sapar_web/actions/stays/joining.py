"""Coming into a stay by the link of an invitation: as its participant, or as its mentor."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import digest_of
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.stays.naming import name_mentor
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Person, Stay, StayInvitation, StayParty, StayState
from sapar_web.queries.organisations.invitations import obstacle

COMING = (StayState.PREPARING, StayState.NEGOTIATING)
"""States of a stay in which somebody may still come into it."""


@transaction.atomic
def join_stay(actor: Actor, *, secret: str) -> Stay:
    """Become the participant or the mentor of a stay: by one's own will, and as oneself.

    Effects: the stay has the person; a mentor stands in the agreement from now on; the link is
    used; the other parties are told; an entry of history.

    Args:
        actor: who comes.
        secret: of the link.

    Raises:
        MissingError: if no invitation has that secret.
        RefusedError: if the person has not signed in.
        UnfitError: if the link was used or replaced or has expired, was sent to another address,
            if nobody can come any more, or if the person is in the stay as the other already.
    """
    require(actor, Deed.JOIN_STAY)
    key = StayInvitation.objects.filter(token=digest_of(secret)).values_list("stay__key", flat=True)
    if not key or actor.person is None:
        raise MissingError
    stay = locked(Stay, key[0], "host")
    invitation = StayInvitation.objects.select_for_update().get(token=digest_of(secret))
    _check(stay, invitation, actor.person)
    setattr(stay, invitation.party, actor.person)
    stay.save(update_fields=[invitation.party, "changed_at"])
    invitation.used_at = timezone.now()
    invitation.save(update_fields=["used_at"])
    if invitation.party == StayParty.MENTOR:
        name_mentor(stay, actor.person)
    tell(stay, "stay", reverse("stay", args=[stay.key]), but=actor.person)
    append(actor, Deed.JOIN_STAY, stay, party=invitation.party)
    return stay


def _check(stay: Stay, invitation: StayInvitation, person: Person) -> None:
    why_not = obstacle(invitation, person)
    if why_not:
        raise UnfitError({"": [why_not]})
    if stay.state not in COMING:
        raise UnfitError({"": [_("nobody can come into this stay any more")]})
    if person.pk in (stay.participant_id, stay.mentor_id):
        raise UnfitError({"": [_("nobody is both participant and mentor of a stay")]})
