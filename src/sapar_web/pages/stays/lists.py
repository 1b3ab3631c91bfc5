"""The list of one's stays."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar_web.models import StayState
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import titled
from sapar_web.queries.stays.lists import own_stays

ROWS = 30
"""Rows of a page."""


@require_GET
@signed_in
def own(request: HttpRequest) -> HttpResponse:
    """Stays that one takes part in or looks after, newest first."""
    rows = own_stays(actor(request), after=_key(request.GET.get("after")), limit=ROWS + 1)
    labels = dict(StayState.choices)
    shown = [
        {**row, "label": labels[row["state"]], "terms_title": _terms_title(row)}
        for row in rows[:ROWS]
    ]
    further = "?" + urlencode({"after": shown[-1]["key"]}) if len(rows) > ROWS else ""
    return render(request, "stay/own.html", {"rows": shown, "next": further})


def _terms_title(row: Mapping[str, Any]) -> str:
    return titled({"title": row["terms_title"], "titles": row["terms_titles"]})


def _key(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
