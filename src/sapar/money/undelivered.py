"""What was paid for and is not known to be delivered, in money."""

from dataclasses import dataclass
from decimal import Decimal

from sapar.money.sums import added
from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class PricedSums:
    """Items with a price and a promise that can be counted, in one currency.

    Attributes:
        items: how many of which the price is known.
        unknown: how many more, of which it is not, for want of a rate.
        price: sum of the prices.
        least: value that is known to be delivered, sum of price * lower bound.
        most: value delivered if every open claim is true.
    """

    items: int = 0
    unknown: int = 0
    price: Decimal = Decimal(0)
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)

    def __add__(self, other: "PricedSums") -> "PricedSums":
        return added(self, other)

    @property
    def absence(self) -> str | None:
        """Why nothing can be told of them; None where something can."""
        if self.items:
            return None
        if self.unknown:
            return _("of no price is the rate of exchange known")
        return _("nothing that is promised has a price")

    @property
    def coverage(self) -> float:
        """Share of the items of which the price is known; 0 where there is none."""
        return self.items / (self.items + self.unknown) if self.items else 0.0


def undelivered_value(sums: PricedSums) -> Measured:
    """Price of what was promised, less the value that was delivered: price * (1 - share).

    Returns:
        Money, of which nothing is known to be delivered; where claims are open, an interval down
        to what it would be if all of them were true.
    """
    if sums.absence:
        return Measured.not_computable(sums.absence, n=sums.unknown)
    most, least = float(sums.price - sums.least), float(sums.price - sums.most)
    open_ = least != most
    return Measured.of(
        most,
        low=least if open_ else None,
        high=most if open_ else None,
        n=sums.items,
        coverage=sums.coverage,
        method=_("price of what was promised, less the acknowledged share of each item"),
    )
