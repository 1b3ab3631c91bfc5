"""The pages of whoever was asked: the draft, what they say, what became of it."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.voices.showing import show_name
from sapar_web.actions.voices.speaking import Word, speak
from sapar_web.models import Said, State, Voice
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.voices.back import address, back
from sapar_web.pages.voices.forms import WordForm, tell
from sapar_web.pages.voices.words import clauses_in_words, titles_of_parts, with_titles
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.voices.finding import changed_parts, own_voice
from sapar_web.queries.voices.hearing import heard


def _own(request: HttpRequest, key: UUID) -> Voice:
    found = own_voice(actor(request), key)
    if found is None:
        raise MissingError
    return found


@require_GET
@signed_in
def voice(request: HttpRequest, key: UUID) -> HttpResponse:
    """The whole draft, clause by clause, with a place to speak and what became of each word."""
    asked = _own(request, key)
    terms, everything = asked.terms, heard(actor(request), asked.terms)
    context: dict[str, Any] = {"voice": asked, "terms": terms, "heard": everything}
    own = [each for each in everything.spoken if each.voice == asked.key]
    document = document_of(terms)
    context["own"] = with_titles(own, document)
    if may(actor(request), Deed.READ_TERMS, terms).allowed:
        context |= {
            "clauses": clauses_in_words(document, everything),
            "of_whole": everything.by_clause.get("", ()),
            "open": terms.state == State.DRAFT and asked.ended_at is None,
        }
    context["me"] = next(each for each in everything.asked if each.key == asked.key)
    return render(request, "voices/voice.html", context)


@require_http_methods(["GET", "POST"])
@signed_in
def say(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say something; where it cannot be taken, the words are still there."""
    asked, here = _own(request, key), reverse("voice", args=[key])
    if request.method == "GET":
        return redirect(here)
    form = WordForm(request.POST)
    changed: list[str] = []
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    if form.is_valid():
        try:
            speak(actor(request), voice=key, word=Word(**form.cleaned_data))
        except UnfitError as error:
            tell(form, error)
        except StaleError:
            asked.terms.refresh_from_db()
            parts = changed_parts(asked.terms, form.cleaned_data["revision"] or 0)
            changed = list(titles_of_parts(document_of(asked.terms), parts))
            status = HTTPStatus.CONFLICT
        else:
            messages.success(request, _("It is said. The sponsor answers each word."))
            return back(request, here)
    given = form.data.get("kind", "")
    kind = str(Said(given).label) if given in Said.values else ""
    context = {"form": form, "voice": asked, "terms": asked.terms, "changed": changed, "kind": kind}
    context |= {"stale": status == HTTPStatus.CONFLICT, "next": address(request, here)}
    return render(request, "voices/say.html", context, status=status)


@require_POST
@signed_in
def name(request: HttpRequest, key: UUID) -> HttpResponse:
    """Let others who were asked see one's name, or no longer."""
    _own(request, key)
    show_name(actor(request), voice=key, shown=request.POST.get("shown") == "yes")
    messages.success(request, _("Your choice is kept."))
    return redirect("voice", key=key)
