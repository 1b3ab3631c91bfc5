"""One item of a fee: what it costs, what it promises, what was delivered."""

from dataclasses import dataclass
from decimal import Decimal

from sapar.values.amount import Amount


@dataclass(frozen=True, slots=True)
class PricedItem:
    """A price and the quantity that it promises.

    An item that promises nothing countable is not itemised: leave it out, and its price counts
    with the rest of the fee that names nothing.

    Attributes:
        item: a code of `sapar.money.items`.
        price: what the item costs in all.
        promised: how much of it, in its own unit (hours, or 1 for a desk).
        acknowledged: how much of it the participant acknowledged. More than promised delivers
            no more value than the price.
        contested: how much more the host claims, disputed or not yet answered. It never counts as
            delivered; it only widens an interval.

    Raises:
        ValueError: if nothing is promised, or if a price or a quantity is below zero.
    """

    item: str
    price: Amount
    promised: Decimal
    acknowledged: Decimal
    contested: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        if self.promised <= 0:
            raise ValueError(f"{self.item}: promises {self.promised}, expected more than zero")
        if min(self.price.number, self.acknowledged, self.contested) < 0:
            raise ValueError(f"{self.item}: a price or a quantity is below zero")

    @property
    def delivered(self) -> Amount:
        """Value acknowledged: price * min(1, acknowledged / promised)."""
        return self._worth(self.acknowledged)

    @property
    def delivered_at_most(self) -> Amount:
        """Value delivered if all that is contested turns out to be true."""
        return self._worth(self.acknowledged + self.contested)

    @property
    def undelivered(self) -> Amount:
        """Value paid for and not acknowledged: price - delivered."""
        return self.price - self.delivered

    def _worth(self, quantity: Decimal) -> Amount:
        # Multiplied before divided, so that a third of 1,200 is 400 and not 399.99...
        whole = self.price.number * min(quantity, self.promised)
        return Amount(whole / self.promised, self.price.currency)
