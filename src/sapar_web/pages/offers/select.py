"""The page on which the sponsor selects an offer, with the reasons that everybody reads."""

from typing import Any
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
from sapar_web.actions.offers.selecting import LONGEST, Reasons, select_offer
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Offer, OfferState
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.offers.reading import readable_offer, shown_offer


class Reason(forms.CharField):
    """A reason that somebody reads."""

    widget = forms.Textarea(attrs={"rows": 3})

    def __init__(self, **named: Any) -> None:
        super().__init__(max_length=LONGEST, **named)


class SelectForm(forms.Form):
    """Why this one, and why not the others."""

    selected = Reason(
        label=gettext_lazy("Why this offer"),
        help_text=gettext_lazy("Its organisation reads this."),
    )
    rest = Reason(
        label=gettext_lazy("Why not the others"),
        help_text=gettext_lazy(
            "Each organisation that was not selected reads this, unless it has a reason of its own "
            "below. Say nothing here about what another one offered."
        ),
        required=False,
    )

    def __init__(self, others: list[Offer], *given: Any) -> None:
        super().__init__(*given)
        if not others:
            self.fields.pop("rest")
        for each in others:
            label = _("Why not {name}").format(name=each.organisation.name)
            self.fields[f"other-{each.key}"] = Reason(label=label, required=False)

    def reasons(self) -> Reasons:
        """What was written."""
        told = self.cleaned_data
        others = {
            name.removeprefix("other-"): text
            for name, text in told.items()
            if name.startswith("other-") and text
        }
        return Reasons(told["selected"], others, told.get("rest", ""))


@require_http_methods(["GET", "POST"])
@signed_in
def select(request: HttpRequest, key: UUID) -> HttpResponse:
    """A written reason for everybody; then the deed, once."""
    offer = readable_offer(request, key)
    # An organisation reads its own offer, but not who else offers.
    require(actor(request), Deed.READ_OFFERS, offer.terms)
    require(actor(request), Deed.COMPARE_OFFERS, offer.terms)
    # Who comes second with a reason is told of the decision, and loses no word.
    if request.method == "GET" or offer.state == OfferState.SUBMITTED:
        require(actor(request), Deed.SELECT_OFFER, offer)
    rows = Offer.objects.filter(terms=offer.terms, state=OfferState.SUBMITTED)
    others = list(rows.exclude(pk=offer.pk).select_related("organisation").order_by("key"))
    form = SelectForm(others, *([request.POST] if request.method == "POST" else []))
    if form.is_bound and form.is_valid():
        try:
            select_offer(actor(request), key=key, reasons=form.reasons())
        except UnfitError as error:
            _show(form, error)
        except StaleError as error:
            return _late(request, offer, error)
        else:
            messages.success(request, _("The offer is selected, and everybody reads why."))
            return redirect("offers_under", terms=offer.terms.key)
    context = {**shown_offer(offer), "form": form, "others": others}
    return render(request, "offer/select.html", context, status=422 if form.is_bound else 200)


def _late(request: HttpRequest, offer: Offer, error: StaleError) -> HttpResponse:
    """What somebody else decided, and all that was written, also about offers that wait no more."""
    sent = Offer.objects.filter(terms=offer.terms, submitted_at__isnull=False).exclude(pk=offer.pk)
    form = SelectForm(list(sent.select_related("organisation").order_by("key")), request.POST)
    context = {**shown_offer(offer), "form": form, "decided": error.theirs}
    return render(request, "offer/decided.html", context, status=409)


def _show(form: SelectForm, error: UnfitError) -> None:
    for field, sentences in error.problems.items():
        name = next((each for each in (field, f"other-{field}") if each in form.fields), None)
        form.add_error(name, sentences)
