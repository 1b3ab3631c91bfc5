"""The pages of an appeal: the applicant's grounds, the sponsor's answer."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.calls.appealing import answer_appeal
from sapar_web.actions.calls.appealing import appeal as appeal_against
from sapar_web.actions.calls.fitting import LONGEST
from sapar_web.actions.refusals import MissingError
from sapar_web.models import AppealOutcome
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.application import shown
from sapar_web.pages.days import day_in_words
from sapar_web.pages.mending import attempt, form_page
from sapar_web.queries.calls.applications import appeal_until, readable_application


class GroundsForm(forms.Form):
    """The grounds."""

    text = forms.CharField(
        label=gettext_lazy("What was wrong"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("A criterion that was misread, a paper that was overlooked."),
    )


class AnswerForm(forms.Form):
    """The sponsor's answer."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("The appeal is"),
        choices=AppealOutcome.choices,
        widget=forms.RadioSelect(),
        help_text=gettext_lazy(
            "Upheld, the application joins the waiting list where its points belong."
        ),
    )
    answer = forms.CharField(
        label=gettext_lazy("Reasons"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


@require_http_methods(["GET", "POST"])
@signed_in
def say(request: HttpRequest, key: UUID) -> HttpResponse:
    """Appeal once, within the days of the call."""
    made = readable_application(actor(request), key)
    require(actor(request), Deed.APPEAL, made)
    form = GroundsForm(*([request.POST] if request.method == "POST" else []))
    done = attempt(form, lambda: appeal_against(actor(request), key=key, **form.cleaned_data))
    if done is not None:
        day = day_in_words(done.answer_by)
        messages.success(request, _("The sponsor answers by {day}.").format(day=day))
        return redirect("application", key=key)
    last = appeal_until(made)
    day = day_in_words(last) if last else ""
    return form_page(
        request,
        form,
        title=_("Appeal"),
        lead=[_("Once, until {day}. The sponsor answers with reasons.").format(day=day)],
        button=_("Appeal"),
        back=reverse("application", args=[key]),
        back_title=made.call.title,
    )


@require_http_methods(["GET", "POST"])
@signed_in
def answer(request: HttpRequest, key: UUID) -> HttpResponse:
    """Answer an appeal with reasons."""
    made = readable_application(actor(request), key)
    said = getattr(made, "appeal", None)
    if said is None or said.outcome:
        raise MissingError
    require(actor(request), Deed.ANSWER_APPEAL, made)
    form = AnswerForm(*([request.POST] if request.method == "POST" else []))
    done = attempt(form, lambda: answer_appeal(actor(request), key=key, **form.cleaned_data))
    if done is not None:
        messages.success(request, _("Answered. The applicant is told."))
        return redirect("application", key=key)
    context = {**shown(request, made), "form": form}
    return render(request, "calls/appeal.html", context, status=422 if form.is_bound else 200)
