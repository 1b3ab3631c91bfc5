"""The page of terms: as they bind, at an address that stays."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.models import State, Terms
from sapar_web.models.offer import takes_offers
from sapar_web.pages.asking import PRIVATE, actor, signed_in
from sapar_web.pages.history import history_page
from sapar_web.pages.language import language
from sapar_web.pages.terms.document import shown_document
from sapar_web.pages.terms.labels import choice_of
from sapar_web.pages.terms.reading import STATE_TONES, shown_terms
from sapar_web.queries.terms.files import TYPES
from sapar_web.queries.terms.reading import readable_terms
from sapar_web.queries.terms.versions import versions_of


@require_GET
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """The document in the language asked for, with digest, version and state."""
    terms = readable_terms(actor(request), key)
    say = language_of(request)
    context = {
        **shown_terms(request, terms),
        "document": shown_document(terms, say),
        "say": say.value,
        "spoken": [(each.value, choice_of(each, language())) for each in Language],
        "endings": list(TYPES),
        "versions": _versions(request, terms),
        "takes_offers": takes_offers(terms),
        "later": getattr(terms, "superseded_by", None),
        "earlier": terms.supersedes,
    }
    response = render(request, "terms/terms.html", context)
    if terms.state == State.DRAFT or request.user.is_authenticated:
        response.headers["Cache-Control"] = PRIVATE
    return response


def language_of(request: HttpRequest) -> Language:
    """The language that a document is asked for in, else the reader's."""
    asked = request.GET.get("language", "")
    return Language(asked) if asked in list(Language) else language()


def _versions(request: HttpRequest, terms: Terms) -> list[dict[str, Any]]:
    return [
        {
            **each,
            "label": State(each["state"]).label,
            "tone": STATE_TONES[State(each["state"])],
            "here": each["key"] == terms.key,
        }
        for each in versions_of(actor(request), terms)
    ]


@require_GET
@signed_in
def history(request: HttpRequest, key: UUID) -> HttpResponse:
    """Who did what to these terms, for those who may see how they came about."""
    terms = readable_terms(actor(request), key)
    require(actor(request), Deed.READ_DRAFTING, terms)
    context = {**shown_terms(request, terms), "history": history_page(request, terms)}
    return render(request, "terms/history.html", context)
