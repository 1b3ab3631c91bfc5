"""Whether others who were asked see who somebody is."""

from uuid import UUID

from django.db import transaction

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.history.appending import append
from sapar_web.models import Voice


@transaction.atomic
def show_name(actor: Actor, *, voice: UUID | str, shown: bool) -> Voice:
    """Let others who were asked for the same terms see one's name, or no longer.

    Effects: the choice is kept; an entry of history that does not have the name.

    Raises:
        MissingError: if there is no such voice.
        RefusedError: if it is not theirs.
    """
    asked = locked(Voice, voice, "terms")
    require(actor, Deed.SPEAK, asked)
    if asked.name_shown != shown:
        asked.name_shown = shown
        asked.save(update_fields=["name_shown"])
        append(actor, Deed.SPEAK, asked.terms, voice=str(asked.key), name_shown=shown)
    return asked
