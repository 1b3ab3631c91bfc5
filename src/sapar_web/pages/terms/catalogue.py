"""The catalogue beside a draft: found by words, added with its defaults."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sapar.standards.catalogue.loading import catalogue
from sapar.standards.catalogue.searching import Index
from sapar.terms.beginning import identifier_of
from sapar.terms.checks.defaults import defaults_for
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms as Document
from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.terms.editing import edit_part
from sapar_web.actions.terms.parts import CLAUSES
from sapar_web.models import Terms
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.terms.clause import told
from sapar_web.queries.kept import Kept
from sapar_web.queries.terms.reading import readable_terms

MOST = 8 * 2**20
"""Bytes of lists of commitments that a process keeps."""

_KEPT = Kept[str](MOST)

LONGEST = 200
"""Letters of words to look for that are read."""


@cache
def _index(say: Language) -> Index:
    return Index(catalogue(), say)


def words_of(request: HttpRequest) -> str:
    """The words that somebody looks for in the catalogue."""
    return request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]


def found_commitments(
    terms: Terms, document: Document, sought: str, say: Language, *, may_add: bool
) -> str:
    """The commitments that speak of some words, all where none are given, as HTML; empty if none.

    It is kept: it follows from the words, the clauses that are there, and whether one may add.
    """
    used: dict[str, str] = {}
    for clause in document.clauses:
        used.setdefault(clause.item or "", clause.id)
    key = (terms.key, sought, say, may_add, tuple(used.items()))
    return _KEPT.get(key, lambda: _as_html(terms, used, sought, say, may_add=may_add))


def _as_html(
    terms: Terms, used: Mapping[str, str], sought: str, say: Language, *, may_add: bool
) -> str:
    if sought:
        found = [hit.commitment for hit in _index(say).search(sought)]
    else:
        found = list(catalogue().commitments.values())
    rows = [{**told(each, say), "used": used.get(each.id, "")} for each in found]
    if not rows:
        return ""
    return render_to_string(
        "terms/found.html", {"commitments": rows, "terms": terms, "may_add": may_add}
    )


@require_POST
@signed_in
def add(request: HttpRequest, key: UUID) -> HttpResponse:
    """Add a clause: of the catalogue with its defaults, or one's own with a title."""
    terms = readable_terms(actor(request), key)
    require(actor(request), Deed.EDIT_TERMS, terms)
    item, title = request.POST.get("item", ""), request.POST.get("title", "").strip()
    value = _of_catalogue(item) if item else {"title": title}
    if not item and not title:
        raise UnfitError({"title": [_("give the clause a title")]})
    names = [each["id"] for each in terms.document.get("clauses", ())]
    name = _free(item.lower() if item else identifier_of(title)[:70], names)
    edit_part(actor(request), key=key, part=CLAUSES + name, value=value, read="")
    messages.success(request, _("The clause was added; it stands last."))
    return redirect("terms_clause", key=key, clause=name)


def _of_catalogue(item: str) -> dict[str, Any]:
    """A clause that cites the catalogue, with all that the catalogue says.

    Raises:
        MissingError: if it has no such item.
    """
    if item not in catalogue().commitments:
        raise MissingError
    bare = Clause(id="new", item=item)
    clause = bare.model_copy(update=dict(defaults_for(bare)))
    form: dict[str, Any] = clause.model_dump(mode="json", exclude_defaults=True)
    return form


def _free(stem: str, names: Sequence[str]) -> str:
    tries = (stem if not number else f"{stem}-{number + 1}" for number in range(len(names) + 1))
    return next(each for each in tries if each not in names)
