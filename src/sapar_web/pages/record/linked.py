"""The first page of whoever came by a link: a mentor logs and answers, a mediator decides."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar.values.party import Party
from sapar_web.access.rules import IN_FORCE
from sapar_web.pages.record.door import Door, door_of, either_door
from sapar_web.pages.record.notices import sorted_notices
from sapar_web.pages.record.thread import open_dispute
from sapar_web.pages.record.timeline import entries, timeline
from sapar_web.queries.record.finding import evidence_of
from sapar_web.queries.record.telling import claims, waiting_for


@require_GET
@either_door
def home(request: HttpRequest, secret: str) -> HttpResponse:
    """Which stay it is, what waits, and what happened."""
    door = door_of(request, secret=secret)
    return render(request, "record/linked.html", _shown(request, door))


def _shown(request: HttpRequest, door: Door) -> dict[str, Any]:
    files = {name: len(rows) for name, rows in evidence_of(door.record).items()}
    mentors = Party.MENTOR in door.parties
    disputed = [each for each in claims(door.record) if open_dispute(each) is not None]
    return {
        "stay": door.stay,
        "door": door.addresses,
        "mentors": mentors,
        "logs": mentors and door.stay.state in IN_FORCE,
        "waiting": len(waiting_for(door.record, door.parties)),
        "disputes": entries(door, disputed),
        **sorted_notices(door),
        "timeline": timeline(door, files, request.GET.get("from", "")),
    }
