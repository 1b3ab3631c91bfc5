"""Stays, and the invitations into them, by key and by link."""

from uuid import UUID

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import digest_of
from sapar_web.access.verdict import require
from sapar_web.models import Stay, StayInvitation

BESIDE = ("terms", "offer", "sponsor", "sending", "host", "contractor", "participant", "mentor")

TWICE = ("terms__document", "offer__document", "offer__canonical")
"""What need not be read beside: what was published is there as text too, and what was handed in
has gone into the agreement."""

TEXTS = (*TWICE, "terms__canonical")
"""What who shows a stay need not read beside: any text."""


def readable_stay(actor: Actor, key: UUID | str) -> Stay | None:
    """A stay with all who take part; None if there is none.

    Raises:
        RefusedError: if the person may not read it.
    """
    rows = Stay.objects.select_related(*BESIDE).defer(*TEXTS).filter(key=key)
    found = next(iter(rows), None)  # to order one row, as `first` does, takes a millisecond
    if found is not None:
        require(actor, Deed.READ_STAY, found)
    return found


def invitation_into(secret: str) -> StayInvitation | None:
    """The invitation behind a link, with its stay; None if none is."""
    rows = StayInvitation.objects.select_related("stay__sponsor", "stay__sending", "stay__host")
    return rows.filter(token=digest_of(secret)).first()
