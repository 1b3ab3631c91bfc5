"""The page on which somebody is asked to be the participant or the mentor."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.stays.inviting import INVITES, invite_to_stay
from sapar_web.actions.stays.speaking import party_for
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.stays.forms import ComeForm
from sapar_web.pages.stays.reading import stay_or_missing


@require_http_methods(["GET", "POST"])
@signed_in
def invite(request: HttpRequest, key: UUID, party: str) -> HttpResponse:
    """Send the link, or a new one in its place. It is shown once."""
    stay = stay_or_missing(request, key)
    asking = next((by for asked, by in INVITES.items() if asked == party), None)
    if asking is None:
        raise MissingError
    party_for(actor(request), Deed.INVITE_TO_STAY, stay, stay, asking)
    form = ComeForm(*([request.POST] if request.method == "POST" else []))
    made = attempt(
        form,
        lambda: invite_to_stay(
            actor(request), stay=key, party=party, email=form.cleaned_data["email"]
        ),
    )
    if made is None:
        title = _("Ask the mentor") if party == "mentor" else _("Ask the participant")
        lead = [_("They are sent a link, and take part by their own will.")]
        back = {"back": reverse("stay", args=[key]), "back_title": stay.title}
        return form_page(request, form, title=title, lead=lead, button=_("Send the link"), **back)
    link = settings.SITE_URL + reverse("stay_join", args=[made[1]])
    return render(request, "stay/link.html", {"stay": stay, "link": link, "party": party})
