"""One payment: who paid whom, for what, and where the money was spent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sapar.money.items import item_of
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.party import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A payment from one party to another; one row of the table `flows`.

    Attributes:
        payer: who pays.
        payee: who receives.
        item: what for, a code of `sapar.money.items` or one of the payer's own.
        amount: how much; negative for money given back; None where it is not known.
        payer_country: where the payer is at home.
        payee_country: where the payee is at home.
        spent_in: where the payee spends it; None where nobody knows.
        on: the day of the payment.
        origin: where the payer has the money from (a budget line, a programme).
    """

    payer: Party
    payee: Party
    item: str
    amount: Amount | None
    payer_country: Country | None = None
    payee_country: Country | None = None
    spent_in: Country | None = None
    on: date | None = None
    origin: str | None = None


def counted(flows: Iterable[Flow]) -> list[Flow]:
    """The flows that shares and rates speak of: all but the items kept `apart`."""
    return [flow for flow in flows if not item_of(flow.item).apart]
