"""The page on which a sponsor opens a stay without a call."""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.stays.opening import (
    Days,
    Parties,
    begin_stay,
    contractor_of,
    takes_contractor,
)
from sapar_web.models import Offer, OfferState, Terms
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.offers.reading import published_terms
from sapar_web.pages.stays.forms import NewStayForm
from sapar_web.queries.voices.finding import organisations_named


@require_http_methods(["GET", "POST"])
@signed_in
def new(request: HttpRequest, terms: UUID) -> HttpResponse:
    """Find the institutions by name, then say who takes part and when. The link is shown once."""
    under = published_terms(terms)
    require(actor(request), Deed.OPEN_STAY, under)
    offer = _selected(under)
    asked = takes_contractor(under) and contractor_of(offer) is None
    words = {name: request.GET.get(name, "")[:200] for name in ("from", "to", "by")}
    sending = organisations_named(words["from"])
    hosts = _hosts(offer) or organisations_named(words["to"])
    contractors = organisations_named(words["by"]) if asked else None
    given = [request.POST] if request.method == "POST" else []
    form = NewStayForm(sending, hosts, contractors, *given)
    made = attempt(form, lambda: begin_stay(actor(request), terms=terms, **_asked(form, offer)))
    if made is None:
        shown = {"terms": under, "offer": offer, "words": words}
        found = {"sending": sending, "hosts": hosts, "asked": asked, "contractors": contractors}
        found["ready"] = bool(given or (sending and hosts and (contractors or not asked)))
        return form_page(request, form, "stay/new.html", **shown, **found)
    stay, secret = made
    link = settings.SITE_URL + reverse("stay_join", args=[secret])
    return render(request, "stay/link.html", {"stay": stay, "link": link, "party": "participant"})


def _asked(form: NewStayForm, offer: Offer | None) -> dict[str, Parties | Days]:
    told = form.cleaned_data
    number = None if offer is None else offer.key
    return {
        "parties": Parties(
            *(told["sending"], told["participant"], number, told["host"], told.get("contractor"))
        ),
        "days": Days(told["first_day"], told["last_day"], told["needs_until"]),
    }


def _selected(terms: Terms) -> Offer | None:
    rows = Offer.objects.select_related("organisation")
    return rows.filter(terms=terms, state=OfferState.SELECTED).first()


def _hosts(offer: Offer | None) -> Sequence[tuple[str, str]]:
    """The host whose own offer was selected."""
    if offer is None or contractor_of(offer) is not None:
        return []
    return [(str(offer.organisation.key), offer.organisation.name)]
