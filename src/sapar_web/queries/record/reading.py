"""The record of a stay: what was agreed, and what was told since, read once for all that asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from sapar.agreements.document.agreement import Agreement as Document
from sapar.deliveries.duty import Duty, duties_of
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.kinds import event_of
from sapar.deliveries.watch.notice import Notice
from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.stay import Stay as Watch
from sapar.deliveries.watch.stay import stay_of
from sapar.deliveries.watch.watching import notices_of
from sapar_web.models import Agreement, Event, Stay, Version, Why
from sapar_web.models.offer import today
from sapar_web.queries.signing.versions import day_of, version_document, versions_of

Row = Mapping[str, Any]

LINES = ("key", "document", "received_at", "person_id", "person__name", "link_id")
"""What is read of an event."""


@dataclass(frozen=True)
class Record:
    """What was agreed and what was told of a stay up to a day.

    Attributes:
        stay: it.
        version: of its agreement that binds.
        document: the agreement.
        duties: of it.
        events: what was told, in the order in which it came.
        rows: who logged each event and when it came, by its id.
        today: the day.
    """

    stay: Stay
    version: Version
    document: Document = field(repr=False)
    duties: tuple[Duty, ...] = field(repr=False)
    events: tuple[Told, ...] = field(repr=False)
    rows: Mapping[str, Row] = field(repr=False)
    today: date

    @cached_property
    def watched(self) -> Watch:
        """The stay as the rules of watching see it."""
        return stay_of(self.document)

    @cached_property
    def reading(self) -> Reading:
        """The history, and how each commitment stands."""
        return Reading.of(self.watched, self.duties, self.events, self.today)

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be seen to, the longest waiting first."""
        return notices_of(self.reading)

    @cached_property
    def by_duty(self) -> Mapping[str, Duty]:
        """Duties by their clause."""
        return {duty.id: duty for duty in self.duties}


def record_of(stay: Stay, day: date | None = None) -> Record | None:
    """The record of a stay; None before all have signed.

    Args:
        stay: it.
        day: up to which; today if None.
    """
    bound = binding(stay)
    if bound is None:
        return None
    version, signed = bound
    document = version_document(version)
    rows = {str(row["key"]): row for row in _rows(stay)}
    events = tuple(event_of(row["document"]) for row in rows.values())
    return Record(
        stay, version, document, duties_of(document, signed), events, rows, day or today()
    )


def binding(stay: Stay) -> tuple[Version, date | None] | None:
    """The version of a stay's agreement that binds, and the day of the last first signature."""
    agreement = Agreement.objects.filter(stay=stay).values_list("pk", flat=True).first()
    found = [] if agreement is None else versions_of(agreement)
    bound = next((each for each in found if each.complete), None)
    if bound is None:
        return None
    first = next((each for each in found if each.version.why == Why.SIGNING), None)
    moment = first.completed_at if first is not None else None
    return bound.version, None if moment is None else day_of(moment)


def _rows(stay: Stay) -> Iterable[Row]:
    return Event.objects.filter(stay=stay).order_by("pk").values(*LINES)
