"""The page on which a draft is published: what will be frozen, and what stands in the way."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from sapar.terms.document.digest import digest_of
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.terms.publishing import publish_terms
from sapar_web.models import Terms
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.terms.check import shown_check
from sapar_web.pages.terms.reading import shown_finding, shown_terms
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.findings import checked
from sapar_web.queries.terms.reading import readable_terms


class PublishForm(forms.Form):
    """The revision that was read, and until when offers are taken."""

    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2_000_000_000)
    offers_until = forms.DateField(
        label=gettext_lazy("Last day for offers"),
        required=False,
        help_text=gettext_lazy("Empty if no offers are asked for."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


@require_http_methods(["GET", "POST"])
@signed_in
def publish(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show what will be frozen; freeze it once somebody who has seen it says so."""
    terms = readable_terms(actor(request), key)
    require(actor(request), Deed.PUBLISH_TERMS, terms)
    if request.method == "GET":
        return _shown(request, terms, _fresh(terms))
    form = PublishForm(request.POST)
    if not form.is_valid():
        return _shown(request, terms, form, status=422)
    until: date | None = form.cleaned_data["offers_until"]
    try:
        publish_terms(
            actor(request), key=key, revision=form.cleaned_data["revision"], offers_until=until
        )
    except StaleError as error:
        terms.refresh_from_db()
        told = {"revision": error.revision, "offers_until": until}
        return _shown(request, terms, PublishForm(initial=told), status=409, stale=True)
    except UnfitError as error:
        for name, sentences in error.problems.items():
            form.add_error(name if name in form.fields else None, sentences)
        return _shown(request, terms, form, status=422)
    messages.success(request, _("Published. The document can no longer be changed."))
    return redirect("terms_read", key=key)


def _fresh(terms: Terms) -> PublishForm:
    return PublishForm(initial={"revision": terms.revision})


def _shown(
    request: HttpRequest, terms: Terms, form: PublishForm, status: int = 200, **more: Any
) -> HttpResponse:
    today = timezone.localdate()
    document = document_of(terms).model_copy(update={"dated": today, "version": terms.version})
    check = checked(document, language())
    shown = shown_terms(request, terms)
    context = {
        **shown,
        **shown_check(terms, check, may_edit=shown["may"].get("edit", False)),
        "in_the_way": [shown_finding(terms, each) for each in check.in_the_way],
        "form": form,
        "digest": digest_of(document).text,
        "today": today,
        "clauses": len(document.clauses),
        "planning": len(document.planning),
        **more,
    }
    return render(request, "terms/publish.html", context, status=status)
