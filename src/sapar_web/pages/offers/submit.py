"""Pages on which an offer is submitted or withdrawn, each after a look at what that means."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.offers.last_day import require_open
from sapar_web.actions.offers.submitting import submit_offer, withdraw_offer
from sapar_web.actions.refusals import StaleError
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.offers.kept import told
from sapar_web.pages.offers.reading import readable_offer, shown_offer
from sapar_web.queries.whole_number import OF_A_REVISION, whole_of


@require_http_methods(["GET", "POST"])
@signed_in
def submit(request: HttpRequest, key: UUID) -> HttpResponse:
    """What the sponsor will read, and what is unanswered or fails; then the deed."""
    stale = False
    if request.method == "POST":
        try:
            submit_offer(actor(request), key=key, revision=_revision(request))
        except StaleError:
            stale = True
        else:
            messages.success(request, _("The offer is submitted."))
            return redirect("offer", key=key)
    offer = readable_offer(request, key)
    require(actor(request), Deed.SUBMIT_OFFER, offer)
    require_open(Deed.SUBMIT_OFFER, offer.terms)
    context = {**shown_offer(offer), **told(offer, language()), "stale": stale}
    return render(request, "offer/submit.html", context, status=409 if stale else 200)


def _revision(request: HttpRequest) -> int:
    return whole_of(request.POST.get("revision", ""), 0, OF_A_REVISION)


@require_http_methods(["GET", "POST"])
@signed_in
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """What withdrawing means; then the deed."""
    if request.method == "POST":
        withdraw_offer(actor(request), key=key)
        messages.success(request, _("The offer is withdrawn."))
        return redirect("offer", key=key)
    offer = readable_offer(request, key)
    require(actor(request), Deed.WITHDRAW_OFFER, offer)
    return render(request, "offer/withdraw.html", shown_offer(offer))
