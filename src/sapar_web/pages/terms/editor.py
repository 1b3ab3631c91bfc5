"""The editor of a draft: its clauses, its parts, the catalogue beside, and what the check says."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar.terms.document.terms import Terms as Document
from sapar_web.access.deeds import Deed
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.terms.cards import shown_clauses, with_words
from sapar_web.pages.terms.catalogue import found_commitments, words_of
from sapar_web.pages.terms.check import shown_check
from sapar_web.pages.terms.moving import removed_clauses
from sapar_web.pages.terms.reading import TITLES, shown_terms
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
    check, everything = checked(document, say), heard(actor(request), terms)
    shown = shown_terms(request, terms)
    sought, may_edit = words_of(request), shown["may"].get("edit", False)
    contents, clauses = shown_clauses(terms, document, check, say, may_edit=may_edit)
    context: dict[str, Any] = {
        **shown,
        **shown_check(terms, check, may_edit=may_edit),
        "contents": contents,
        "clauses": with_words(clauses, everything.by_clause),
        "parts": parts_in_words(document, check),
        "sought": sought,
        "commitments": found_commitments(terms, document, sought, say, may_add=may_edit),
        "removed": removed_clauses(request, terms, say),
        "heard": everything,
        "standing": standing(check.report, say),
        "voice": everything.mine.key if everything.mine else "",
        "revision": terms.revision,
        "may_invite": shown["may"].get("invite", False),
        "may_answer": may_edit,
    }
    return render(request, "terms/edit.html", context)


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
