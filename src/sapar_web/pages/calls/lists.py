"""Lists: open calls for everybody; one's own calls, applications, nominations and reviews."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.words import application_row, call_row, fields_of_study
from sapar_web.pages.country_names import country_choices
from sapar_web.queries.calls.applications import own_applications, sent_applications
from sapar_web.queries.calls.lists import (
    Wanted,
    open_calls,
    own_calls,
    place_of,
    reviewed_calls,
)

ROWS = 30
"""Rows of a page."""

LONGEST = 100
"""Characters of words to look for that are read."""


def text_of(request: HttpRequest, name: str) -> str:
    """What an address asks for, without what no database holds."""
    return request.GET.get(name, "").replace("\x00", "").strip()[:LONGEST]


def key_of(text: str) -> UUID | None:
    """A key in an address; None for what is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def following(place: str, **kept: str) -> str:
    """The address of the next page; empty on the last one."""
    query = {**{name: value for name, value in kept.items() if value}, "after": place}
    return "?" + urlencode(query) if place else ""


@require_GET
def taking(request: HttpRequest) -> HttpResponse:
    """Calls that take applications, by their last day."""
    words, country, field = (text_of(request, name) for name in ("q", "country", "field"))
    try:
        until: date | None = date.fromisoformat(text_of(request, "until"))
    except ValueError:
        until = None
    wanted = Wanted(country[:2].upper(), field[:2], until, words)
    found = open_calls(wanted, after=text_of(request, "after"), limit=ROWS + 1)
    place = place_of(found[ROWS - 1]) if len(found) > ROWS else ""
    day = until.isoformat() if until else ""
    kept = {"q": words, "country": country, "field": field, "until": day}
    context = {
        "rows": [call_row(row) for row in found[:ROWS]],
        "wanted": {**kept, "words": words},
        "countries": country_choices(),
        "fields": fields_of_study(),
        "later": following(place, **kept),
        "tab": "calls",
    }
    return render(request, "calls/open.html", context)


@require_GET
@signed_in
def own(request: HttpRequest) -> HttpResponse:
    """Calls of one's own sponsors."""
    after = key_of(text_of(request, "after"))
    found = own_calls(actor(request), after=after, limit=ROWS + 1)
    return _listed(request, "calls/own.html", [call_row(row) for row in found], "calls_own")


@require_GET
@signed_in
def applied(request: HttpRequest) -> HttpResponse:
    """What one applied for."""
    after = key_of(text_of(request, "after"))
    found = own_applications(actor(request), after=after, limit=ROWS + 1)
    return _listed(
        request, "calls/applied.html", [application_row(row) for row in found], "applied"
    )


@require_GET
@signed_in
def nominations(request: HttpRequest) -> HttpResponse:
    """Applications that wait for the word of one's own institution."""
    after = key_of(text_of(request, "after"))
    found = sent_applications(actor(request), after=after, limit=ROWS + 1)
    rows = [application_row(row) for row in found]
    return _listed(request, "calls/nominations.html", rows, "nominations")


@require_GET
@signed_in
def reviewing(request: HttpRequest) -> HttpResponse:
    """Calls that one reviews."""
    found = reviewed_calls(actor(request), limit=ROWS)
    return render(request, "calls/reviewing.html", {"rows": found, "tab": "reviewing"})


def _listed(
    request: HttpRequest, template: str, rows: Sequence[Mapping[str, Any]], tab: str
) -> HttpResponse:
    place = str(rows[ROWS - 1]["key"]) if len(rows) > ROWS else ""
    context = {"rows": rows[:ROWS], "later": following(place), "tab": tab}
    return render(request, template, context)
