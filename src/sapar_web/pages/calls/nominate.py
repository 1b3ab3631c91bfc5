"""The page on which the sending institution nominates, or declines to."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.calls.fitting import LONGEST
from sapar_web.actions.calls.nominating import Word, nominate
from sapar_web.models import NominationOutcome
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.application import shown
from sapar_web.pages.mending import attempt
from sapar_web.queries.calls.applications import readable_application


class NominationForm(forms.Form):
    """What the institution says."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("Your institution"),
        choices=[
            (NominationOutcome.NOMINATED, gettext_lazy("nominates")),
            (NominationOutcome.DECLINED, gettext_lazy("does not nominate")),
        ],
        widget=forms.RadioSelect(),
    )
    reasons = forms.CharField(
        label=gettext_lazy("Your own reasons"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("The applicant and the sponsor read them."),
    )
    on_return = forms.CharField(
        label=gettext_lazy("What you will do when the person is back"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Needed to nominate: teaching, equipment, time, a post."),
    )


@require_http_methods(["GET", "POST"])
@signed_in
def say(request: HttpRequest, key: UUID) -> HttpResponse:
    """What is applied for, and the form."""
    made = readable_application(actor(request), key)
    require(actor(request), Deed.NOMINATE, made)
    form = NominationForm(*([request.POST] if request.method == "POST" else []))
    done = attempt(form, lambda: nominate(actor(request), key=key, word=Word(**form.cleaned_data)))
    if done is not None:
        messages.success(request, _("It was said, and the applicant is told."))
        return redirect("application", key=key)
    context = {**shown(request, made), "form": form}
    return render(request, "calls/nominate.html", context, status=422 if form.is_bound else 200)
