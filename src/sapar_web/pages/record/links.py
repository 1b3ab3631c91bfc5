"""The page of links by which a mentor logs and a mediator decides, without an account."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.relations import reads_as
from sapar_web.access.verdict import may, may_each, require
from sapar_web.actions.record.linking import (
    mediator_address,
    send_mediator_link,
    send_mentor_link,
    withdraw_log_link,
)
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import StayParty
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.record.door import Door, door_of
from sapar_web.pages.record.forms import LinkForm
from sapar_web.pages.record.log_form import problems_of
from sapar_web.queries.record.finding import links_of
from sapar_web.queries.record.narrowing import sees_all

HOSTING = (StayParty.HOST, StayParty.CONTRACTOR)


@require_http_methods(["GET", "POST"])
@signed_in
def links(request: HttpRequest, key: UUID) -> HttpResponse:
    """Every link with where it went; a new one for the mentor is shown on the answer alone."""
    door = door_of(request, key)
    if request.method == "POST":
        require(door.actor, Deed.SEND_MENTOR_LINK, door.stay)
    parties = [each for each in HOSTING if each in door.parties]
    sent = [request.POST] if request.method == "POST" else []
    form = LinkForm(*sent, parties=parties or [StayParty.HOST])
    made = attempt(form, lambda: send_mentor_link(actor(request), stay=key, **form.cleaned_data))
    shown = _shown(door) | {"address": ""}
    if made is not None:
        shown["address"] = settings.SITE_URL + reverse("linked_home", args=[made[1]])
        form = LinkForm(parties=parties)
    return form_page(request, form, "record/links.html", **shown)


@require_POST
@signed_in
def mediator(request: HttpRequest, key: UUID) -> HttpResponse:
    """Send the mediator theirs, to the address that all signed."""
    try:
        send_mediator_link(actor(request), stay=key, party=request.POST.get("party", ""))
    except UnfitError as error:
        for sentence in problems_of(error.problems):
            messages.error(request, sentence)
    else:
        messages.success(request, _("The link is on its way to the mediator."))
    return redirect("record_links", key=key)


@require_POST
@signed_in
def end(request: HttpRequest, key: UUID, link: UUID) -> HttpResponse:
    """Let a link open nothing any more."""
    withdraw_log_link(actor(request), stay=key, key=link)
    messages.success(request, _("The link has ended."))
    return redirect("record_links", key=key)


def _shown(door: Door) -> dict[str, Any]:
    deeds = (Deed.SEND_MENTOR_LINK, Deed.SEND_MEDIATOR_LINK)
    allowed = may_each(door.actor, deeds, door.stay)
    whole = sees_all(door.record, reads_as(door.actor, door.stay))
    return {
        "stay": door.stay,
        "links": [(link, _may_end(door, link)) for link in links_of(door.stay, whole=whole)],
        "to_mentor": allowed[Deed.SEND_MENTOR_LINK].allowed,
        "to_mediator": allowed[Deed.SEND_MEDIATOR_LINK].allowed,
        "mediator": mediator_address(door.record.document) or "",
    }


def _may_end(door: Door, link: Any) -> bool:
    link.stay = door.stay
    return may(door.actor, Deed.WITHDRAW_LOG_LINK, link).allowed
