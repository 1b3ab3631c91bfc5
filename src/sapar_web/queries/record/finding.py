"""Records, their links and their evidence, by key and by link."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sapar_web.access.actor import VISITOR, Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import digest_of
from sapar_web.access.relations import reads_as
from sapar_web.access.verdict import require
from sapar_web.models import Evidence, LogLink, Stay
from sapar_web.queries.record.narrowing import narrowed
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.stays.finding import BESIDE, TEXTS


def readable_record(actor: Actor, key: UUID | str) -> Record | None:
    """The record of a stay as somebody may see it; None if there is none.

    Raises:
        RefusedError: if the person may not read it.
    """
    rows = Stay.objects.select_related(*BESIDE).defer(*TEXTS).filter(key=key)
    stay = next(iter(rows), None)  # to order one row, as `first` does, takes a millisecond
    if stay is None:
        return None
    require(actor, Deed.READ_RECORD, stay)
    record = record_of(stay)
    return None if record is None else narrowed(record, reads_as(actor, stay))


def link_behind(secret: str) -> LogLink | None:
    """The link into a record that has a secret, held by whoever gave it; None if none has."""
    beside = [f"stay__{each}" for each in BESIDE]
    texts = (f"stay__{each}" for each in TEXTS)
    rows = LogLink.objects.select_related("stay", *beside).defer(*texts)
    found = rows.filter(token=digest_of(secret)).first()
    if found is not None:
        found.held = True  # type: ignore[attr-defined]
    return found


def linked_record(secret: str) -> tuple[LogLink, Record] | None:
    """The record into which a link leads, whole; None if there is none.

    Raises:
        RefusedError: if the link has ended.
    """
    link = link_behind(secret)
    if link is None:
        return None
    require(VISITOR, Deed.USE_LOG_LINK, link)
    record = record_of(link.stay)
    return None if record is None else (link, record)


def links_of(stay: Stay, *, whole: bool) -> Sequence[LogLink]:
    """Links into a record, the latest first.

    Args:
        stay: whose record it is.
        whole: whether whoever asks sees all of it. Else those are left out that the site sent by
            itself: they tell that there is a dispute, which may be about what one may not see.
    """
    rows = LogLink.objects.filter(stay=stay).select_related("sent_by").order_by("-pk")
    return list(rows if whole else rows.exclude(sent_by=None))


def evidence_of(record: Record) -> dict[str, list[dict[str, Any]]]:
    """What files there are with the events of a record, by the event's id; nothing of them."""
    fields = ("key", "name", "kind", "size", "event__key")
    rows = Evidence.objects.filter(event__stay=record.stay).order_by("pk").values(*fields)
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        if str(row["event__key"]) in record.rows:
            found.setdefault(str(row["event__key"]), []).append(row)
    return found


def readable_evidence(record: Record, key: UUID | str) -> Evidence | None:
    """A file with an event of a record that somebody may see; None if there is none."""
    rows = Evidence.objects.filter(event__stay=record.stay, key=key).select_related("event")
    found = rows.first()
    return found if found is not None and str(found.event.key) in record.rows else None
