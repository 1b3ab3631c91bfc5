"""Lists about offers: one's own, terms that take some, terms whose offers one decides."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar_web.access.relations import OFFERING
from sapar_web.models import OfferState
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.country_names import country_name
from sapar_web.pages.language import titled
from sapar_web.queries.offers.lists import (
    Row,
    decided_terms,
    open_terms,
    own_offers,
    place_of,
)

ROWS = 30
"""Rows of a page."""

LONGEST = 100
"""Characters of words to look for that are read."""


@require_GET
@signed_in
def own(request: HttpRequest) -> HttpResponse:
    """Offers of one's own organisations."""
    state = request.GET.get("state", "")
    state = state if state in OfferState.values else ""
    rows = own_offers(
        actor(request), state=state, after=_key(request.GET.get("after")), limit=ROWS + 1
    )
    labels = dict(OfferState.choices)
    shown = [{**row, "title": titled(row), "label": labels[row["state"]]} for row in rows[:ROWS]]
    context = {"rows": shown, "state": state, "states": OfferState.choices, "tab": "own"}
    further = str(rows[ROWS - 1]["key"]) if len(rows) > ROWS else ""
    return render(request, "offer/own.html", {**context, "next": _next(further, state=state)})


@require_GET
@signed_in
def taking(request: HttpRequest) -> HttpResponse:
    """Terms that take offers, by their last day."""
    words, after = _asked(request)
    rows = open_terms(words=words, after=after, limit=ROWS + 1)
    offering = bool(actor(request).organisations(*OFFERING))
    return _terms(request, rows, words, {"tab": "open", "offering": offering})


@require_GET
@signed_in
def deciding(request: HttpRequest) -> HttpResponse:
    """Terms of one's own sponsors that take or took offers."""
    words, after = _asked(request)
    rows = decided_terms(actor(request), words=words, after=after, limit=ROWS + 1)
    return _terms(request, rows, words, {"tab": "decide"})


def _terms(
    request: HttpRequest, rows: Sequence[Row], words: str, more: dict[str, Any]
) -> HttpResponse:
    further = place_of(rows[ROWS - 1]) if len(rows) > ROWS else ""
    shown = [
        {**row, "title": titled(row), "country": country_name(row["sponsor_country"])}
        for row in rows[:ROWS]
    ]
    context = {"rows": shown, "words": words, "next": _next(further, q=words), **more}
    return render(request, "offer/terms.html", context)


def _asked(request: HttpRequest) -> tuple[str, str | None]:
    return request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST], request.GET.get("after")


def _next(after: str, **kept: str) -> str:
    """The address of the next page; empty on the last one."""
    query = {**{name: value for name, value in kept.items() if value}, "after": after}
    return "?" + urlencode(query) if after else ""


def _key(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
