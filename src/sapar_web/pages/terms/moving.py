"""Clauses moved, taken out and put back, and what the catalogue says filled in."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sapar.terms.document.clauses import Clause
from sapar.terms.wording import title_of
from sapar.values.wording import Language
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.terms.editing import edit_part, move_clause
from sapar_web.actions.terms.filling import fill_terms
from sapar_web.actions.terms.parts import CLAUSES, part_of
from sapar_web.models import Terms
from sapar_web.pages.asking import actor, signed_in
from sapar_web.queries.terms.reading import readable_terms

KEPT = 10
"""Clauses that were taken out and can still be put back, for each person and draft."""


@require_POST
@signed_in
def move(request: HttpRequest, key: UUID, clause: str) -> HttpResponse:
    """Put a clause one up, one down, before another one or last."""
    terms = readable_terms(actor(request), key)
    names = [each["id"] for each in terms.document.get("clauses", ())]
    if clause not in names:
        raise MissingError
    before = _before(names, clause, request.POST)
    move_clause(actor(request), key=key, clause=clause, before=before)
    return redirect(f"{reverse('terms_edit', args=[key])}#c-{clause}")


def _before(names: list[str], clause: str, sent: Any) -> str | None:
    """The clause before which it goes; None for the end."""
    place = names.index(clause)
    if sent.get("way") == "up":
        # The first one stays before the second one.
        return names[place - 1] if place else next(iter(names[1:]), None)
    if sent.get("way") == "down":
        return names[place + 2] if place + 2 < len(names) else None
    return sent.get("before") or None


@require_POST
@signed_in
def remove(request: HttpRequest, key: UUID, clause: str) -> HttpResponse:
    """Take a clause out. It can be put back: that is a further deed, and history has both."""
    terms = readable_terms(actor(request), key)
    value = part_of(terms.document, CLAUSES + clause)
    if value is None:
        raise MissingError
    names = [each["id"] for each in terms.document.get("clauses", ())]
    read = request.POST.get("read", "")
    edit_part(actor(request), key=key, part=CLAUSES + clause, value=None, read=read)
    further = names[names.index(clause) + 1 :]
    kept = _kept(request, terms)
    kept = [*kept, {"value": value, "before": further[0] if further else None}][-KEPT:]
    request.session[_name(terms)] = kept
    messages.success(request, _("The clause was taken out. You can put it back."))
    return redirect(f"{reverse('terms_edit', args=[key])}#removed")


@require_POST
@signed_in
def restore(request: HttpRequest, key: UUID) -> HttpResponse:
    """Put back a clause that was taken out, where it stood if its place is still there."""
    terms = readable_terms(actor(request), key)
    kept = _kept(request, terms)
    clause = request.POST.get("clause", "")
    found = next((each for each in kept if each["value"]["id"] == clause), None)
    if found is None:
        raise MissingError
    if part_of(terms.document, CLAUSES + clause) is not None:
        raise UnfitError({"": [_("a clause of that name stands there again")]})
    edited = edit_part(
        actor(request), key=key, part=CLAUSES + clause, value=found["value"], read=""
    )
    before = found["before"]
    if before and part_of(edited.document, CLAUSES + before) is not None:
        move_clause(actor(request), key=key, clause=clause, before=before)
    request.session[_name(terms)] = [each for each in kept if each is not found]
    messages.success(request, _("The clause was put back."))
    return redirect(f"{reverse('terms_edit', args=[key])}#c-{clause}")


def removed_clauses(request: HttpRequest, terms: Terms, say: Language) -> list[tuple[str, str]]:
    """Names and titles of clauses that this person took out and can put back."""
    clauses = [Clause.model_validate(each["value"]) for each in _kept(request, terms)]
    return [(each.id, title_of(each, say)) for each in clauses]


def _name(terms: Terms) -> str:
    return f"removed-{terms.key}"


def _kept(request: HttpRequest, terms: Terms) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = request.session.get(_name(terms), [])
    return found


@require_POST
@signed_in
def fill(request: HttpRequest, key: UUID) -> HttpResponse:
    """Fill in what the catalogue says, where nobody has to decide."""
    sent = request.POST.get("revision", "")
    revision = int(sent) if sent.isdecimal() and len(sent) < len("1000000000") else 0
    fill_terms(actor(request), key=key, revision=revision)
    messages.success(request, _("What the catalogue says was filled in."))
    return redirect("terms_edit", key=key)
