"""What a day costs on the shortest and on the longest stay, and whether that is fair."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from sapar.terms.document.terms import Terms
from sapar.terms.offers.limits import limit_of
from sapar.terms.offers.mentoring import Missing, UnitPrice
from sapar.terms.offers.prices import Purchase

PRO_RATA: Final = "B09"
"""The commitment of the catalogue: a price per day that hardly hangs on the length."""


@dataclass(frozen=True, slots=True)
class DayPrices:
    """Prices of a day at two lengths.

    Attributes:
        ratio: dearest day / cheapest day; None where either is not known, or costs nothing.
        flat: whether stays of different lengths cost the same in all.
    """

    ratio: Fraction | None
    flat: bool


def day_price(bought: Purchase) -> UnitPrice:
    """Price of a day: fee of a stay / its days; every item of the fee is in it."""
    if bought.fee is None:
        return UnitPrice(None, Missing.NO_FEE)
    if bought.per_day is None:
        return UnitPrice(None, Missing.NO_LENGTH)
    return UnitPrice(bought.per_day)


def day_prices(bought: Sequence[Purchase]) -> DayPrices:
    """Hold the days of stays of different lengths against each other.

    Args:
        bought: what the fee buys at each length.
    """
    days = [each.per_day for each in bought if each.per_day]
    fees = {each.fee for each in bought}
    several = len(bought) > 1 and len(days) == len(bought)
    return DayPrices(max(days) / min(days) if several else None, several and len(fees) == 1)


def highest_factor(terms: Terms) -> Fraction:
    """Most by which a day of one stay may cost more than a day of another, as a factor."""
    return limit_of(terms.clauses, PRO_RATA)
