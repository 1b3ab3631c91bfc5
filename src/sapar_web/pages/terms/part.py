"""The page of one part of a draft: what stands there, and what the check says of it."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.terms.editing import edit_part
from sapar_web.actions.terms.parts import CLAUSES, SINGLE, mark_of, part_of
from sapar_web.models import Terms
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.terms.check import shown_check
from sapar_web.pages.terms.clause import beside_clause
from sapar_web.pages.terms.fields import Form, both, by_field
from sapar_web.pages.terms.reading import TITLES, shown_finding, shown_terms
from sapar_web.pages.terms.shapes import shape_of
from sapar_web.pages.terms.taking import ROOT, taken
from sapar_web.queries.kept import Kept
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.findings import checked
from sapar_web.queries.terms.reading import readable_terms

MOST = 16 * 2**20
"""Bytes of fields that a process keeps: of some thousand parts."""

_KEPT = Kept[str](MOST)


@require_http_methods(["GET", "POST"])
@signed_in
def clause(request: HttpRequest, key: UUID, clause: str) -> HttpResponse:
    """Write one clause."""
    return part(request, key, CLAUSES + clause)


@require_http_methods(["GET", "POST"])
@signed_in
def part(request: HttpRequest, key: UUID, part: str) -> HttpResponse:
    """Write one part. Who wrote on an older state sees both, and nothing is lost."""
    terms = readable_terms(actor(request), key)
    require(actor(request), Deed.EDIT_TERMS, terms)
    now = part_of(terms.document, part)
    if now is None and part not in SINGLE:
        raise MissingError
    if request.method == "GET":
        return _shown(request, terms, part, now, mark_of(now), as_it_stands=True)
    value = taken(shape_of(part), request.POST)
    read = request.POST.get("read", "")
    if "add" in request.POST:
        return _shown(request, terms, part, value, read, added=request.POST["add"])
    if "drop" in request.POST:
        return _shown(request, terms, part, _without(value, request.POST["drop"]), read)
    return _written(request, terms, part, value, read)


def _written(request: HttpRequest, terms: Terms, part: str, value: Any, read: str) -> HttpResponse:
    if value is None and part not in SINGLE:
        value = {}
    try:
        edit_part(actor(request), key=terms.key, part=part, value=value, read=read)
    except StaleError as error:
        mine = value if part in SINGLE else {**value, "id": part.removeprefix(CLAUSES)}
        differing = both(mine, error.theirs, language())
        mark = mark_of(error.theirs)
        return _shown(request, terms, part, value, mark, status=409, stale=True, both=differing)
    except UnfitError as error:
        problems = by_field(error.problems, _place(terms, part))
        return _shown(request, terms, part, value, read, status=422, problems=problems)
    messages.success(request, _("Saved."))
    if part in SINGLE:
        return redirect("terms_part", key=terms.key, part=part)
    return redirect("terms_clause", key=terms.key, clause=part.removeprefix(CLAUSES))


def _place(terms: Terms, part: str) -> str:
    """Where the document has a part, as its types name places."""
    if part in SINGLE:
        return part
    names = [each["id"] for each in terms.document["clauses"]]
    return f"clauses.{names.index(part.removeprefix(CLAUSES))}"


def _without(value: Any, name: str) -> Any:
    """A part without one row of one of its lists."""
    steps = name.removeprefix(f"{ROOT}.").split(".")
    return _drop(value, [int(each) if each.isdigit() else each for each in steps])


def _drop(value: Any, steps: list[int | str]) -> Any:
    first, *rest = steps
    if isinstance(first, int) and isinstance(value, list) and first < len(value):
        inner = [] if not rest else [_drop(value[first], rest)]
        return [*value[:first], *inner, *value[first + 1 :]]
    if isinstance(first, str) and isinstance(value, dict) and first in value and rest:
        return {**value, first: _drop(value[first], rest)}
    return value


def _shown(
    request: HttpRequest, terms: Terms, part: str, value: Any, mark: str, **more: Any
) -> HttpResponse:
    """The page; htmx takes its work alone and puts it into the page that is there."""
    status = more.pop("status", 200)
    problems, added = more.pop("problems", {}), more.pop("added", "")
    say, document = language(), document_of(terms)
    form = Form(say, document.languages, problems, added)
    check, shown = checked(document, say), shown_terms(request, terms)
    found = [shown_finding(terms, each) for each in check.of_part(part)]
    context = {
        **shown,
        **shown_check(terms, check, may_edit=shown["may"].get("edit", False)),
        **(beside_clause(terms, document, part, say) if part not in SINGLE else {}),
        "part": part,
        "fields": _fields(form, part, value, mark if more.pop("as_it_stands", False) else ""),
        "first": str(document.languages[0]),
        "mark": mark,
        "found": found,
        "whole": problems.get("", []),
        "wrong": bool(problems),
        **more,
    }
    context.setdefault("title", TITLES.get(part, ""))
    return render(request, "terms/part.html", context, status=status)


def _fields(form: Form, part: str, value: Any, mark: str) -> str:
    """The fields as HTML. Those of what stands there are kept: they follow from its mark."""
    kind = part if part in SINGLE else CLAUSES

    def made() -> str:
        title = str(TITLES.get(part, ""))
        field = replace(form.of(shape_of(part), value, title), label="")
        return render_to_string("terms/field.html", {"field": field, "title": title})

    key = (kind, mark, form.language, tuple(form.languages))
    return _KEPT.get(key, made) if mark else made()
