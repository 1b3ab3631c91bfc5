"""The price list of an agreement at the length of its stay."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from sapar.agreements.commitments.shares import in_cents
from sapar.agreements.document.agreement import Agreement
from sapar.terms.checks.stays import within_fee
from sapar.terms.document.clauses import Per
from sapar.terms.document.money import PriceItem
from sapar.terms.offers.lengths import SPANS, at_length, cents
from sapar.terms.offers.prices import fee_at
from sapar.values.party import Party


class PriceList(StrEnum):
    """Where an item stands."""

    FEE = "fee"
    """What the fee buys."""
    BESIDE = "beside"
    """Charged besides the fee."""
    HOME = "home"
    """What the stay costs the sending institution."""


@dataclass(frozen=True, slots=True)
class PaidItem:
    """A line of the price list at the length of the stay.

    Attributes:
        item: as it was agreed.
        part: list that it stands in.
        clauses: that it pays for, in its order; the first carries the price.
        amount: over the whole stay, to the cent; None where it cannot be told.
        currency: ISO 4217.
        paid_by: who pays; None where nobody says.
        paid_to: who is paid; None where nobody says.
    """

    item: PriceItem
    part: PriceList
    clauses: tuple[str, ...]
    amount: Decimal | None
    currency: str
    paid_by: Party | None
    paid_to: Party | None

    @property
    def in_fee(self) -> bool:
        """Whether it is what the fee buys."""
        return self.part is PriceList.FEE

    @property
    def by_day(self) -> bool:
        """Whether the amount grows with the days of the stay."""
        return self.item.per in SPANS


def fee_of(agreement: Agreement) -> Decimal | None:
    """The fee of the whole stay, to the cent; None where there is none or it cannot be told."""
    fee = None if agreement.money is None else agreement.money.fee
    exact = None if fee is None else fee_at(fee, agreement.stay.days)
    return None if exact is None else cents(exact)


def itemised_of(agreement: Agreement) -> Decimal:
    """What the items of the fee come to, to the cent; those that cannot be told are left out."""
    parts = (each.amount for each in price_items_of(agreement) if each.in_fee)
    return sum((part for part in parts if part is not None), Decimal(0))


def price_items_of(agreement: Agreement) -> tuple[PaidItem, ...]:
    """Every item of the price list and of the costs at home, in their order.

    Items of the fee are told in cents so that, together, they are their exact sum in cents.
    """
    money = agreement.money
    if money is None:
        return ()
    inside = {place for place, _item in within_fee(money)}
    exact = [_cost(item, agreement) for item in money.items]
    told = [None if each is None else cents(each) for each in exact]
    known = [(place, each) for place, each in enumerate(exact) if each is not None]
    of_fee = [(place, each) for place, each in known if place in inside]
    for (place, _each), part in zip(of_fee, in_cents(each for _, each in of_fee), strict=True):
        told[place] = part
    lists = [PriceList.FEE if at in inside else PriceList.BESIDE for at in range(len(exact))]
    return (
        *(
            _paid(item, part, amount, agreement)
            for item, part, amount in zip(money.items, lists, told, strict=True)
        ),
        *(_at_home(item, agreement) for item in money.sending_costs),
    )


def _at_home(item: PriceItem, agreement: Agreement) -> PaidItem:
    exact = _cost(item, agreement)
    amount = None if exact is None else cents(exact)
    return _paid(item, PriceList.HOME, amount, agreement)


def _cost(item: PriceItem, agreement: Agreement) -> Fraction | None:
    if item.amount is None:
        return None
    if item.per is not Per.HOUR:
        return at_length(item.amount, item.per, agreement.stay.days)
    hours = [_hours(agreement, name) for name in clauses_of(item, agreement)]
    known = [each for each in hours if each is not None]
    return Fraction(item.amount) * sum(known) if known else None


def _hours(agreement: Agreement, name: str) -> Fraction | None:
    clause = agreement.clause(name)
    if clause is None or clause.quantity is None or clause.unit != "hour":
        return None
    return at_length(clause.quantity, clause.per, agreement.stay.days)


def clauses_of(item: PriceItem, agreement: Agreement) -> tuple[str, ...]:
    """The clauses of the agreement that an item pays for: those it names, in its order.

    An item that names none pays for the clauses that name it.
    """
    if item.clauses:
        return tuple(name for name in item.clauses if agreement.clause(name) is not None)
    return tuple(clause.id for clause in agreement.clauses if item.id in clause.priced)


def _paid(
    item: PriceItem, part: PriceList, amount: Decimal | None, agreement: Agreement
) -> PaidItem:
    money = agreement.money
    assert money is not None  # noqa: S101 -- an item is part of it
    fee = money.fee
    return PaidItem(
        item=item,
        part=part,
        clauses=clauses_of(item, agreement),
        amount=amount,
        currency=money.currency,
        paid_by=item.paid_by or (fee.paid_by if fee else None),
        paid_to=item.paid_to or (fee.paid_to if fee else None),
    )
