"""Pages on which a stay ends: withdrawn, terminated with what is owed still, completed."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sapar.agreements.commitments import Claim, Owed
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.signing.ending import complete_stay, terminate_stay, withdraw_stay
from sapar_web.models import Agreement, Ending, Stay, StayParty
from sapar_web.models.offer import today
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.signing.following import how_much, parties_in_words, price_of, titles_of
from sapar_web.pages.signing.forms import TerminateForm, WithdrawForm
from sapar_web.pages.stays.reading import shown_stay, stay_or_missing
from sapar_web.queries.signing.owed import owed_when_it_ends
from sapar_web.queries.signing.versions import in_force

CLAIMS = {
    Claim.DUE: gettext_lazy("fell due: owed whole"),
    Claim.ACCRUED: gettext_lazy("owed for the days that passed"),
    Claim.FROM_END: gettext_lazy("counted from the end: owed"),
    Claim.STANDING: gettext_lazy("owed when its occasion comes"),
    Claim.RELEASED: gettext_lazy("owed no more"),
}
"""Why something is owed still, or is not."""

LONGEST = 10
"""Characters of a day in an address."""


@require_http_methods(["GET", "POST"])
@signed_in
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """What it means, and the reason; then the deed."""
    stay = stay_or_missing(request, key)
    require(actor(request), Deed.WITHDRAW_STAY, stay)
    head = shown_stay(request, stay)
    form = WithdrawForm(_given(request), parties=head["ends"])
    made = attempt(form, lambda: withdraw_stay(actor(request), key=key, **form.cleaned_data))
    if made is not None:
        messages.success(request, _("The stay is withdrawn. The others were told."))
        return redirect("stay_ended", key=key)
    return form_page(request, form, "signing/withdraw.html", **head)


@require_http_methods(["GET", "POST"])
@signed_in
def terminate(request: HttpRequest, key: UUID) -> HttpResponse:
    """What is owed still by a day, and the reason; then the deed."""
    stay = stay_or_missing(request, key)
    require(actor(request), Deed.TERMINATE_STAY, stay)
    head = shown_stay(request, stay)
    day = _day(request.GET.get("on", "")) or min(today(), stay.last_day)
    form = TerminateForm(_given(request), parties=head["ends"], initial={"on": day.isoformat()})
    made = attempt(form, lambda: terminate_stay(actor(request), key=key, **form.cleaned_data))
    if made is not None:
        messages.success(request, _("The stay is terminated. The others were told."))
        return redirect("stay_ended", key=key)
    shown = {**head, "on": day, "owed": _owed(stay, day)}
    return form_page(request, form, "signing/terminate.html", **shown)


@require_POST
@signed_in
def complete(request: HttpRequest, key: UUID) -> HttpResponse:
    """Close a stay that is over."""
    try:
        complete_stay(actor(request), key=key)
    except UnfitError as error:
        messages.error(request, str(error))
        return redirect("signing", key=key)
    messages.success(request, _("The stay is completed."))
    return redirect("stay_ended", key=key)


@require_GET
@signed_in
def ended(request: HttpRequest, key: UUID) -> HttpResponse:
    """How a stay ended, by whom, why, and what is owed still."""
    stay = stay_or_missing(request, key)
    head = shown_stay(request, stay)
    ending = Ending.objects.select_related("by").filter(stay=stay).first()
    context = {
        **head,
        "ending": ending,
        "party": ending and StayParty(ending.party).label,
        "owed": _owed(stay, ending.on) if ending and ending.on else [],
    }
    return render(request, "signing/ended.html", context)


def _given(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == LONGEST else None
    except ValueError:
        return None


def _owed(stay: Stay, day: date) -> list[dict[str, Any]]:
    agreement = Agreement.objects.filter(stay=stay).values_list("pk", flat=True).first()
    found = in_force(agreement) if agreement else None
    if found is None:
        return []
    titles = titles_of(found.version, language())
    return [_line(each, titles) for each in owed_when_it_ends(found.version, day)]


def _line(owed: Owed, titles: dict[str, str]) -> dict[str, Any]:
    each = owed.commitment
    exact, spoken = owed.quantity, language()
    quantity = None if exact is None else Decimal(exact.numerator) / exact.denominator
    return {
        "what": titles.get(each.clause, each.clause),
        "by": parties_in_words([str(party) for party in each.owed_by]),
        "to": parties_in_words([str(party) for party in each.owed_to]),
        "much": how_much(quantity, each.unit or "", spoken),
        "due": owed.due,
        "claim": CLAIMS[owed.claim],
        "released": owed.claim is Claim.RELEASED,
        "price": price_of(owed.price, each.currency or "", spoken),
    }
