"""The page of one stay: before it is agreed how it comes about, from then on what came of it."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar.deliveries.events.history import Void
from sapar.deliveries.watch.wording import phrases
from sapar.values.party import Party
from sapar_web.access.relations import reads_as
from sapar_web.access.rules import AGREED, IN_FORCE
from sapar_web.models import Stay
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.history import history_page
from sapar_web.pages.language import language
from sapar_web.pages.money.rows import sum_rows
from sapar_web.pages.record.door import Door
from sapar_web.pages.record.ledger import ledger, next_due
from sapar_web.pages.record.notices import sorted_notices
from sapar_web.pages.record.timeline import timeline
from sapar_web.pages.record.words import kind_name
from sapar_web.pages.stays.reading import places, shown_stay, stay_or_missing
from sapar_web.pages.stays.stay import before
from sapar_web.queries.money.standing import so_far
from sapar_web.queries.record.agreed import untold
from sapar_web.queries.record.finding import evidence_of
from sapar_web.queries.record.narrowing import narrowed, sees_all
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.record.telling import waiting_for

NEXT = 5
"""What falls due next: how many are shown."""

ENTRIES = 10
"""Of the history on one page: the record itself stands above it."""


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """Who takes part, where it stands, what is next and from whom; then what came of it."""
    stay = stay_or_missing(request, key)
    record = record_of(stay) if stay.state in AGREED else None
    if record is None:
        return render(request, "stay/stay.html", before(request, stay))
    return render(request, "record/stay.html", lived(request, stay, record))


def lived(request: HttpRequest, stay: Stay, whole: Record) -> dict[str, Any]:
    """What the page of an agreed stay shows to whoever asks."""
    head = shown_stay(request, stay)
    reads = reads_as(actor(request), stay)
    door = Door(actor(request), narrowed(whole, reads), tuple(map(Party, head["mine"])))
    closed = not sees_all(whole, reads)
    files = {name: len(rows) for name, rows in evidence_of(door.record).items()}
    logs = bool(head["mine"]) and stay.state in IN_FORCE
    return head | {
        "door": door.addresses,
        "places": places(stay),
        "closed": closed,
        "logs": logs,
        "untold": len(untold(door.record, door.mine)) if logs else 0,
        "waiting": len(waiting_for(door.record, door.parties)),
        **sorted_notices(door),
        "sides": ledger(door.record),
        "next": next_due(door.record, NEXT),
        "money": sum_rows(so_far(stay, reads), language()),
        "timeline": timeline(door, files, request.GET.get("from", "")),
        "voids": list(_voids(door.record)),
        "contacts": door.record.document.contacts,
        "history": history_page(
            request, stay, seen=door.record.rows if closed else None, most=ENTRIES
        ),
    }


def _voids(record: Record) -> Iterator[tuple[Void, str, str]]:
    """Events that change nothing: kept and shown, with the reason."""
    say = phrases(language())
    for void in record.reading.standings.voids:
        yield void, kind_name(void.event), say(f"void.{void.why}")
