"""The page on which an offer is begun."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from sapar.terms.offers.document import Role
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import OFFERING
from sapar_web.access.verdict import may, require
from sapar_web.actions.offers.beginning import begin_offer
from sapar_web.actions.offers.last_day import require_open
from sapar_web.models import Organisation
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.offers.reading import published_terms

ROLES = (
    (Role.HOST.value, _("host institution: it receives the participants itself")),
    (Role.CONTRACTOR.value, _("contractor: it runs the scheme and answers for its hosts")),
)


class BeginForm(forms.Form):
    """For which organisation, and as what."""

    organisation = forms.ChoiceField(label=_("Organisation that offers"))
    role = forms.ChoiceField(
        label=_("As"), choices=ROLES, widget=forms.RadioSelect, initial=Role.HOST.value
    )

    def __init__(self, organisations: list[tuple[str, str]], *given: Any) -> None:
        super().__init__(*given)
        self.fields["organisation"].choices = organisations  # type: ignore[attr-defined]


@require_http_methods(["GET", "POST"])
@signed_in
def begin(request: HttpRequest, terms: UUID) -> HttpResponse:
    """Choose the organisation and its role; an offer that is there already is shown."""
    who, asked = actor(request), published_terms(terms)
    require(who, Deed.DRAFT_OFFER, asked)
    require_open(Deed.DRAFT_OFFER, asked)
    mine = Organisation.objects.filter(pk__in=who.organisations(*OFFERING)).order_by("name")
    choices = [
        (str(each.key), each.name) for each in mine if may(who, Deed.OFFER_FOR, each).allowed
    ]
    form = BeginForm(choices, *([request.POST] if request.method == "POST" else []))
    if form.is_bound and form.is_valid():
        offer = begin_offer(who, terms=terms, **form.cleaned_data)
        return redirect("offer", key=offer.key)
    status = 422 if form.is_bound else 200
    return render(request, "offer/begin.html", {"form": form, "terms": asked}, status=status)
