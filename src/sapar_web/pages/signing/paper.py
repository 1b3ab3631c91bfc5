"""The page on which an officer attests what was signed on paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import StaleError
from sapar_web.actions.signing.attesting import ByHand, Paper, attest_paper
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.signing.factor import ONWARD, session_of, shown_factor, ways
from sapar_web.pages.signing.forms import PaperForm
from sapar_web.pages.signing.reading import shown
from sapar_web.pages.signing.stale import late
from sapar_web.pages.stays.reading import agreement_or_missing


@require_http_methods(["GET", "POST"])
@signed_in
def attest(request: HttpRequest, key: UUID) -> HttpResponse:
    """The scan, what stands on it, a second factor; then the deed."""
    agreement = agreement_or_missing(request, key)
    require(actor(request), Deed.ATTEST_PAPER, agreement)
    context = shown(request, agreement)
    latest, held = context["latest"], ways(request)
    factor = shown_factor(request, latest.version)
    post = request.method == "POST"
    form = PaperForm(
        request.POST if post else None,
        request.FILES if post else None,
        initial={"digest": latest.version.digest},
        parties=latest.missing,
    )
    try:
        made = attempt(form, lambda: _attest(request, key, form))
    except StaleError as error:
        return late(request, key, error)
    if made is not None:
        messages.success(request, _("Attested. It is shown everywhere as signed on paper."))
        return redirect("signing", key=key)
    if not held:
        request.session[ONWARD] = request.path
    shown_ = {**context, "factor": factor, "ways": held}
    return form_page(request, form, "signing/paper.html", **shown_)


def _attest(request: HttpRequest, key: UUID, form: PaperForm) -> Any:
    given = form.cleaned_data
    hands = [
        ByHand(party, given[f"{party}_name"], given[f"{party}_position"])
        for party in form.parties
        if given[f"{party}_name"] or given[f"{party}_position"]
    ]
    paper = Paper(
        given["digest"], given["printed"], given["signed_on"], hands, given["scan"].read()
    )
    return attest_paper(actor(request), key=key, paper=paper, session=session_of(request))
