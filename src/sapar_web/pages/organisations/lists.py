"""The list of organisations."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.models import Organisation
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.country_names import country_name
from sapar_web.queries.organisations.lists import PAGE, organisations

LONGEST = 100
"""Characters of a search that are looked for."""


@require_safe
@signed_in
def organisation_list(request: HttpRequest) -> HttpResponse:
    """Organisations by name, a page from a key on, or those whose name has some words."""
    require(actor(request), Deed.READ_ORGANISATION, Organisation())
    search = request.GET.get("search", "").replace("\0", "")[:LONGEST]
    rows = organisations(search=search, after=request.GET.get("after"))
    shown = {
        "rows": [{**row, "country": country_name(row["country"])} for row in rows[:PAGE]],
        "search": search,
        "next": rows[PAGE - 1]["key"] if len(rows) > PAGE else None,
        "later": "after" in request.GET,
    }
    return render(request, "organisation/list.html", shown)
