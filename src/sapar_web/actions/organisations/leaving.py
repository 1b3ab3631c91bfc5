"""Ending a membership: by leaving, or by those who look after members."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Membership, Organisation
from sapar_web.queries.organisations.keeping import is_kept_without


def leave(actor: Actor, *, membership: UUID | str) -> Membership:
    """End a membership of one's own. What was done under it stays.

    Effects: the membership has ended; an entry of history.

    Raises:
        MissingError: if there is no such membership.
        RefusedError: if it is somebody else's.
        UnfitError: if it has ended, or if nobody would be left to look after the members.
    """
    return _ended(actor, Deed.LEAVE, membership)


def end_membership(actor: Actor, *, membership: UUID | str) -> Membership:
    """End somebody's membership. What they did under it stays.

    Effects: the membership has ended; an entry of history.

    Raises:
        MissingError: if there is no such membership.
        RefusedError: if the person does not look after members.
        UnfitError: if it has ended, or if nobody would be left to look after the members.
    """
    return _ended(actor, Deed.END_MEMBERSHIP, membership)


@transaction.atomic
def _ended(actor: Actor, deed: Deed, key: UUID | str) -> Membership:
    membership = taken(actor, deed, key)
    if not is_kept_without(membership):
        raise UnfitError(
            {"": [_("nobody would be left to look after the members: hand over first")]}
        )
    membership.until = timezone.now()
    membership.save(update_fields=["until"])
    append(
        actor,
        deed,
        membership.organisation,
        membership=str(membership.key),
        role=membership.role,
    )
    return membership


def taken(actor: Actor, deed: Deed, key: UUID | str) -> Membership:
    """A membership that lasts, locked with its organisation, for a deed that is allowed.

    The organisation is locked too: of two last keepers who leave at the same time, one stays.

    Raises:
        MissingError: if there is no such membership.
        RefusedError: if the person may not.
        UnfitError: if it has ended.
    """
    membership = locked(Membership, key, "organisation", "person")
    require(actor, deed, membership)
    locked(Organisation, membership.organisation.key)
    if membership.until is not None:
        raise UnfitError({"": [_("this membership has ended already")]})
    return membership
