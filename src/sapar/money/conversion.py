"""Conversion to one currency, with the rates given as an argument.

Rates are told as the European Central Bank tells them: how many units of a currency one euro
buys, here one figure a month. A rate that is not there is never assumed: the amount is then
missing, and the coverage of whatever is computed from it drops.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sapar.values.amount import Amount

EURO = "EUR"
PLACES = 4  # as the column `amount` of the dataset keeps them
_STEP = Decimal(1).scaleb(-PLACES)


def converted(number: Any, per_euro: Any, target_per_euro: Any) -> Any:
    """An amount by the cross rate over the euro: number / per_euro * target_per_euro.

    Written with operators only, so that one formula serves numbers and table columns.
    """
    return number * target_per_euro / per_euro


@dataclass(frozen=True, slots=True)
class Rates:
    """Monthly rates.

    Attributes:
        per_euro: units of a currency per euro, by currency and month (`YYYY-MM`).

    Raises:
        ValueError: if a rate is not above zero.
    """

    per_euro: dict[tuple[str, str], Decimal]

    def __post_init__(self) -> None:
        for (currency, month), rate in self.per_euro.items():
            if not (rate.is_finite() and rate > 0):
                raise ValueError(f"rate of {currency} in {month} is {rate}: expected above zero")

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, Decimal]]) -> "Rates":
        """Rates from rows of the table `rates` (currency, month, per_euro).

        A currency that has two different rates in a month has none there: nothing tells which.
        """
        told: dict[tuple[str, str], set[Decimal]] = {}
        for currency, month, rate in rows:
            told.setdefault((currency, month), set()).add(rate)
        return cls({key: min(rates) for key, rates in told.items() if len(rates) == 1})

    def of_month(self, currency: str, month: str | None) -> Decimal | None:
        """Units of a currency per euro in a month; 1 for the euro; None where not told."""
        if currency == EURO:
            return Decimal(1)
        return None if month is None else self.per_euro.get((currency, month))


def in_currency(amount: Amount, month: str | None, currency: str, rates: Rates) -> Amount | None:
    """The amount in another currency, rounded half up to four places.

    Args:
        amount: what to convert; returned as it is if it has that currency already.
        month: of the payment, `YYYY-MM`; None where unknown.
        currency: ISO 4217 code to convert to.
        rates: monthly rates per euro.

    Returns:
        The amount, or None where one of the two rates is missing.
    """
    if amount.currency == currency:
        return amount
    source, target = rates.of_month(amount.currency, month), rates.of_month(currency, month)
    if source is None or target is None:
        return None
    number: Decimal = converted(amount.number, source, target)
    return Amount(number.quantize(_STEP, ROUND_HALF_UP), currency)
