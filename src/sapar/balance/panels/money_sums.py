"""What the panel of money is computed from: sums over facts, small whatever the stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sapar.balance.ledger import EMPTY, Ledger
from sapar.balance.panels.added import added
from sapar.balance.spreads import Spread
from sapar.money.cost_to_serve import ServiceSums
from sapar.money.degrees import StayMoney
from sapar.money.double_charges import DoubleCharges
from sapar.money.fees import FeeSums
from sapar.money.mentor_hours import FeeHourSums, HourSums
from sapar.money.undelivered import PricedSums

PAYMENTS = "payments"
"""Name of the parts of shares and prices."""


@dataclass(frozen=True, slots=True)
class Bought:
    """What fees and prices bought, and what serving cost.

    Attributes:
        unrecorded: stays of a dataset that records commitments and no delivery at all, so that
            nothing tells what was bought.
    """

    fees: FeeSums = field(default_factory=FeeSums)
    items: PricedSums = field(default_factory=PricedSums)
    hours: HourSums = field(default_factory=HourSums)
    fee_hours: FeeHourSums = field(default_factory=FeeHourSums)
    service: ServiceSums = field(default_factory=ServiceSums)
    twice: DoubleCharges = field(default_factory=DoubleCharges)
    short: StayMoney = field(default_factory=StayMoney)
    long: StayMoney = field(default_factory=StayMoney)
    unrecorded: int = 0

    def __add__(self, other: "Bought") -> "Bought":
        """The stays of both."""
        return Bought(
            self.fees + other.fees,
            self.items + other.items,
            self.hours + other.hours,
            self.fee_hours + other.fee_hours,
            self.service + other.service,
            self.twice + other.twice,
            self.short + other.short,
            self.long + other.long,
            self.unrecorded + other.unrecorded,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneySums:
    """Sums of some stays, in the currency asked for.

    Attributes:
        stays: how many, with or without a payment: what coverage counts.
        ledger: payments by party, item, place and pair of countries.
        bought: what fees, prices and charges were for.
        parts: how stays differ in what they add to ratios, under `payments`, `hours`, `service` and
            `fees`; only of a sample.
    """

    stays: int = 0
    ledger: Ledger = EMPTY
    bought: Bought = field(default_factory=Bought)
    parts: Mapping[str, Spread] = field(default_factory=dict)

    def __add__(self, other: "MoneySums") -> "MoneySums":
        """The stays of both."""
        return MoneySums(
            stays=self.stays + other.stays,
            ledger=self.ledger + other.ledger,
            bought=self.bought + other.bought,
            parts=added(self.parts, other.parts),
        )


NOTHING_PAID = MoneySums()
"""The sums of no stay."""
