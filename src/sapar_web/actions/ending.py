"""What happens to a stay whenever it ends, whichever deed ends it."""

from django.urls import reverse
from django.utils import timezone

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.record.watching import watch_record
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Ending
from sapar_web.queries.record.reading import record_of


def end_stay(actor: Actor, deed: Deed, made: Ending) -> Ending:
    """End a stay. Part of a deed, which asks for access, with the stay locked.

    Effects: the end is written, the stay has its state, time and reason; of what is to be seen to
    answers and disputes are left; the others are told; an entry of history.

    Args:
        actor: who ends it.
        deed: by which.
        made: the end, not written yet.
    """
    stay = made.stay
    made.save(force_insert=True)
    stay.state, stay.ended_at, stay.ended_why = made.kind, timezone.now(), made.reason
    stay.save(update_fields=["state", "ended_at", "ended_why", "changed_at"])
    record = record_of(stay)
    if record is not None:
        watch_record(record, but=actor.person)
    tell(stay, "ended", reverse("stay_ended", args=[stay.key]), but=actor.person)
    append(actor, deed, stay, party=made.party)
    return made
