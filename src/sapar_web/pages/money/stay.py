"""The page of a stay's money: what is owed, paid, released and claimed back, and what waits."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may_each
from sapar_web.actions.money.claiming import claim_refund
from sapar_web.actions.money.releasing import release_milestone
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Payment
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.money.reading import Money, money_or_missing
from sapar_web.pages.money.rows import (
    budget_rows,
    claim_rows,
    claimable_rows,
    milestone_rows,
    payment_rows,
    sum_rows,
)
from sapar_web.pages.money.words import amount_in, party_in_words
from sapar_web.queries.money.budget import budget_of
from sapar_web.queries.money.milestones import retained, stages
from sapar_web.queries.money.payments import page_of, paid_twice
from sapar_web.queries.money.refunds import claimable
from sapar_web.queries.money.sheet import Sheet, sheet_of
from sapar_web.queries.money.standing import so_far
from sapar_web.queries.money.value import Charge, charges, undelivered
from sapar_web.queries.record.narrowing import sees_all

ROWS = 30
"""Payments of a page."""

DEEDS = (Deed.RECORD_PAYMENT, Deed.RELEASE_MILESTONE, Deed.CLAIM_REFUND)


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """The money of a stay, the same for all parties less what is between two of them."""
    money, spoken = money_or_missing(request, key), language()
    sheet = sheet_of(money.stay)
    seen, found = sheet.seen(money.parties), stages(money.record, sheet)
    rows = page_of(seen, after=request.GET.get("after", ""), limit=ROWS + 1)
    may = may_each(actor(request), DEEDS, money.stay)
    context = {
        **money.head,
        "sums": sum_rows(so_far(money.stay, money.parties, sheet), spoken),
        "budget": _budget(money, sheet, spoken),
        "milestones": list(milestone_rows(money, found, spoken)),
        "retained": _retained(found, spoken),
        "claims": list(claim_rows(money, seen.claims, spoken)),
        "claimable": list(_claimable(money, sheet, spoken)),
        "undelivered": list(_undelivered(money, spoken)),
        "charges": [_charge(each, spoken) for each in charges(money.seen, seen.standing)],
        "payments": list(payment_rows(money, rows[:ROWS], spoken)),
        "twice": _twice(seen.standing),
        "later": "?" + urlencode({"after": rows[ROWS - 1].key}) if len(rows) > ROWS else "",
        "may": {deed.value: verdict.allowed for deed, verdict in may.items()},
    }
    return render(request, "money/stay.html", context)


def _budget(money: Money, sheet: Sheet, spoken: Language) -> list[dict[str, Any]]:
    rows = budget_of(money.stay, money.parties, sheet)
    return list(budget_rows(rows, money.record.document, spoken))


def _claimable(money: Money, sheet: Sheet, spoken: Language) -> Iterator[dict[str, Any]]:
    found = claimable(money.record, sheet, money.parties)
    return claimable_rows(money, found, spoken)


def _retained(found: Any, spoken: Language) -> str:
    number = retained(found)
    return amount_in(number, found[0].row.currency, spoken) if number and found else ""


def _undelivered(money: Money, spoken: Language) -> Iterator[dict[str, Any]]:
    """Value that is not known to be delivered: an interval where claims are open.

    It is of the whole record, so whoever sees a part of that is not told.
    """
    told = undelivered(money.record) if sees_all(money.record, money.parties) else {}
    for currency, found in ((c, each) for c, each in told.items() if each.value is not None):
        value, *between = (
            amount_in(Decimal(f"{each:.2f}"), currency, spoken)
            for each in (found.value, found.low, found.high)
            if each is not None
        )
        yield {"value": value, "between": between}


def _charge(each: Charge, spoken: Language) -> dict[str, Any]:
    amount = each.amount
    return {
        "on": each.on,
        "what": each.activity,
        "amount": amount_in(amount.number, amount.currency, spoken) if amount else "",
        "by": party_in_words(each.said_by),
        "twice": each.twice,
    }


def _twice(payments: list[Payment]) -> list[dict[str, Any]]:
    """Payments that look like one made twice."""
    named = {str(each.key): each for each in payments}
    return [
        {"first": named[each.first], "second": named[each.second]} for each in paid_twice(payments)
    ]


@require_POST
@signed_in
def release(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """Say that a milestone may be paid."""
    try:
        release_milestone(actor(request), stay=key, number=number)
    except UnfitError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The milestone is released. Whoever is paid was told."))
    return redirect("stay_money", key=key)


@require_POST
@signed_in
def claim(request: HttpRequest, key: UUID) -> HttpResponse:
    """Claim back what a resolution found not delivered."""
    commitment = request.POST.get("commitment", "")[:100]
    party = request.POST.get("party", "")[:12]
    try:
        claim_refund(actor(request), stay=key, commitment=commitment, party=party)
    except UnfitError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The refund is claimed. Whoever owes it was told."))
    return redirect("stay_money", key=key)
