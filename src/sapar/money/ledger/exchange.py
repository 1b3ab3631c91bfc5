"""Payments that change currency on their way: each currency sums to zero by itself.

Who changes money stands between payer and payee with an account of its own, so that neither
amount is guessed from the other, and what the rate said is kept beside what was paid.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sapar.money.conversion import Rates, in_currency
from sapar.money.ledger.account import Account, Book
from sapar.money.ledger.transaction import Posting, Transaction
from sapar.values.amount import Amount
from sapar.values.party import Party

EXCHANGE: Final = "exchange"
"""Item of the accounts of whoever changes money, a third party."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What was paid in one currency and arrived in another.

    Attributes:
        given: by the payer.
        arrived: at the payee.
    """

    given: Amount
    arrived: Amount

    def worth(self, on: date, rates: Rates) -> Amount | None:
        """What the payer gave, in the payee's currency by the month's rate; None without a rate."""
        return in_currency(self.given, f"{on:%Y-%m}", self.arrived.currency, rates)

    def cost(self, on: date, rates: Rates) -> Amount | None:
        """What changing took, by the month's rate: below zero where it gave more than that.

        None where a rate is missing: none is assumed.
        """
        worth = self.worth(on, rates)
        return None if worth is None else worth - self.arrived


def paid_across(  # noqa: PLR0913 -- a payment has no fewer parts
    *,
    name: str,
    on: date,
    payer: Party,
    payee: Party,
    item: str,
    changed: Changed,
    evidence: tuple[str, ...] = (),
) -> Transaction:
    """A payment that left in one currency and arrived in another.

    Args:
        name: id of the transaction.
        on: the day.
        payer: who pays.
        payee: who is paid.
        item: what for.
        changed: what left and what arrived, both above zero.
        evidence: ids that it rests on.

    Raises:
        ValueError: if an amount is not above zero, or both are in one currency.
    """
    given, arrived = changed.given, changed.arrived
    if min(given.number, arrived.number) <= 0 or given.currency == arrived.currency:
        raise ValueError(f"transaction {name}: expected amounts above zero in two currencies")
    return Transaction(
        id=name,
        on=on,
        postings=(
            _posting(payer, item, given, -given.number),
            _posting(Party.THIRD, EXCHANGE, given, given.number),
            _posting(Party.THIRD, EXCHANGE, arrived, -arrived.number),
            _posting(payee, item, arrived, arrived.number),
        ),
        evidence=evidence,
    )


def _posting(party: Party, item: str, amount: Amount, number: Decimal) -> Posting:
    return Posting(Account(Book.PAID, party, item, amount.currency), number)
