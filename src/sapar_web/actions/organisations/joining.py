"""Becoming a member by the link of an invitation."""

from django.db import transaction
from django.utils import timezone

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import digest_of
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Invitation, Membership
from sapar_web.queries.organisations.invitations import obstacle


@transaction.atomic
def accept_invitation(actor: Actor, *, secret: str) -> Membership:
    """Become a member. The link works once, and for the account of the address it was sent to.

    Effects: a membership, or the one that lasts already; the invitation is used; an entry of
    history.

    Args:
        actor: who accepts.
        secret: of the link.

    Raises:
        MissingError: if no invitation has that secret.
        RefusedError: if the person has not signed in.
        UnfitError: if the link was used, withdrawn or has expired, or was sent to another address.
    """
    require(actor, Deed.ACCEPT_INVITATION)
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("organisation")
    invitation = rows.filter(token=digest_of(secret)).first()
    if invitation is None or actor.person is None:
        raise MissingError
    why_not = obstacle(invitation, actor.person)
    if why_not:
        raise UnfitError({"": [why_not]})
    membership, _new = Membership.objects.get_or_create(
        person=actor.person,
        organisation=invitation.organisation,
        role=invitation.role,
        until=None,
        defaults={"unit": invitation.unit},
    )
    invitation.used_at, invitation.used_by = timezone.now(), actor.person
    invitation.save(update_fields=["used_at", "used_by"])
    append(
        actor,
        Deed.ACCEPT_INVITATION,
        invitation.organisation,
        invitation=str(invitation.key),
        membership=str(membership.key),
        role=membership.role,
    )
    return membership
