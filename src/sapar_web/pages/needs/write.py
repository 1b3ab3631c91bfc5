"""A party's statement of needs: written while it is a draft, read afterwards."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may, require
from sapar_web.actions.needs.writing import write_need
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Need, StayState
from sapar_web.models.stay import needs_shown
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.needs.sections import Section, section, sections
from sapar_web.pages.needs.words import in_words
from sapar_web.pages.stays.reading import shown_stay, stay_or_missing
from sapar_web.queries.needs.reading import as_read, need_of


@require_GET
@signed_in
def statement(request: HttpRequest, key: UUID, party: str) -> HttpResponse:
    """What a party needs: as a form for those who write it, else as it may be read."""
    need, head = readable_need(request, key, party)
    if not writable(request, need):
        told = in_words(as_read(actor(request), need), language())
        return render(request, "need/need.html", {**head, "told": told})
    context = {"sections": sections(need.document, party), "sum": weights(need)}
    return render(request, "need/write.html", {**head, **context})


@require_http_methods(["GET", "POST"])
@signed_in
def write(request: HttpRequest, key: UUID, party: str, part: str) -> HttpResponse:
    """One section. With htmx what is typed is kept as one goes, and a line says so."""
    need, head = readable_need(request, key, party)
    require(actor(request), Deed.WRITE_NEED, need)
    given = request.POST if request.method == "POST" else None
    each = section(need.document, party, part, given)
    if given is None:
        return render(request, "need/part.html", {**head, "section": each})
    read = given.get("read", "")
    if not each.fits:
        return _again(request, head, each, read)
    try:
        kept = write_need(
            actor(request), stay=key, party=party, part=part, written=(each.value(), read)
        )
    except StaleError as error:
        theirs = section({**need.document, part: error.theirs}, party, part)
        mine = {"stale": True, "newer": mark_of(error.theirs), "theirs": _told(theirs)}
        return _again(request, head, each, read, mine, 409)
    except UnfitError as error:
        wrong: Sequence[str] = [each for told in error.problems.values() for each in told]
        return _again(request, head, each, read, {"wrong": wrong})
    if request.htmx:  # type: ignore[attr-defined]
        shown = {"part": part, "mark": mark_of(kept.document.get(part)), "at": timezone.now()}
        context = {**head, **shown, "sum": weights(kept), "goals": part == "goals"}
        return render(request, "need/saved.html", context)
    return redirect(f"{reverse('need', args=[key, party])}#{part}")


def _again(  # noqa: PLR0913, PLR0917 -- all that the page shows
    request: HttpRequest,
    head: dict[str, Any],
    each: Section,
    read: str,
    more: dict[str, Any] | None = None,
    status: int = 422,
) -> HttpResponse:
    """The section with what was typed; htmx, which takes only 200, gets the line beneath it."""
    context = {**head, "section": each, "part": each.part, "mark": read, **(more or {})}
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "need/saved.html", {**context, "refused": True})
    return render(request, "need/part.html", context, status=status)


def _told(theirs: Section) -> list[tuple[str, str]]:
    """What a section holds, field by field, in words."""
    forms = theirs.form.initial_forms if theirs.rows else [theirs.form]
    return [
        (str(field.label), str(dict(getattr(field.field, "choices", ())).get(value, value)))
        for form in forms
        for field in form.visible_fields()
        for value in [field.value()]
        if value not in (None, "", [])
    ]


def readable_need(request: HttpRequest, key: UUID, party: str) -> tuple[Need, dict[str, Any]]:
    """A statement that whoever asks may read, and what the head of its pages shows.

    Raises:
        MissingError: if there is none.
        RefusedError: if it is not theirs to read, or not yet.
    """
    stay = stay_or_missing(request, key)
    need = need_of(actor(request), stay, party, language())
    if need is None:
        raise MissingError
    return need, {**shown_stay(request, stay), "need": need}


def writable(request: HttpRequest, need: Need) -> bool:
    """Whether whoever asks may write a statement now."""
    still = need.stay.state == StayState.PREPARING and not needs_shown(need.stay)
    return still and may(actor(request), Deed.WRITE_NEED, need).allowed


def weights(need: Need) -> int:
    """What the weights of a draft add up to."""
    return sum(each.get("weight", 0) for each in need.document.get("goals", ()))
