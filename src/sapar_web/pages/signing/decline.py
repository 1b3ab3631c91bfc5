"""The page on which one does not sign, and says why."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import StaleError
from sapar_web.actions.signing.declining import decline_to_sign
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.signing.forms import DeclineForm
from sapar_web.pages.signing.reading import shown
from sapar_web.pages.signing.stale import late
from sapar_web.pages.stays.reading import agreement_or_missing


@require_http_methods(["GET", "POST"])
@signed_in
def decline(request: HttpRequest, key: UUID) -> HttpResponse:
    """What it means, and the reason; then the deed."""
    agreement = agreement_or_missing(request, key)
    context = shown(request, agreement)
    if request.method == "GET" or not context["mine"]:
        require(actor(request), Deed.DECLINE_TO_SIGN, agreement)
        if not context["signs"]:
            return redirect("signing", key=key)
    parties = context["signs"] or list(context["mine"])
    initial = {"digest": context["latest"].version.digest}
    given = request.POST if request.method == "POST" else None
    form = DeclineForm(given, initial=initial, parties=parties)
    try:
        made = attempt(form, lambda: decline_to_sign(actor(request), key=key, **form.cleaned_data))
    except StaleError as error:
        return late(request, key, error)
    if made is not None:
        messages.success(request, _("You have not signed. The others were told."))
        return redirect("signing", key=key)
    return form_page(request, form, "signing/decline.html", **context)
