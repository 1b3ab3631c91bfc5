"""The commitments of an agreement: one for each of its clauses, and for nothing else."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sapar.agreements.commitments.commitment import Commitment
from sapar.agreements.commitments.dues import due_on, moments_of, opens_on
from sapar.agreements.commitments.prices import PriceList, price_items_of
from sapar.agreements.commitments.quantities import over_of, whole_quantity
from sapar.agreements.document.agreement import Agreement
from sapar.terms.document.clauses import Clause

_Prices = Mapping[str, tuple[Decimal, Decimal]]


def commitments_of(agreement: Agreement, signed: date | None = None) -> tuple[Commitment, ...]:
    """What each clause comes to in this stay, in the order of the clauses.

    Args:
        agreement: the document.
        signed: day of the last signature, from which some times are counted; None before.
    """
    prices = _prices(agreement)
    return tuple(_commitment(clause, agreement, prices, signed) for clause in agreement.clauses)


def _commitment(
    clause: Clause, agreement: Agreement, prices: _Prices, signed: date | None
) -> Commitment:
    stay = agreement.stay
    due = due_on(clause.due, stay, moments_of(stay, signed))
    over = over_of(clause, stay, due)
    price, growing = prices.get(clause.id, (None, Decimal(0)))
    return Commitment(
        clause=clause.id,
        item=clause.item,
        owed_by=clause.owed_by,
        owed_to=clause.owed_to,
        quantity=whole_quantity(clause, over),
        unit=clause.unit,
        opens=opens_on(clause.due, stay),
        due=due,
        price=price,
        currency=agreement.money.currency if agreement.money and price is not None else None,
        growing=growing,
        stay=stay,
        rule=clause.due,
        over=over,
    )


def _prices(agreement: Agreement) -> _Prices:
    """Price by clause, and the part of it that grows with the days.

    The price of an item stands once, at the first clause that it pays for. Costs at home are no
    price of a service: they are themselves what is owed.
    """
    found: dict[str, tuple[Decimal, Decimal]] = {}
    for each in price_items_of(agreement):
        if each.clauses and each.amount is not None and each.part is not PriceList.HOME:
            price, growing = found.get(each.clauses[0], (Decimal(0), Decimal(0)))
            more = each.amount if each.by_day else Decimal(0)
            found[each.clauses[0]] = price + each.amount, growing + more
    return found
