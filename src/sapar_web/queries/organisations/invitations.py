"""Invitations: those that are open, and the one behind a link."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.links import digest_of
from sapar_web.models import Invitation, Organisation, Person, StayInvitation

MOST = 200
"""Open invitations that a page shows at most: the newest."""


def open_invitations(organisation: Organisation) -> list[dict[str, Any]]:
    """Invitations that were neither used nor taken back, newest first; expired ones say so."""
    rows = Invitation.objects.filter(organisation=organisation, used_at=None, withdrawn_at=None)
    found = rows.order_by("-id").values("key", "email", "role", "unit__name", "expires_at")[:MOST]
    now = timezone.now()
    return [{**row, "expired": row["expires_at"] <= now} for row in found]


def invitation_of(secret: str) -> Invitation | None:
    """The invitation behind a link, with its organisation; None if none is."""
    rows = Invitation.objects.select_related("organisation", "unit")
    return rows.filter(token=digest_of(secret)).first()


def obstacle(invitation: Invitation | StayInvitation, person: Person | None) -> str:
    """Why an invitation cannot be used, by somebody or at all; empty where it can.

    Args:
        invitation: it.
        person: who would; None for somebody who has not signed in yet.
    """
    if invitation.used_at is not None:
        return _("This invitation was used already.")
    if invitation.withdrawn_at is not None:
        return _("This invitation was taken back. Ask whoever sent it for another.")
    if invitation.expires_at <= timezone.now():
        return _("This invitation has expired. Ask whoever sent it for another.")
    if person is not None and person.email != invitation.email:
        return _(
            "The invitation was sent to another address ({address}) than that of your account. "
            "Sign in with the account of that address, or ask for an invitation to this one."
        ).format(address=veiled(invitation.email))
    return ""


def veiled(address: str) -> str:
    """An address that its owner knows again, and nobody else learns.

    >>> veiled("aigul@example.org")
    'a…@example.org'
    """
    name, _at, domain = address.rpartition("@")
    return f"{name[:1]}…@{domain}"
