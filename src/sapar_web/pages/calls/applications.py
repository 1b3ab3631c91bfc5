"""All applications of a call, as its sponsor reads and exports them."""

import csv
import io
from collections.abc import Iterator
from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from sapar.values.formula import defused
from sapar_web.access.deeds import Deed
from sapar_web.models import ApplicationState, Call
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.call import allowed, shown_call
from sapar_web.pages.calls.lists import following, text_of
from sapar_web.pages.calls.words import application_row
from sapar_web.queries.calls.applications import (
    applications_in_all,
    applications_of,
    place_of,
)
from sapar_web.queries.calls.lists import readable_call

ROWS = 50
"""Rows of a page."""

STATES = [each for each in ApplicationState.choices if each[0] != ApplicationState.DRAFT]


@require_GET
@signed_in
def listed(request: HttpRequest, key: UUID) -> HttpResponse:
    """Applications, the most points first."""
    call = readable_call(actor(request), key, Deed.READ_APPLICATIONS)
    state, words = text_of(request, "state"), text_of(request, "q")
    state = state if state in dict(STATES) else ""
    after = text_of(request, "after")
    found = applications_of(call, state=state, words=words, after=after, limit=ROWS + 1)
    place = place_of(found[ROWS - 1]) if len(found) > ROWS else ""
    context = {
        **shown_call(call),
        "rows": [application_row(row) for row in found[:ROWS]],
        "later": following(place, state=state, q=words),
        "state": state,
        "words": words,
        "states": STATES,
        "may": allowed(request, call),
    }
    return render(request, "calls/applications.html", context)


@require_GET
@signed_in
def as_csv(request: HttpRequest, key: UUID) -> HttpResponseBase:
    """Every application for a spreadsheet; no cell of it is run as a formula."""
    call = readable_call(actor(request), key, Deed.READ_APPLICATIONS)
    headers = {"Content-Disposition": f'attachment; filename="applications-{key}.csv"'}
    lines = list(_lines(call))
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)


def _lines(call: Call) -> Iterator[str]:
    heads = (
        *(_("alias"), _("name"), _("e-mail"), _("sending institution"), _("country")),
        *(_("host"), _("state"), _("points"), _("reviews"), _("waiting place"), _("reason")),
    )
    yield "\ufeff" + _line(heads)
    for row in applications_in_all(call):
        told = application_row(row)
        named = (told["alias"], told["name"], "" if row["erased"] else row["email"])
        at = (row["sending_name"] or "", row["sending_country"] or "", row["host_name"] or "")
        stands = (str(told["label"]), "" if row["score"] is None else f"{row['score']:f}")
        counts = (str(row["reviews_in"]), str(row["waiting_place"] or ""), row["reason"])
        yield _line((*named, *at, *stands, *counts))


def _line(cells: tuple[str, ...]) -> str:
    held = io.StringIO()
    csv.writer(held).writerow([defused(cell) for cell in cells])
    return held.getvalue()
