"""Beginning a call, and the form in which it is written."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from sapar.terms.beginning import identifier_of
from sapar.terms.calls.document import SCALES
from sapar.terms.calls.problems import NEEDED
from sapar.values.wording import said
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.calls.drafting import (
    Taking,
    discard_call,
    draft_call,
    edit_call,
    names_contractor,
)
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Call, Organisation
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.call import shown_call
from sapar_web.pages.calls.words import fields_of_study
from sapar_web.pages.language import language
from sapar_web.pages.offers.forms import DayInput
from sapar_web.queries.calls.lists import readable_call
from sapar_web.queries.whole_number import whole_of

CRITERIA = 8
"""Rows of criteria that the form has."""

QUESTIONS = 8
"""Rows of questions that the form has."""

BLANK = 1
"""Blank rows below those that are filled; further ones can be unfolded."""

FIRST = 2
"""Rows that are there at least."""

DAYS = ("closes_on", "nominates_on", "decides_on", "first_day", "last_day")
PLAIN = ("title", "summary", "budget", "currency", "places", "files", *DAYS)
NUMBERS = ("appeal_days", "answer_days", "hold_days")


def _day(label: Any, hint: Any = "") -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=DayInput(), help_text=hint)


def _number(label: Any, least: int, most: int) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=most)


class CallForm(forms.Form):
    """What a call says, but for criteria and questions, which are rows.

    Attributes:
        needed: names of fields that a draft may lack, and an open call may not.
    """

    needed = NEEDED
    revision = forms.IntegerField(widget=forms.HiddenInput())
    title = forms.CharField(label=gettext_lazy("Title"), max_length=300)
    summary = forms.CharField(
        label=gettext_lazy("What it is for"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    places = _number(gettext_lazy("Places"), 1, 10_000)
    budget = forms.DecimalField(
        label=gettext_lazy("Budget for all places"),
        required=False,
        min_value=0,
        max_digits=18,
        decimal_places=2,
    )
    currency = forms.CharField(
        label=gettext_lazy("Currency"),
        required=False,
        max_length=3,
        help_text=gettext_lazy("Three letters, as in EUR."),
    )
    fields_asked = forms.MultipleChoiceField(
        label=gettext_lazy("Fields"),
        required=False,
        choices=fields_of_study,
        widget=forms.CheckboxSelectMultiple(),
        help_text=gettext_lazy("None for every field."),
    )
    closes_on = _day(gettext_lazy("Last day for applications"))
    nominates_on = _day(gettext_lazy("Last day for nominations"))
    decides_on = _day(gettext_lazy("Day by which everybody is told"))
    first_day = _day(gettext_lazy("First day on which a stay may begin"))
    last_day = _day(gettext_lazy("Day on which every stay has ended"))
    blind = forms.BooleanField(
        label=gettext_lazy("Reviewers see neither names nor organisations nor files"),
        required=False,
    )
    files = _number(gettext_lazy("Files that an application may have"), 0, 10)
    appeal_days = _number(gettext_lazy("Days to appeal after the decision"), 1, 365)
    answer_days = _number(gettext_lazy("Days to answer an appeal"), 1, 365)
    hold_days = _number(gettext_lazy("Days for which a free place is held"), 1, 365)
    hosts = forms.CharField(
        label=gettext_lazy("Who receives"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("One organisation a line, by its name on this site."),
    )

    contractor = forms.CharField(
        label=gettext_lazy("Contractor"),
        required=False,
        max_length=300,
        help_text=gettext_lazy(
            "By its name on this site. The terms give duties to one: in every stay it writes its "
            "needs, negotiates and signs."
        ),
    )

    def __init__(self, *given: Any, contracted: bool, **more: Any) -> None:
        super().__init__(*given, **more)
        if not contracted:
            del self.fields["contractor"]

    def clean_hosts(self) -> list[str]:
        """Keys of the organisations that were named."""
        lines = self.cleaned_data["hosts"].splitlines()
        return _keys([line.strip() for line in lines if line.strip()])

    def clean_contractor(self) -> str:
        """Key of the contractor; empty where none is named."""
        return next(iter(_keys([self.cleaned_data["contractor"] or ""])), "")

    def document(self) -> dict[str, Any]:
        """Fields of the document."""
        told = self.cleaned_data
        found = {name: told[name] or None for name in ("title", "summary", *DAYS, "currency")}
        numbers = {name: told[name] for name in ("places", "files", *NUMBERS, "budget", "blind")}
        upper = (found["currency"] or "").upper() or None
        return {**found, **numbers, "currency": upper, "fields": told["fields_asked"]}


def _keys(names: Sequence[str]) -> list[str]:
    """Keys of organisations by their names, each once; nothing for an empty name."""
    rows = Organisation.objects.filter(name__in=names[:50]).order_by("-pk")
    found = {each.name: str(each.key) for each in rows}
    unknown = [name for name in names if name and name not in found]
    if unknown:
        told = _("no organisation on this site has this name: {name}")
        raise forms.ValidationError([told.format(name=name) for name in unknown])
    return [found[name] for name in dict.fromkeys(names) if name]


@require_POST
@signed_in
def begin(request: HttpRequest, terms: UUID) -> HttpResponse:
    """Begin a call under terms of which an offer was selected."""
    call = draft_call(actor(request), terms=terms)
    return redirect("call_edit", key=call.key)


@require_http_methods(["GET", "POST"])
@signed_in
def write(request: HttpRequest, key: UUID) -> HttpResponse:
    """Write the draft. Who wrote on an older one sees it as it is now beside what they wrote."""
    call = readable_call(actor(request), key)
    require(actor(request), Deed.EDIT_CALL, call)
    if request.method == "GET":
        form = CallForm(contracted=names_contractor(call), initial=_initial(call))
        rows = {name: call.document.get(name, []) for name in ("criteria", "of_applicants")}
        return _shown(request, call, form, rows, 200)
    form = CallForm(request.POST, contracted=names_contractor(call))
    rows = _rows(request.POST)
    if not form.is_valid():
        return _shown(request, call, form, rows, 422)
    taking = Taking(form.cleaned_data["hosts"], form.cleaned_data.get("contractor"))
    revision, fields = form.cleaned_data["revision"], {**form.document(), **rows}
    try:
        edit_call(actor(request), key=key, revision=revision, fields=fields, taking=taking)
    except UnfitError as error:
        for name, sentences in error.problems.items():
            for sentence in sentences:
                form.add_error(name if name in form.fields else None, sentence)
        return _shown(request, call, form, rows, 422)
    except StaleError as error:
        return _stale(request, call, form, rows, error)
    messages.success(request, _("Saved."))
    return redirect("call", key=key)


def _stale(
    request: HttpRequest, call: Call, form: CallForm, rows: Mapping[str, Any], error: StaleError
) -> HttpResponse:
    """What was written, in the form, and what stands there now, beside it."""
    form.data = form.data.copy()
    form.data["revision"] = error.revision
    theirs = CallForm(contracted=names_contractor(call), initial=_initial(error.thing))  # type: ignore[arg-type]
    now = [(field.label, field.value()) for field in theirs if field.name != "revision"]
    now = [(label, value) for label, value in now if value not in (None, "", [])]
    return _shown(request, call, form, rows, 409, theirs=now)


def _initial(call: Call) -> dict[str, Any]:
    document, spoken = call.document, language()
    names = call.hosts.order_by("organisation__name").values_list("organisation__name", flat=True)
    found = {name: document.get(name) for name in (*PLAIN, *NUMBERS, "blind")}
    for name in ("title", "summary"):
        found[name] = said(found[name] or "", spoken)
    return {
        **found,
        "revision": call.revision,
        "fields_asked": document.get("fields", []),
        "hosts": "\n".join(names),
        "contractor": "" if call.contractor is None else call.contractor.name,
    }


def _rows(sent: Any) -> dict[str, list[dict[str, Any]]]:
    """Criteria and questions that were filled in; each has an identifier out of its words."""
    criteria, questions = list[dict[str, Any]](), list[dict[str, Any]]()
    for place in range(CRITERIA):
        name = sent.get(f"criterion-{place}", "").strip()[:300]
        if name:
            how = sent.get(f"how-{place}", "").strip()[:5000]
            weight, best = (sent.get(f"{each}-{place}", "") for each in ("weight", "best"))
            row = {"id": _named(name, criteria), "name": name, "how": how or None}
            criteria.append({**row, "weight": whole_of(weight, 0), "best": whole_of(best, 0) or 5})
    for place in range(QUESTIONS):
        text = sent.get(f"question-{place}", "").strip()[:2000]
        if text:
            optional = f"optional-{place}" in sent
            row = {"id": _named(text, questions), "text": text, "required": not optional}
            questions.append(row)
    return {"criteria": criteria, "of_applicants": questions}


def _named(text: str, before: Sequence[Mapping[str, Any]]) -> str:
    stem = identifier_of(text)[:40].strip("-") or "part"
    used = {each["id"] for each in before}
    names = (stem if not number else f"{stem}-{number + 1}" for number in range(100))
    return next(name for name in names if name not in used)


def _shown(
    request: HttpRequest,
    call: Call,
    form: CallForm,
    rows: Mapping[str, Sequence[Mapping[str, Any]]],
    status: int,
    **more: Any,
) -> HttpResponse:
    spoken = language()
    criteria = [
        {**each, "name": said(each["name"], spoken), "how": said(each.get("how") or "", spoken)}
        for each in rows["criteria"]
    ]
    questions = [{**each, "text": said(each["text"], spoken)} for each in rows["of_applicants"]]
    context = {
        **shown_call(call),
        "form": form,
        "criteria": _with_blank(criteria, CRITERIA),
        "questions": _with_blank(questions, QUESTIONS),
        "scales": SCALES,
        **more,
    }
    return render(request, "calls/edit.html", context, status=status)


def _with_blank(
    rows: Sequence[Mapping[str, Any]], count: int
) -> list[list[tuple[int, Mapping[str, Any]]]]:
    """Rows with their places: those that are filled and a few blank ones, then further ones."""
    every = list(enumerate([*rows, *[{}] * (count - len(rows))]))
    shown = max(len(rows) + BLANK, FIRST)
    return [every[:shown], every[shown:]]


@require_POST
@signed_in
def discard(request: HttpRequest, key: UUID) -> HttpResponse:
    """Throw the draft away."""
    readable_call(actor(request), key)
    discard_call(actor(request), key=key)
    messages.success(request, _("The draft is gone."))
    return redirect("calls_own")
