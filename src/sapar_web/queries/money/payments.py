"""Payments of a stay, and what may have been paid twice."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import QuerySet

from sapar.money.flow import Flow
from sapar.money.ledger.payment import Payment as Booked
from sapar.money.ledger.repeats import Repeat, repeats
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.party import Party
from sapar_web.models import Payment, Stay
from sapar_web.queries.money.seeing import seen_by

Row = dict[str, Any]

FIELDS = (
    *("id", "key", "on", "payer", "payee", "item", "given", "given_currency", "arrived"),
    *("arrived_currency", "reference", "spent_in", "budget", "origin", "party", "release__key"),
    *("claim__key", "transaction__key", "transaction__reversed_by__on"),
    "transaction__reversed_by__text",
)


def standing(rows: QuerySet[Payment]) -> QuerySet[Payment]:
    """Of some payments those that were not taken back."""
    return rows.filter(transaction__reversed_by=None)


def payments_of(
    stay: Stay, parties: Iterable[str], *, after: str | None = None, limit: int
) -> Sequence[Row]:
    """Payments that whoever reads as some parties sees, newest first, taken back ones as well.

    Args:
        stay: whose.
        parties: as which somebody reads.
        after: key of the last row of the page before.
        limit: rows at most.
    """
    rows = Payment.objects.filter(seen_by(parties), stay=stay).order_by("-id")
    if after:
        last = Payment.objects.filter(stay=stay, key=after).values_list("id", flat=True).first()
        rows = rows if last is None else rows.filter(id__lt=last)
    return list(rows.values(*FIELDS)[:limit])


def flows_of(stay: Stay, parties: Iterable[str]) -> Iterator[Flow]:
    """Payments as the payee got them, without those that were taken back."""
    rows = standing(Payment.objects.filter(seen_by(parties), stay=stay)).order_by("id")
    fields = ("payer", "payee", "item", "arrived", "arrived_currency", "spent_in", "on", "budget")
    for payer, payee, item, number, currency, spent_in, on, budget in rows.values_list(*fields):
        yield Flow(
            payer=Party(payer),
            payee=Party(payee),
            item=item,
            amount=Amount(number, currency),
            spent_in=Country(spent_in) if spent_in else None,
            on=on,
            origin=budget or None,
        )


def paid_twice(rows: Iterable[Row]) -> Sequence[Repeat]:
    """Of some payments those that may be one payment made twice, by their keys.

    Args:
        rows: as `payments_of` gives them.
    """
    return repeats(
        Booked(
            id=str(row["key"]),
            on=row["on"],
            amount=Amount(-row["given"], row["given_currency"]),
            counterparty=f"{row['payer']} {row['payee']} {row['item']}",
            reference=row["reference"],
        )
        for row in rows
        if row["transaction__reversed_by__on"] is None
    )
