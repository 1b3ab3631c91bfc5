"""The page of one offer: written while it is a draft, read afterwards."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar_web.pages.asking import signed_in
from sapar_web.pages.history import history_page
from sapar_web.pages.language import language
from sapar_web.pages.offers.kept import read_offer, told
from sapar_web.pages.offers.reading import allowed, readable_offer, shown_offer


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """What is offered, clause by clause, with what the check says of it."""
    offer = readable_offer(request, key)
    may, spoken = allowed(request, offer), language()
    context = {
        "may": may,
        "history": history_page(request, offer),
        **shown_offer(offer),
        **(told(offer, spoken) if may["edit"] else {"read": read_offer(offer, spoken)}),
    }
    return render(request, "offer/offer.html", context)
