"""The editor of a draft: its clauses, its parts, the catalogue beside, and what the check says."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar.terms.document.terms import Terms as Document
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may_each
from sapar_web.models import Terms
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.terms.catalogue import found_commitments, words_of
from sapar_web.pages.terms.moving import removed_clauses
from sapar_web.pages.terms.reading import TITLES, clause_rows, shown_check, shown_terms
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.findings import Checked, checked
from sapar_web.queries.terms.reading import readable_terms
from sapar_web.queries.voices.gates import standing
from sapar_web.queries.voices.hearing import heard


@require_GET
@signed_in
def edit(request: HttpRequest, key: UUID) -> HttpResponse:
    """The whole draft, for its sponsor's members; only officers find forms."""
    terms = readable_terms(actor(request), key, Deed.READ_DRAFTING)
    say, document = language(), document_of(terms)
    check = checked(document, say)
    sought = words_of(request)
    shown = shown_terms(request, terms)
    context: dict[str, Any] = {
        **shown,
        **shown_check(terms, check),
        "rows": list(clause_rows(terms, document, check, say)),
        "parts": parts_in_words(document, check),
        "sought": sought,
        "commitments": found_commitments(
            terms, document, sought, say, may_add=shown["may"].get("edit", False)
        ),
        "removed": removed_clauses(request, terms, say),
        **_voices(request, terms, check),
    }
    spoken = context["heard"].by_clause
    for row in context["rows"]:
        row["spoken"] = spoken.get(row["id"], ())
    return render(request, "terms/edit.html", context)


def _voices(request: HttpRequest, terms: Terms, check: Checked) -> dict[str, Any]:
    """What those who were asked say, and how the two gates on planning stand."""
    who = actor(request)
    everything = heard(who, terms)
    told = may_each(who, (Deed.INVITE_VOICE, Deed.EDIT_TERMS), terms)
    return {
        "heard": everything,
        "standing": standing(check.report, language()),
        "voice": everything.mine.key if everything.mine else "",
        "revision": terms.revision,
        "may_invite": told[Deed.INVITE_VOICE].allowed,
        "may_answer": told[Deed.EDIT_TERMS].allowed,
    }


@require_GET
@signed_in
def beside(request: HttpRequest, key: UUID) -> HttpResponse:
    """The catalogue alone, for whoever looks something up while they write."""
    terms = readable_terms(actor(request), key, Deed.READ_DRAFTING)
    say, document = language(), document_of(terms)
    sought = words_of(request)
    shown = shown_terms(request, terms)
    context = {
        **shown,
        "sought": sought,
        "commitments": found_commitments(
            terms, document, sought, say, may_add=shown["may"].get("edit", False)
        ),
    }
    return render(request, "terms/catalogue.html", context)


def parts_in_words(document: Document, check: Checked) -> list[dict[str, Any]]:
    """The other parts: whether they are there, and how much the check misses in them."""
    return [
        {
            "part": part,
            "title": title,
            "there": bool(getattr(document, part)),
            "missing": len(list(check.of_part(part))),
        }
        for part, title in TITLES.items()
    ]
