"""The payments of some stays: who paid, who received, what for, where it was spent."""

from dataclasses import dataclass
from decimal import Decimal

from sapar.values.amount import Amount
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class PartySum:
    """What one party paid or received, in total and as a share of all.

    Attributes:
        amount: None where none of its payments has an amount in the currency asked for.
    """

    party: str
    amount: Decimal | None
    share: Measured


@dataclass(frozen=True, slots=True)
class ItemSum:
    """What was paid for one item (fee, travel, subsistence ...).

    Attributes:
        amount: None where none of its payments has an amount in the currency asked for.
    """

    item: str
    title: str
    amount: Decimal | None
    rows: int


@dataclass(frozen=True, slots=True)
class AidTrade:
    """Payments between the two countries of a stay, sending to host against host to sending."""

    to_host: Decimal
    to_sending: Decimal
    balance: Measured
    trend: Measured


@dataclass(frozen=True, slots=True)
class Money:
    """Who paid, who received, where it was spent, and what a day cost.

    Attributes:
        total: sum of all flows in the currency asked for, less the items set apart; None where
            no money is recorded.
        rows: flows behind it, those with an amount.
        unconverted: flows left out for want of an amount or of an exchange rate.
        items: the total by item, largest first.
        apart: items that are shown but in no total, share or price (see docs/rules).
        payers: share of the total by who paid; payees: by who received.
        retention: share spent in the host country, with the participant's living cost;
            `retention_without_living` without it.
        per_person_day: money for each person-day, of stays where both are known;
            `per_visit` for each visit.
        aid_trade: balance of payments between home and host countries.
    """

    currency: str
    total: Amount | None
    rows: int
    unconverted: int
    items: tuple[ItemSum, ...]
    apart: tuple[ItemSum, ...]
    payers: tuple[PartySum, ...]
    payees: tuple[PartySum, ...]
    retention: Measured
    retention_without_living: Measured
    per_person_day: Measured
    per_visit: Measured
    aid_trade: AidTrade
