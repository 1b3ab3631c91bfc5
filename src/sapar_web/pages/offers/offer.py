"""The page of one offer: written while it is a draft, read afterwards."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar.terms.offers.checking import OfferReport
from sapar_web.models import Offer
from sapar_web.pages.asking import signed_in
from sapar_web.pages.history import history_page
from sapar_web.pages.language import language
from sapar_web.pages.offers.reading import allowed, readable_offer, shown_offer
from sapar_web.pages.offers.words import answers_in_words, prices_in_words, report_in_words
from sapar_web.queries.offers.reports import report_of


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """What is offered, clause by clause, with what the check says of it."""
    offer = readable_offer(request, key)
    report = report_of(offer)
    context = {
        "may": allowed(request, offer),
        "history": history_page(request, offer),
        **shown_offer(offer),
        **told(offer, report),
    }
    return render(request, "offer/offer.html", context)


def told(offer: Offer, report: OfferReport) -> dict[str, Any]:
    """An offer in words."""
    spoken = language()
    return {
        "document": report.offer,
        "report": report_in_words(report, spoken),
        "answers": answers_in_words(report, spoken, offer),
        "prices": prices_in_words(report, spoken),
    }
