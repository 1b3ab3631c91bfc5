"""Inviting people into an organisation by a link."""

from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import new_link
from sapar_web.access.verdict import require
from sapar_web.actions.addresses import address_of
from sapar_web.actions.locking import locked
from sapar_web.actions.notices import notify_address
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Invitation, Membership, Organisation, Role, Unit


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is to become what.

    Attributes:
        email: where the link goes, and whose account can use it.
        role: in the organisation.
        unit: key of a unit of it; None for the whole.
    """

    email: str
    role: str
    unit: UUID | str | None = None


@transaction.atomic
def invite_member(
    actor: Actor, *, organisation: UUID | str, asked: Asked
) -> tuple[Invitation, str]:
    """Ask somebody to become a member.

    Effects: an invitation; one to the same address and role that has expired is taken back; the
    link goes by mail where there is a mail server; an entry of history.

    Args:
        actor: who asks.
        organisation: key.
        asked: whom, as what.

    Returns:
        The invitation, and the secret of its link, which is kept nowhere.

    Raises:
        MissingError: if there is no such organisation or unit.
        RefusedError: if the person may not.
        UnfitError: for an address that is none, an unknown role, a member already, or an
            invitation that is still open.
    """
    whole = locked(Organisation, organisation)
    require(actor, Deed.INVITE_MEMBER, whole)
    address = address_of(asked.email)
    if asked.role not in Role.values:
        raise UnfitError({"role": [_("no such role")]})
    members = Membership.objects.filter(organisation=whole, role=asked.role, until=None)
    if members.filter(person__email=address).exists():
        raise UnfitError({"email": [_("this person is a member in this role already")]})
    secret, digest = new_link()
    invitation = Invitation(
        token=digest,
        email=address,
        organisation=whole,
        unit=_unit(whole, asked.unit),
        role=asked.role,
        invited_by=actor.person,
    )
    _save(invitation)
    notify_address(
        address,
        "invitation",
        reverse("organisation_join", args=[secret]),
        secret=secret,
        asked_by=actor.person,
        about=reverse("organisation", args=[whole.key]),
    )
    append(actor, Deed.INVITE_MEMBER, whole, invitation=str(invitation.key), role=invitation.role)
    return invitation, secret


def _unit(organisation: Organisation, key: UUID | str | None) -> Unit | None:
    if not key:
        return None
    found = Unit.objects.filter(organisation=organisation, key=key).first()
    if found is None:
        raise MissingError
    return found


def _save(invitation: Invitation) -> None:
    """Write it; what has expired makes way."""
    now = timezone.now()
    same = Invitation.objects.filter(
        email=invitation.email, organisation=invitation.organisation, role=invitation.role
    )
    same.filter(used_at=None, withdrawn_at=None, expires_at__lte=now).update(withdrawn_at=now)
    try:
        with transaction.atomic():
            invitation.save()
    except IntegrityError:
        raise UnfitError(
            {"email": [_("an invitation to this address is open: withdraw it first")]}
        ) from None


@transaction.atomic
def withdraw_invitation(actor: Actor, *, key: UUID | str) -> Invitation:
    """Take an invitation back: its link leads nowhere from now on.

    Effects: the invitation is withdrawn; an entry of history.

    Raises:
        MissingError: if there is no such invitation.
        RefusedError: if the person may not.
        UnfitError: if it was used already.
    """
    invitation = locked(Invitation, key, "organisation")
    require(actor, Deed.WITHDRAW_INVITATION, invitation)
    if invitation.used_at is not None:
        raise UnfitError({"": [_("the invitation was used: end the membership instead")]})
    if invitation.withdrawn_at is None:
        invitation.withdrawn_at = timezone.now()
        invitation.save(update_fields=["withdrawn_at"])
        append(
            actor,
            Deed.WITHDRAW_INVITATION,
            invitation.organisation,
            invitation=str(invitation.key),
        )
    return invitation
