"""What happens to a stay whenever it ends, whichever deed ends it."""

from django.urls import reverse
from django.utils import timezone

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Ending


def end_stay(actor: Actor, deed: Deed, made: Ending) -> Ending:
    """End a stay. Part of a deed, which asks for access, with the stay locked.

    Effects: the end is written, the stay has its state, time and reason; the others are told; an
    entry of history.

    Args:
        actor: who ends it.
        deed: by which.
        made: the end, not written yet.
    """
    stay = made.stay
    made.save(force_insert=True)
    stay.state, stay.ended_at, stay.ended_why = made.kind, timezone.now(), made.reason
    stay.save(update_fields=["state", "ended_at", "ended_why", "changed_at"])
    tell(stay, "ended", reverse("stay_ended", args=[stay.key]), but=actor.person)
    append(actor, deed, stay, party=made.party)
    return made
