"""The pages on which an officer asks somebody, asks again, and ends it."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.voices.inviting import Invited, end_voice, invite_again, invite_voice
from sapar_web.models import Terms, Voice, VoiceParty
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.voices.forms import ParticipantForm, SendingForm, tell
from sapar_web.queries.voices.finding import organisations_named, readable_draft, voice_of


@require_http_methods(["GET", "POST"])
@signed_in
def invite(request: HttpRequest, terms: UUID, party: str) -> HttpResponse:
    """Ask an institution, found by its name, or a person. The link is shown once."""
    draft = readable_draft(actor(request), terms)
    if draft is None or party not in VoiceParty.values:
        raise MissingError
    require(actor(request), Deed.INVITE_VOICE, draft)
    words = request.GET.get("name", "")[:200]
    found = organisations_named(words) if party == VoiceParty.SENDING else []
    form = _form(request, party, found)
    if form is not None and form.is_bound and form.is_valid():
        invited = Invited(party=party, **form.cleaned_data)
        try:
            voice, secret = invite_voice(actor(request), terms=terms, invited=invited)
        except UnfitError as error:
            tell(form, error)
        else:
            return _link(request, draft, voice, secret)
    context = {"terms": draft, "party": party, "form": form, "words": words, "found": found}
    bound = form is not None and form.is_bound
    return render(request, "voices/invite.html", context, status=422 if bound else 200)


def _form(request: HttpRequest, party: str, found: Any) -> SendingForm | ParticipantForm | None:
    data = [request.POST] if request.method == "POST" else []
    if party == VoiceParty.PARTICIPANT:
        return ParticipantForm(*data)
    return SendingForm(found, *data) if found or data else None


def _link(request: HttpRequest, terms: Terms, voice: Voice, secret: str) -> HttpResponse:
    """The page that shows the link: it is kept nowhere, so never again."""
    link = request.build_absolute_uri(reverse("voice_link", args=[secret]))
    return render(
        request,
        "voices/link.html",
        {"terms": terms, "voice": voice, "link": link, "mailed": settings.MAIL_IS_SENT},
    )


@require_POST
@signed_in
def again(request: HttpRequest, key: UUID) -> HttpResponse:
    """End the invitation and show a new link."""
    old = _visible(request, key)
    voice, secret = invite_again(actor(request), key=key)
    return _link(request, old.terms, voice, secret)


@require_POST
@signed_in
def end(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask no longer."""
    voice = _visible(request, key)
    end_voice(actor(request), key=key)
    messages.success(request, _("They are asked no longer. What they said stays."))
    return redirect("voices_of", terms=voice.terms.key)


def _visible(request: HttpRequest, key: UUID) -> Voice:
    found = voice_of(key)
    if found is None:
        raise MissingError
    readable_draft(actor(request), found.terms.key)
    return found
