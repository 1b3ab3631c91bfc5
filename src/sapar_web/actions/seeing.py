"""Having seen what only has to be seen: a decision, a mail that came back, an end."""

from uuid import UUID

from django.db import transaction

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Message, Notice, Offer, Seen


@transaction.atomic
def see(actor: Actor, *, key: UUID | str) -> Offer | Message | Notice:
    """Note that a person has seen something: it waits on them no longer.

    Effects: a note for this person alone. No entry of history: nothing was done to the thing.

    Args:
        actor: who.
        key: of an offer, of a mail that the person asked for, or of a notice to them.

    Returns:
        What was seen.

    Raises:
        MissingError: if there is no such thing.
        RefusedError: if the person may not read it.
    """
    require(actor, Deed.READ_PERSON, actor.person)
    offer = Offer.objects.filter(key=key).first()
    if offer is not None:
        require(actor, Deed.READ_OFFER, offer)
    message = Message.objects.filter(key=key, asked_by=actor.person).first()
    notice = Notice.objects.filter(key=key, person=actor.person).first()
    thing = offer or message or notice
    if thing is None:
        raise MissingError
    kind = str(thing._meta.model_name)  # noqa: SLF001 -- as Django names it
    Seen.objects.get_or_create(person=actor.person, object=thing.key, defaults={"kind": kind})
    return thing
