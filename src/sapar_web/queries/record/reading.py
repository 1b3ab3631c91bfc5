"""The record of a stay: what was agreed, and what was told since, read once for all that asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Any

from django.db.models import F

from sapar.agreements.document.agreement import Agreement as Document
from sapar.deliveries.duty import Duty, duties_of
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.kinds import event_of
from sapar.deliveries.watch.notice import Notice
from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.stay import Stay as Watch
from sapar.deliveries.watch.stay import stay_of
from sapar.deliveries.watch.watching import notices_of
from sapar.values.period import Period
from sapar_web.models import Event, Stay, StayState, Version
from sapar_web.models.offer import today
from sapar_web.queries.agreements.documents import KEPT, agreement_of
from sapar_web.queries.signing.versions import (
    first_signed,
    is_complete,
    version_document,
    with_signers,
)

Row = Mapping[str, Any]

LINES = ("key", "document", "received_at", "person_id", "person__name", "link_id")
"""What is read of an event."""

BEFORE = timedelta(days=366)
"""How long before the first day of a stay something may have been done for it."""


@dataclass(frozen=True)
class Record:
    """What was agreed and what was told of a stay up to a day.

    Attributes:
        stay: it.
        version: of its agreement that binds.
        document: the agreement.
        duties: of it; of a stay that was terminated what is owed of them still.
        events: what was told, in the order in which it came.
        rows: who logged each event and when it came, by its id.
        today: the day.
        first: version that all signed first, and the day of the last signature under it.
        ended: last day of a stay that was terminated, as it was; None for any other.
    """

    stay: Stay
    version: Version
    document: Document = field(repr=False)
    duties: tuple[Duty, ...] = field(repr=False)
    events: tuple[Told, ...] = field(repr=False)
    rows: Mapping[str, Row] = field(repr=False)
    today: date
    first: tuple[Version, date] | None = None
    ended: date | None = None

    @property
    def signed(self) -> date | None:
        """Day of the last first signature."""
        return None if self.first is None else self.first[1]

    @property
    def earliest(self) -> date:
        """The first day that an event may tell of."""
        return self.document.first_day - BEFORE

    @cached_property
    def watched(self) -> Watch:
        """The stay as the rules of watching see it."""
        found = watched_under(self.version.canonical)
        if self.ended is None:
            return found
        # What never began is watched over on its first day alone.
        first = found.days.first_day
        return replace(found, days=Period(first, max(first, self.ended)))

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
    version, first = bound
    document = version_document(version)
    rows = {str(row["key"]): row for row in _rows(stay)}
    events = tuple(event_of(row["document"]) for row in rows.values())
    ended = _ended(stay, version)
    duties = _duties_under(version.canonical, None if first is None else first[1], ended)
    return Record(stay, version, document, duties, events, rows, day or today(), first, ended)


def _ended(stay: Stay, version: Version) -> date | None:
    """The day with which a stay was terminated; one that was completed owes all."""
    on: date | None = version.ended_on  # type: ignore[attr-defined]
    return on if stay.state == StayState.TERMINATED else None


@lru_cache(KEPT)
def _duties_under(
    canonical: str, signed: date | None, ended: date | None = None
) -> tuple[Duty, ...]:
    """The duties of an agreement; they follow from its text and those days alone."""
    return duties_of(agreement_of(canonical), signed, ended)


def released_under(record: Record) -> tuple[Duty, ...]:
    """Duties of a stay that was terminated which are owed no more, as they were agreed.

    Args:
        record: of the stay, whole.
    """
    if record.ended is None:
        return ()
    agreed = _duties_under(record.version.canonical, record.signed)
    return tuple(duty for duty in agreed if duty.id not in record.by_duty)


@lru_cache(KEPT)
def watched_under(canonical: str) -> Watch:
    """A stay as the rules of watching see it; it follows from the text of its agreement alone."""
    return stay_of(agreement_of(canonical))


def binding(stay: Stay) -> tuple[Version, tuple[Version, date] | None] | None:
    """The version of a stay's agreement that binds, and which all signed first, on which day.

    The version has the last day of its stay as it was, where that ended.
    """
    rows = with_signers(agreement__stay=stay)
    found = list(rows.annotate(ended_on=F("agreement__stay__ending__on")))
    bound = next(filter(is_complete, found), None)
    return None if bound is None else (bound, first_signed(found))


def _rows(stay: Stay) -> Iterable[Row]:
    return Event.objects.filter(stay=stay).order_by("pk").values(*LINES)
