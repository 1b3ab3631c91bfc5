"""The page of one part of an offer: with htmx a piece of the offer's page."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from sapar.terms.document.terms import Terms as Document
from sapar.terms.wording import title_of
from sapar.values.wording import said
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.offers.editing import edit_offer
from sapar_web.actions.offers.last_day import require_open
from sapar_web.actions.offers.parts import part_of
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Offer
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.offers.answer_forms import AnswerForm
from sapar_web.pages.offers.forms import PartForm
from sapar_web.pages.offers.further_forms import (
    CapacityForm,
    LanguagesForm,
    MentorsForm,
    NotesForm,
    ValidityForm,
)
from sapar_web.pages.offers.kept import told
from sapar_web.pages.offers.price_forms import FeeForm, MarginForm, PriceForm
from sapar_web.pages.offers.reading import allowed, readable_offer, shown_offer
from sapar_web.queries.terms.documents import document_of

FORMS: Mapping[str, tuple[Any, type[PartForm]]] = {
    "fee": (_("Fee of a stay"), FeeForm),
    "margin": (_("Margin of the contractor"), MarginForm),
    "mentors": (_("Mentors"), MentorsForm),
    "valid_until": (_("Valid until"), ValidityForm),
    "capacity": (_("Places"), CapacityForm),
    "languages": (_("Languages"), LanguagesForm),
    "notes": (_("Notes"), NotesForm),
}
"""The title and form of each part that has a name of its own."""


@require_http_methods(["GET", "POST"])
@signed_in
def write(request: HttpRequest, key: UUID, part: str) -> HttpResponse:
    """Write one part. Who wrote on an older state sees both, and nothing is lost."""
    offer = readable_offer(request, key)
    require(actor(request), Deed.EDIT_OFFER, offer)
    require_open(Deed.EDIT_OFFER, offer.terms)
    now = part_of(offer.document, part)
    form = _form(offer, part, now, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"part": part, "mark": mark_of(now), "form": form}
    if not form.is_bound:
        return _shown(request, offer, context, 200)
    if not form.is_valid():
        return _shown(request, offer, {**context, "mark": request.POST.get("read", "")}, 422)
    try:
        read = request.POST.get("read", "")
        edit_offer(actor(request), key=key, part=part, value=form.value(), read=read)
    except StaleError as error:
        theirs = _form(offer, part, error.theirs, None)
        both = {"stale": True, "mark": mark_of(error.theirs), "theirs": _told(theirs)}
        return _shown(request, offer, context | both, 409)
    except UnfitError as error:
        form.add_error(None, [each for told_ in error.problems.values() for each in told_])
        return _shown(request, offer, context, 422)
    if request.htmx and part.startswith("answers/"):  # type: ignore[attr-defined]
        return _row(request, key, part)
    return redirect(f"{reverse('offer', kwargs={'key': key})}#{part.replace('/', '-')}")


def _form(offer: Offer, part: str, now: Any, given: Any) -> PartForm:
    """The form of a part.

    Raises:
        MissingError: for an answer to no clause of the terms, or an item that is not there.
    """
    listed, _slash, name = part.partition("/")
    if listed == "answers":
        form: PartForm = AnswerForm(_clause(document_of(offer.terms), name), now, given)
    elif listed == "items" and now is not None:
        form = PriceForm(now, given)
    elif part in FORMS:
        form = FORMS[part][1](now, given)
    else:
        raise MissingError
    return form


def _clause(terms: Document, name: str) -> Any:
    found = next((each for each in terms.clauses if each.id == name), None)
    if found is None:
        raise MissingError
    return found


def _told(form: PartForm) -> list[tuple[str, str]]:
    """What a form holds, field by field, in words."""
    rows = []
    for field in form:
        value = field.value()
        labels = dict(getattr(field.field, "choices", ()))
        if value not in (None, ""):
            rows.append((str(field.label), str(labels.get(value, value))))
    return rows


def _shown(
    request: HttpRequest, offer: Offer, context: dict[str, Any], status: int
) -> HttpResponse:
    """The page; the form alone where htmx puts it into the offer's page."""
    part, form = context["part"], context["form"]
    context |= shown_offer(offer) | {"anchor": part.replace("/", "-"), "title": _title(form, part)}
    if isinstance(form, AnswerForm):
        answers = told(offer, language())["answers"]
        context["each"] = next((each for each in answers if each["part"] == part), None)
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "offer/part_form.html", context, status=status)
    return render(request, "offer/part.html", context, status=status)


def _title(form: PartForm, part: str) -> str:
    if isinstance(form, AnswerForm):
        return title_of(form.clause, language())
    if isinstance(form, PriceForm):
        return said(form.now["service"], language())
    return str(FORMS[part][0])


def _row(request: HttpRequest, key: UUID, part: str) -> HttpResponse:
    """The answer as it stands now, and the summary of the check beside it."""
    offer = readable_offer(request, key)
    spoken = told(offer, language())
    each = next(each for each in spoken["answers"] if each["part"] == part)
    context = {**shown_offer(offer), **spoken, "each": each, "may": allowed(request, offer)}
    return render(request, "offer/row.html", context)
