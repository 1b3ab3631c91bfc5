"""What was paid in a scheme, in one currency, by the rate of each payment's day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Count, Sum

from sapar.exchange.rates.daily import WAIT, DailyRates, DayRate
from sapar.money.conversion import EURO, converted
from sapar.money.items import REFUND
from sapar_web.models import Payment, Rate, Terms
from sapar_web.queries.money.payments import standing

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Worth:
    """A sum in one currency.

    Attributes:
        currency: which.
        number: to the cent, of exact sums converted day by day; refunds are taken off.
        counted: payments in it.
        missing: payments for which a rate is missing: they are not in it.
    """

    currency: str
    number: Decimal
    counted: int
    missing: int


def worth_of_scheme(terms: Terms, currency: str) -> Worth:
    """What was paid under some terms, less refunds, in one currency, in two statements.

    A rate holds for a week at most, and none is assumed where there is none.
    """
    rows = standing(Payment.objects.filter(stay__terms=terms))
    days = rows.values_list("arrived_currency", "on", "item").annotate(
        all=Sum("arrived"), times=Count("id")
    )
    told = list(days.order_by("arrived_currency", "on", "item"))
    rates = _rates(terms.sponsor_id, {row[0] for row in told} | {currency}, [r[1] for r in told])
    number, counted, missing = Decimal(0), 0, 0
    for code, on, item, paid, times in told:
        found = _in(paid, code, currency, on, rates)
        if found is None:
            missing += times
        else:
            number += -found if item == REFUND else found
            counted += times
    return Worth(currency, number.quantize(CENT, ROUND_HALF_UP), counted, missing)


def _in(paid: Decimal, code: str, currency: str, on: date, rates: DailyRates) -> Decimal | None:
    if code == currency:
        return paid
    source, target = (_rate(rates, each, on) for each in (code, currency))
    if source is None or target is None:
        return None
    number: Decimal = converted(paid, source, target)
    return number


def _rate(rates: DailyRates, code: str, on: date) -> Decimal | None:
    if code == EURO:
        return Decimal(1)
    found = rates.on(code, on)
    return None if found is None else found.per_euro


def _rates(sponsor: int, codes: Iterable[str], days: list[date]) -> DailyRates:
    """The rates that some days need."""
    if not days:
        return DailyRates("", "", ())
    begin = min(days) - timedelta(days=WAIT)
    rows = Rate.objects.filter(sponsor=sponsor, currency__in=set(codes) - {EURO})
    between = rows.filter(on__gte=begin, on__lte=max(days)).order_by("currency", "on")
    found = between.values_list("currency", "on", "per_euro")
    return DailyRates("", "", tuple(DayRate(*row) for row in found))
