"""What waits on somebody; for visitors, what Sapar is."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from sapar_web.actions.seeing import see
from sapar_web.models import Message, Notice
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.turn.words import shown
from sapar_web.queries.turn.waiting import waiting

ITEMS = 25
"""Items of each side on one page."""


@require_GET
def first(request: HttpRequest) -> HttpResponse:
    """The first page: one's turn, or for visitors a few words."""
    if request.user.is_authenticated:
        return turn(request)
    return render(request, "turn/front.html")


@signed_in
def turn(request: HttpRequest) -> HttpResponse:
    """What waits on somebody, the oldest first, and what they wait for."""
    mine, theirs = request.GET.get("mine", ""), request.GET.get("theirs", "")
    found = waiting(actor(request), mine=mine, theirs=theirs, limit=ITEMS)
    context = {
        "mine": [shown(item) for item in found.mine.items],
        "theirs": [shown(item) for item in found.theirs.items],
        "later": _later(mine=found.mine.further, theirs=theirs) if found.mine.further else "",
        "later_theirs": _later(mine=mine, theirs=found.theirs.further)
        if found.theirs.further
        else "",
        "paged": bool(mine or theirs),
    }
    return render(request, "turn/turn.html", context)


@require_POST
@signed_in
def seen(request: HttpRequest, key: UUID) -> HttpResponse:
    """Open what only has to be seen: it waits no longer."""
    thing = see(actor(request), key=key)
    if isinstance(thing, Message):
        return redirect(thing.about or reverse("turn"))
    if isinstance(thing, Notice):
        return redirect(thing.path)
    return redirect("offer", key=thing.key)


def _later(**places: str) -> str:
    return "?" + urlencode({name: place for name, place in places.items() if place})
