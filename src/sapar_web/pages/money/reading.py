"""What pages of a stay's money read before they show anything."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from sapar_web.access.deeds import Deed
from sapar_web.access.relations import reads_as
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Stay, StayParty
from sapar_web.pages.asking import actor
from sapar_web.pages.stays.reading import shown_stay, stay_or_missing
from sapar_web.queries.record.narrowing import narrowed
from sapar_web.queries.record.reading import Record, record_of


@dataclass(frozen=True)
class Money:
    """A stay whose money somebody may see.

    Attributes:
        stay: it.
        parties: as which somebody reads.
        record: of the stay, whole: milestones and refunds are of it.
        seen: the part of the record that they see.
        head: of the page.
    """

    stay: Stay
    parties: tuple[StayParty, ...]
    record: Record
    seen: Record
    head: dict[str, Any]


def money_or_missing(request: HttpRequest, key: UUID) -> Money:
    """The money of a stay that whoever asks may see.

    Raises:
        MissingError: if there is no such stay, or nothing was agreed.
        RefusedError: if it is not theirs to read.
    """
    stay = stay_or_missing(request, key)
    require(actor(request), Deed.READ_MONEY, stay)
    parties = reads_as(actor(request), stay)
    record = record_of(stay)
    if record is None:
        raise MissingError
    return Money(stay, parties, record, narrowed(record, parties), shown_stay(request, stay))
