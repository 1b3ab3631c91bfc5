"""Pages on which a payment is recorded, or taken back."""

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.money.paying import PAID, Paid
from sapar_web.actions.money.recording import Settles, record_payment, reverse_payment
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Payment, RefundClaim, Release, StayParty
from sapar_web.models.ledger import PAYERS
from sapar_web.models.offer import today
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.money.forms import PaymentForm, ReverseForm
from sapar_web.pages.money.reading import Money, money_or_missing
from sapar_web.pages.money.words import ITEMS, amount_in, item_in_words, party_in_words
from sapar_web.queries.money.references import reference_of
from sapar_web.queries.money.seeing import sees
from sapar_web.queries.money.sheet import sheet_of


@require_http_methods(["GET", "POST"])
@signed_in
def record(request: HttpRequest, key: UUID) -> HttpResponse:
    """Who paid whom, what for, how much; then the deed."""
    money = money_or_missing(request, key)
    require(actor(request), Deed.RECORD_PAYMENT, money.stay)
    given = {"initial": _initial(request, money)} if request.method == "GET" else {}
    form = PaymentForm(
        *([request.POST] if request.method == "POST" else []),
        parties=list(money.head["mine"]),
        sides=_sides(money),
        items=_items(money),
        **given,
    )
    made = attempt(form, lambda: _recorded(request, money, form.cleaned_data))
    if made is None:
        return form_page(request, form, "money/record.html", **money.head)
    messages.success(request, _("The payment is recorded. The other side was told."))
    return redirect("stay_money", key=key)


def _recorded(request: HttpRequest, money: Money, told: dict[str, Any]) -> Payment:
    paid = Paid(**{name: told[name] for name in PAID})
    settles = Settles(told["release"], told["claim"])
    given = {"paid": paid, "settles": settles, "party": told["party"]}
    return record_payment(actor(request), stay=money.stay.key, **given)


def _sides(money: Money) -> list[tuple[str, str]]:
    there = [p for p in StayParty if getattr(money.stay, f"{p.value}_id") is not None]
    names = dict(PAYERS)
    return [(name, str(names[name])) for name in (*(p.value for p in there), "third")]


def _items(money: Money) -> list[tuple[str, str]]:
    """Items of the agreement first, then those that everybody may choose."""
    agreed, spoken = money.record.document.money, language()
    own = [each.id for each in (*agreed.items, *agreed.sending_costs)] if agreed else []
    names = dict.fromkeys(("fee", *own, *ITEMS))
    return [(name, item_in_words(name, money.record.document, spoken)) for name in names]


def _initial(request: HttpRequest, money: Money) -> dict[str, Any]:
    """What is known already: of a milestone or a refund that is to be paid, all of it."""
    mine = money.head["mine"]
    agreed = money.record.document.money
    told = {"key": uuid4(), "on": today(), "payer": mine[0] if mine else ""}
    told["payee"] = "sponsor" if "host" in mine else "host"
    told["currency"] = agreed.currency if agreed else ""
    release, claim = (request.GET.get(name, "") for name in ("release", "claim"))
    return (
        told
        | (_of_release(money, release) if release else {})
        | (_of_claim(money, claim) if claim else {})
    )


def _of_release(money: Money, key: str) -> dict[str, Any]:
    """A release, between those of the version under which it was made: an amendment has others."""
    for each in Release.objects.filter(stay=money.stay).select_related("milestone"):
        if str(each.key) == key:
            sides = {"payer": each.milestone.paid_by, "payee": each.milestone.paid_to}
            return {"release": each.key, "item": "fee", **sides, **_settled(each, each.amount)}
    return {}


def _of_claim(money: Money, key: str) -> dict[str, Any]:
    for each in sheet_of(money.stay).seen(money.parties).claims:
        if str(each.key) == key:
            sides = {"payer": each.owed_by, "payee": each.owed_to}
            return {"claim": each.key, "item": "refund", **sides, **_settled(each, each.left)}
    return {}


def _settled(each: Release | RefundClaim, number: Decimal) -> dict[str, Any]:
    """What is given to settle a release or a claim."""
    return {
        "given": f"{number.normalize():f}",
        "currency": each.currency,
        "reference": reference_of(each.key),
    }


@require_http_methods(["GET", "POST"])
@signed_in
def reverse_(request: HttpRequest, key: UUID, payment: UUID) -> HttpResponse:
    """Why a payment is taken back; then the deed. It stays on the page, marked."""
    money = money_or_missing(request, key)
    require(actor(request), Deed.REVERSE_PAYMENT, money.stay)
    found = Payment.objects.filter(stay=money.stay, key=payment).first()
    if found is None or not sees(money.parties, found.payer, found.payee):
        raise MissingError
    given = [request.POST] if request.method == "POST" else []
    form = ReverseForm(*given, parties=list(money.head["mine"]))
    deed = lambda: reverse_payment(actor(request), payment=payment, **form.cleaned_data)  # noqa: E731
    if attempt(form, deed) is not None:
        messages.success(request, _("The payment is taken back. The other side was told."))
        return redirect("stay_money", key=key)
    amount = amount_in(found.given, found.given_currency, language())
    lead = [
        _("{payer} → {payee}: {amount}").format(
            payer=party_in_words(found.payer), payee=party_in_words(found.payee), amount=amount
        ),
        _("It stays on the page, marked as taken back; the ledger has both."),
    ]
    back = {"back": reverse("stay_money", args=[key]), "back_title": money.stay.title}
    shown = {"title": _("Take a payment back"), "lead": lead, "button": _("Take back")}
    return form_page(request, form, danger=True, **shown, **back)
