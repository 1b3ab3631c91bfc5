"""Withdrawing and superseding published terms, and giving a draft up."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.terms.drafting import discard_terms
from sapar_web.actions.terms.publishing import supersede_terms, withdraw_terms
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.terms.reading import shown_terms
from sapar_web.queries.terms.reading import readable_terms


class WithdrawForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        label=gettext_lazy("Why are they withdrawn?"),
        help_text=gettext_lazy("Everybody can read it."),
        widget=forms.Textarea,
    )


@require_http_methods(["GET", "POST"])
@signed_in
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take published terms back, with the reason."""
    terms = readable_terms(actor(request), key)
    require(actor(request), Deed.WITHDRAW_TERMS, terms)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            withdraw_terms(actor(request), key=key, reason=form.cleaned_data["reason"])
        except UnfitError as error:
            form.add_error("reason", error.problems["reason"])
        else:
            messages.success(request, _("Withdrawn. They stay readable, with the reason."))
            return redirect("terms_read", key=key)
    context = {**shown_terms(request, terms), "form": form}
    return render(request, "terms/withdraw.html", context, status=422 if form.is_bound else 200)


@require_POST
@signed_in
def supersede(request: HttpRequest, key: UUID) -> HttpResponse:
    """Begin the next version."""
    readable_terms(actor(request), key)
    draft = supersede_terms(actor(request), key=key)
    return redirect("terms_edit", key=draft.key)


@require_http_methods(["GET", "POST"])
@signed_in
def discard(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask once, then give the draft up."""
    terms = readable_terms(actor(request), key)
    require(actor(request), Deed.DISCARD_TERMS, terms)
    if request.method == "POST":
        discard_terms(actor(request), key=key)
        messages.success(request, _("The draft was given up."))
        return redirect("terms")
    return render(request, "terms/discard.html", shown_terms(request, terms))
