"""Asking somebody to be the participant or the mentor of a stay."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import new_link
from sapar_web.actions.addresses import address_of
from sapar_web.actions.locking import locked
from sapar_web.actions.notices import notify_address
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.history.appending import append
from sapar_web.models import Stay, StayInvitation, StayParty

INVITES = {StayParty.PARTICIPANT: StayParty.SPONSOR, StayParty.MENTOR: StayParty.HOST}
"""Who asks whom: a mentor is named by the host and comes by their own will."""

A_DAY = 3
"""Links by which somebody comes into a stay that are mailed in a day, wherever they go."""


@transaction.atomic
def invite_to_stay(
    actor: Actor, *, stay: UUID | str, party: str, email: str
) -> tuple[StayInvitation, str]:
    """Send somebody the link by which they become the participant or the mentor.

    Effects: an earlier link that was not used works no longer; a new one is mailed; an entry of
    history.

    Args:
        actor: who asks: the sponsor for a participant, the host for a mentor.
        stay: key of the stay.
        party: `participant` or `mentor`.
        email: where the link goes.

    Returns:
        The invitation, and the secret of its link, which is kept nowhere.

    Raises:
        MissingError: if there is no such stay.
        RefusedError: if the person may not, or not in this state of the stay.
        UnfitError: for an address that is none, where somebody is there already, or too many in a
            day.
    """
    found = locked(Stay, stay)
    asking = INVITES.get(StayParty(party)) if party in StayParty.values else None
    if asking is None:
        raise UnfitError({"party": [_("expected participant or mentor")]})
    party_for(actor, Deed.INVITE_TO_STAY, found, found, asking)
    if getattr(found, f"{party}_id") is not None:
        raise UnfitError({"email": [_("somebody is there already")]})
    invitation, secret = invite(actor, found, StayParty(party), email)
    append(actor, Deed.INVITE_TO_STAY, found, party=party)
    return invitation, secret


def invite(actor: Actor, stay: Stay, party: StayParty, email: str) -> tuple[StayInvitation, str]:
    """Make a link that replaces the one before, and mail it. Part of a deed.

    Raises:
        UnfitError: for an address that is none, or too many in a day.
    """
    address, now = address_of(email), timezone.now()
    sent = StayInvitation.objects.filter(stay=stay, party=party)
    if sent.filter(created_at__gt=now - timedelta(days=1)).count() >= A_DAY:
        told = _("three links were sent within a day: send the next one later")
        raise UnfitError({"email": [told]})
    sent.filter(used_at=None, withdrawn_at=None).update(withdrawn_at=now)
    secret, digest = new_link()
    made = StayInvitation.objects.create(
        stay=stay, party=party, email=address, token=digest, invited_by=actor.person
    )
    path = reverse("stay_join", args=[secret])
    about = reverse("stay", args=[stay.key])
    notify_address(address, "stay", path, secret=secret, asked_by=actor.person, about=about)
    return made, secret
