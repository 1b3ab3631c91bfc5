"""Lists of terms: those of one's own organisations, and those that everybody may read."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar_web.models import Role, State
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.country_names import country_name
from sapar_web.pages.language import titled
from sapar_web.pages.terms.reading import STATE_TONES
from sapar_web.queries.terms.lists import Row, Wanted, own_terms, published_terms

ROWS = 30
"""Rows of a page."""

LONGEST = 100
"""Letters of words to look for that are read."""


@require_GET
@signed_in
def own(request: HttpRequest) -> HttpResponse:
    """Drafts and published terms of one's own organisations."""
    wanted = Wanted(_state(request, State.values), _words(request), _sort(request))
    rows = own_terms(actor(request), wanted, after=_key(request), limit=ROWS + 1)
    context = {
        "may_draft": bool(actor(request).organisations(Role.OFFICER)),
        "member": bool(actor(request).organisations()),
    }
    return _shown(request, "terms/own.html", rows, wanted, context)


@require_GET
def published(request: HttpRequest) -> HttpResponse:
    """Terms that were published, for everybody."""
    shown = [State.PUBLISHED.value, State.SUPERSEDED.value, State.WITHDRAWN.value]
    state = _state(request, shown) or State.PUBLISHED.value
    wanted = Wanted(state, _words(request), "published")
    rows = published_terms(wanted, after=_key(request), limit=ROWS + 1)
    return _shown(request, "terms/published.html", rows, wanted, {})


def _shown(
    request: HttpRequest,
    template: str,
    rows: Sequence[Row],
    wanted: Wanted,
    more: dict[str, Any],
) -> HttpResponse:
    kept = {"q": wanted.words, "state": wanted.state, "sort": wanted.sort}
    query = {name: value for name, value in kept.items() if value}
    later = ""
    if len(rows) > ROWS:
        later = "?" + urlencode({**query, "after": str(rows[ROWS - 1]["key"])})
    told = [
        {
            **row,
            "title": titled(row),
            "sponsor_country": country_name(row["sponsor_country"]),
            "label": State(row["state"]).label,
            "tone": STATE_TONES[State(row["state"])],
        }
        for row in rows[:ROWS]
    ]
    choices = [each for each in State.choices if template == "terms/own.html" or each[0] != "draft"]
    context = {
        "rows": told,
        "wanted": wanted,
        "states": choices,
        "later": later,
        "earlier": "?" + urlencode(query) if "after" in request.GET else "",
        **more,
    }
    return render(request, template, context)


def _words(request: HttpRequest) -> str:
    return request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]


def _state(request: HttpRequest, known: Sequence[str]) -> str:
    asked = request.GET.get("state", "")
    return asked if asked in known else ""


def _sort(request: HttpRequest) -> str:
    return "title" if request.GET.get("sort") == "title" else "changed"


def _key(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("after", ""))
    except ValueError:
        return None
