"""Payments of a stay, and what may have been paid twice."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from sapar.money.flow import Flow
from sapar.money.ledger.payment import Payment as Booked
from sapar.money.ledger.repeats import Repeat, repeats
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.party import Party
from sapar_web.models import Payment
from sapar_web.queries.money.sheet import Sheet


def standing(rows: QuerySet[Payment]) -> QuerySet[Payment]:
    """Of some payments those that were not taken back."""
    return rows.filter(transaction__reversed_by=None)


def page_of(seen: Sheet, *, after: str | None = None, limit: int) -> Sequence[Payment]:
    """Payments of a stay newest first, page by page, taken back ones as well.

    Args:
        seen: rows of money that somebody sees.
        after: key of the last row of the page before.
        limit: rows at most.
    """
    rows = sorted(seen.payments, key=lambda each: -each.pk)
    places = [at for at, each in enumerate(rows, 1) if str(each.key) == after]
    begin = places[0] if places else 0
    return rows[begin : begin + limit]


def flow_of(payment: Payment) -> Flow:
    """A payment as the payee got it."""
    return Flow(
        payer=Party(payment.payer),
        payee=Party(payment.payee),
        item=payment.item,
        amount=Amount(payment.arrived, payment.arrived_currency),
        spent_in=Country(payment.spent_in) if payment.spent_in else None,
        on=payment.on,
        origin=payment.budget or None,
    )


def paid_twice(payments: Iterable[Payment]) -> Sequence[Repeat]:
    """Of some payments that stand those that may be one payment made twice, by their keys."""
    return repeats(
        Booked(
            id=str(each.key),
            on=each.on,
            amount=Amount(-each.given, each.given_currency),
            counterparty=f"{each.payer} {each.payee} {each.item}",
            reference=each.reference,
        )
        for each in payments
    )
