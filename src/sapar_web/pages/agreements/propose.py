"""The page on which a change is proposed, or a proposal answered with another one."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from sapar.agreements.negotiation.proposal import Reason
from sapar.agreements.wording import phrases
from sapar.standards.catalogue.loading import catalogue
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import parties_of
from sapar_web.access.verdict import require
from sapar_web.actions.agreements.changes import now_of
from sapar_web.actions.agreements.proposing import Why, counter, propose
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Agreement, Proposal, StayParty
from sapar_web.pages.agreements.parts import by_field_of, filled, form_shape, kind_of_form, sent
from sapar_web.pages.agreements.words import title_of_part
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.stays.reading import agreement_or_missing, shown_stay
from sapar_web.pages.terms.fields import Form, both
from sapar_web.pages.terms.taking import taken
from sapar_web.queries.agreements.changes import GOAL, Change
from sapar_web.queries.agreements.documents import agreement_document
from sapar_web.queries.agreements.reading import readable_proposal


class WhyForm(forms.Form):
    """Why something is to change, and for whom one speaks."""

    reason = forms.ChoiceField(label=gettext_lazy("Reason"))
    text = forms.CharField(
        label=gettext_lazy("In your words"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    party = forms.ChoiceField(label=gettext_lazy("You speak for"))

    def __init__(self, mine: tuple[StayParty, ...], *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        told = phrases(language())
        reasons = [(each.value, told(f"reason.{each}")) for each in Reason]
        self.fields["reason"].choices = reasons  # type: ignore[attr-defined]
        self.fields["party"].choices = [(each.value, each.label) for each in mine]  # type: ignore[attr-defined]
        if len(mine) == 1:
            self.fields["party"].widget = forms.HiddenInput()
            self.fields["party"].initial = mine[0].value


@require_http_methods(["GET", "POST"])
@signed_in
def propose_change(request: HttpRequest, key: UUID) -> HttpResponse:
    """Propose to add, change or remove a clause, a goal or another part."""
    agreement = agreement_or_missing(request, key)
    require(actor(request), Deed.PROPOSE, agreement)
    change = _asked(request, agreement)
    return _page(request, agreement, change, None)


@require_http_methods(["GET", "POST"])
@signed_in
def counter_change(request: HttpRequest, key: UUID) -> HttpResponse:
    """Answer a proposal with another one about the same."""
    first = readable_proposal(actor(request), key)
    if first is None:
        raise MissingError
    require(actor(request), Deed.PROPOSE, first.agreement)
    return _page(request, first.agreement, Change(first.clause, first.part), first)


def _asked(request: HttpRequest, agreement: Agreement) -> Change:
    """What a change is about, as the address says; a new clause or goal gets a name."""
    clause, part = request.GET.get("clause", "")[:80], request.GET.get("part", "")[:60]
    if clause:
        return Change(clause)
    if part == "goals":
        return Change(part=f"{GOAL}{_free('goal', agreement.document.get('goals', ()))}")
    if part:
        return Change(part=part)
    item = request.GET.get("item", "")
    stem = item.lower() if item in catalogue().commitments else "own"
    return Change(_free(stem, agreement.document.get("clauses", ())))


def _free(stem: str, taken_: Any) -> str:
    names = {each["id"] for each in taken_}
    every = (f"{stem}-{number}" for number in range(1, len(names) + 2))
    return next(each for each in [stem, *every] if each not in names)


def _page(
    request: HttpRequest, agreement: Agreement, change: Change, first: Proposal | None
) -> HttpResponse:
    now = now_of(agreement, change)
    mine = parties_of(actor(request), agreement.stay)
    shown = {"agreement": agreement, "change": change, "first_proposal": first, "there": now}
    if request.method == "GET":
        start = first.after if first is not None else now
        value = start if start is not None else _begun(request, change)
        context = {**shown, "mark": mark_of(now), "why": WhyForm(mine)}
        return _shown(request, context, filled(change, value))
    why = WhyForm(mine, request.POST)
    raw = taken(form_shape(kind_of_form(change)), request.POST)
    context = {**shown, "mark": request.POST.get("read", ""), "why": why}
    if "add" in request.POST:
        return _shown(request, context, raw, added=request.POST["add"])
    if not why.is_valid():
        return _shown(request, context, raw, status=422)
    after = None if "remove" in request.POST else sent(change, request.POST)
    return _proposed(request, context, raw, after)


def _begun(request: HttpRequest, change: Change) -> Any:
    """A new clause about a commitment of the catalogue begins with who owes it to whom."""
    commitment = catalogue().commitments.get(request.GET.get("item", ""))
    if not change.clause or commitment is None:
        return None
    owed = {"owed_by": list(commitment.owed_by), "owed_to": list(commitment.owed_to)}
    return {"item": commitment.id, **{name: list(map(str, each)) for name, each in owed.items()}}


def _proposed(request: HttpRequest, context: dict[str, Any], raw: Any, after: Any) -> HttpResponse:
    agreement, change, first = context["agreement"], context["change"], context["first_proposal"]
    why = Why(**context["why"].cleaned_data, language=language())
    try:
        if first is not None:
            counter(actor(request), proposal=first.key, after=after, why=why)
        else:
            key, wanted = agreement.stay.key, replace(change, after=after)
            propose(actor(request), stay=key, change=wanted, why=why, read=context["mark"])
    except StaleError as error:
        return _stale(request, context, raw, after, error)
    except UnfitError as error:
        problems = by_field_of(change, error.problems)
        return _shown(request, context, raw, problems=problems, status=422)
    messages.success(request, _("Proposed. Whoever it touches is told."))
    return redirect("agreement", key=agreement.stay.key)


def _stale(
    request: HttpRequest, context: dict[str, Any], raw: Any, after: Any, error: StaleError
) -> HttpResponse:
    """What was written, in the form, beside what stands there now.

    An answer to a proposal that has ended becomes a proposal of its own.
    """
    change, first = context["change"], context["first_proposal"]
    agreement = agreement_or_missing(request, context["agreement"].stay.key)
    now = now_of(agreement, change)
    stale = {
        "stale": True,
        "agreement": agreement,
        "there": now,
        "both": both(after, now, language()),
        "mark": mark_of(now),
        "first_proposal": None,
    }
    if first is not None:
        about = {"clause": change.clause} if change.clause else {"part": change.part}
        address = reverse("proposal_new", args=[agreement.stay.key])
        stale["action"] = f"{address}?{urlencode(about)}"
        stale["ended"] = error.theirs if isinstance(error.theirs, str) else ""
    return _shown(request, {**context, **stale}, raw, status=409)


def _shown(request: HttpRequest, context: dict[str, Any], value: Any, **more: Any) -> HttpResponse:
    agreement, change = context["agreement"], context["change"]
    document, problems = agreement_document(agreement), more.get("problems", {})
    form = Form(language(), document.languages, problems, more.get("added", ""))
    shape = form_shape(kind_of_form(change))
    title = title_of_part(change, context["there"])
    field = replace(form.of(shape, value, title), label="")
    shown = {
        "fields": render_to_string("terms/field.html", {"field": field, "title": title}),
        "title": title,
        "first": document.languages[0].value,
        "whole": problems.get("", []),
        "removable": context["there"] is not None and not _fixed(change),
    }
    head = shown_stay(request, agreement.stay)
    page = {**head, **context, **shown}
    return render(request, "agreement/propose.html", page, status=more.get("status", 200))


def _fixed(change: Change) -> bool:
    """Whether a part can be changed only, not removed."""
    return not change.clause and not change.part.startswith(GOAL)
