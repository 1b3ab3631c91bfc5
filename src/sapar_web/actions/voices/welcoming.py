"""Giving those who come the voices that were sent to their address."""

from django.db import transaction

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.history.appending import append
from sapar_web.models import State, Voice


@transaction.atomic
def take_addressed(actor: Actor, *, email: str) -> int:
    """Become the one who speaks by each link that was sent to an address which one has proved.

    Whoever reads the mails of an address has its links anyway; so they need not look for them, and
    may confirm the address in another browser than the one in which they opened the link.

    Effects: drafts whose voices were sent there, were taken by nobody and have not ended ask the
    person; an entry of history for each.

    Args:
        actor: whose address it is. That it was proved is the caller's to know.
        email: the address.

    Returns:
        How many voices the person has got.

    Raises:
        RefusedError: if the person has not signed in.
    """
    require(actor, Deed.ACCEPT_INVITATION)
    rows = Voice.objects.select_for_update(of=("self",)).select_related("terms").order_by("pk")
    waiting = rows.filter(person=None, ended_at=None, terms__state=State.DRAFT)
    found = list(waiting.filter(email=email.lower()))
    for voice in found:
        voice.person = actor.person
        voice.save(update_fields=["person"])
        append(actor, Deed.ACCEPT_INVITATION, voice.terms, voice=str(voice.key))
    return len(found)
