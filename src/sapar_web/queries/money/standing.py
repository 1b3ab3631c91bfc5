"""How the money of a stay stands, in a few figures for each currency."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Sum

from sapar.money.items import REFUND
from sapar_web.models import Due, Payment, RefundClaim, Release, Stay
from sapar_web.queries.money.payments import standing
from sapar_web.queries.money.seeing import seen_by

NOTHING = Decimal(0)


@dataclass(slots=True)
class SoFar:
    """The money of a stay in one currency.

    Attributes:
        currency: which.
        owed: under the agreement.
        paid: of payments, without refunds.
        released: of milestones that may be paid.
        claimed: of refunds.
        refunded: what came back.
    """

    currency: str
    owed: Decimal = NOTHING
    paid: Decimal = NOTHING
    released: Decimal = NOTHING
    claimed: Decimal = NOTHING
    refunded: Decimal = NOTHING


def so_far(stay: Stay, parties: Iterable[str] = ("sponsor",)) -> Sequence[SoFar]:
    """The money of a stay so far, a line for each currency, in four statements.

    Args:
        stay: whose.
        parties: as which somebody reads; what they do not see is left out.
    """
    seen = seen_by(parties)
    found: dict[str, SoFar] = {}
    told: dict[str, list[tuple[str, Decimal]]] = defaultdict(list)
    told["owed"] = _sums(Due.objects.filter(seen, stay=stay), "currency", "number")
    payments = standing(Payment.objects.filter(seen, stay=stay))
    for item, currency, number in (
        payments.values_list("item", "arrived_currency").annotate(all=Sum("arrived")).order_by()
    ):
        told["refunded" if item == REFUND else "paid"].append((currency, number))
    told["released"] = _sums(Release.objects.filter(stay=stay), "currency", "amount")
    told["claimed"] = _sums(RefundClaim.objects.filter(stay=stay), "currency", "amount")
    for figure, rows in told.items():
        for currency, number in rows:
            line = found.setdefault(currency, SoFar(currency))
            setattr(line, figure, getattr(line, figure) + number)
    return [found[currency] for currency in sorted(found)]


def _sums(rows: Any, currency: str, number: str) -> list[tuple[str, Decimal]]:
    told = rows.values_list(currency).annotate(all=Sum(number)).order_by()
    return list(told)
