"""Showing what an event tells: a photo or a file with it."""

from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from sapar.values.digest import Digest
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.content import file_name, kind_of
from sapar_web.actions.record.speaking import ONESELF, By, Speaker, speaker
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Event, Evidence

MOST = 10
"""Files of one person with one event: nobody leaves the other side no room for theirs.

Whoever came by a link is counted as one person with all others who did.
"""

LARGEST_OF_A_PERSON, LARGEST_OF_A_STAY = 200 * 2**20, 1000 * 2**20
"""Bytes of the files of one person in a stay, and of all who take part: those of one leave the
others room, but five who each fill theirs leave none."""


class ThereAlreadyError(UnfitError):
    """The same file is with the event already."""


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was sent.

    Attributes:
        name: as it is called; folders in it are dropped.
        content: of it.
    """

    name: str
    content: bytes


@transaction.atomic
def attach_evidence(
    actor: Actor,
    *,
    stay: UUID | str,
    event: UUID | str,
    file: File,
    by: By = ONESELF,
) -> Evidence:
    """Put a file to an event that somebody of one's own side, or oneself, may see.

    Effects: the file is kept as it is; an entry of history with its digest.

    Args:
        actor: who shows it.
        stay: key of the stay.
        event: id of the event.
        file: it.
        by: as whom; oneself if not told.

    Raises:
        MissingError: if there is no such stay, link or event.
        RefusedError: if the person may not.
        ThereAlreadyError: if it is there already.
        UnfitError: if the file may not be kept, or there are too many, or too large ones.
    """
    who = speaker(actor, Deed.ATTACH_EVIDENCE, stay, by)
    row = Event.objects.filter(stay=who.stay, key=event).first()
    if row is None or str(event) not in who.seen.rows:
        raise MissingError
    if row.evidence.filter(person=who.actor.person).count() >= MOST:
        raise UnfitError({"file": [_("no further file")]})
    _require_room(who, len(file.content))
    called, kind = file_name(file.name), kind_of(file.content)
    digest = Digest.of(file.content).text
    try:
        with transaction.atomic():
            made = Evidence.objects.create(
                event=row,
                name=called,
                kind=kind,
                size=len(file.content),
                digest=digest,
                content=file.content,
                person=who.actor.person,
            )
    except IntegrityError:
        raise ThereAlreadyError({"file": [_("this file is there already")]}) from None
    told = {"party": str(who.party), "event": str(row.key), "digest": digest}
    append(who.actor, Deed.ATTACH_EVIDENCE, who.stay, **told)
    return made


def _require_room(by: Speaker, size: int) -> None:
    """Go on only if a file is not too large for those that are there already."""
    there = Evidence.objects.filter(event__stay=by.stay)
    own = Coalesce(Sum("size", filter=Q(person=by.actor.person)), 0)
    kept = there.aggregate(own=own, all=Coalesce(Sum("size"), 0))
    if kept["own"] + size > LARGEST_OF_A_PERSON:
        raise UnfitError({"file": [_("your files in this stay come to 200 MB: no further one")]})
    if kept["all"] + size > LARGEST_OF_A_STAY:
        raise UnfitError({"file": [_("the files of this stay come to 1,000 MB: no further one")]})
