"""Having seen what only has to be seen: a decision about one's offer, a mail that came back."""

from uuid import UUID

from django.db import transaction

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Message, Offer, Seen


@transaction.atomic
def see(actor: Actor, *, key: UUID | str) -> Offer | Message:
    """Note that a person has seen something: it waits on them no longer.

    Effects: a note for this person alone. No entry of history: nothing was done to the thing.

    Args:
        actor: who.
        key: of an offer, or of a mail that the person asked for.

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
    thing = offer or message
    if thing is None:
        raise MissingError
    kind = "offer" if offer else "message"
    Seen.objects.get_or_create(person=actor.person, object=thing.key, defaults={"kind": kind})
    return thing
