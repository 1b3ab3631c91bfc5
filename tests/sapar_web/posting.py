"""Rows of money as no deed would write them, for tests of what the database itself holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection, transaction

from sapar.money.ledger.transaction import Transaction as Told
from sapar_web.models import Payment, Posting, Stay, Transaction
from sapar_web.queries.money.ledger import transaction_of

ON = date(2026, 11, 2)
SIDES = (("sponsor", Decimal(-100)), ("host", Decimal(100)))


@contextmanager
def committed() -> Iterator[None]:
    """A transaction that ends as if it were committed: what was put off is checked now."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        yield
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def posted(stay: Stay, sides: Any = SIDES, **other: Any) -> Transaction:
    """A transaction with postings of one item in euros, of the book of what was paid."""
    told = {"on": ON, "kind": "paid", "parts": len(sides), "by": stay.created_by, **other}
    book = "due" if told["kind"] in {"due", "refund"} else "paid"
    made = Transaction.objects.create(stay=stay, **told)
    for party, number, *differs in sides:
        post(made, party, number, **{"book": book, **dict(*differs)})
    return made


def post(made: Transaction, party: str, number: Decimal, **other: Any) -> Posting:
    """One posting."""
    told = {"book": "paid", "item": "fee", "currency": "EUR", **other}
    return Posting.objects.create(transaction=made, party=party, number=number, **told)


def payment(stay: Stay, **other: Any) -> Payment:
    """A payment of 100 EUR from the sponsor to the host, posted as it says."""
    told = {"payer": "sponsor", "payee": "host", "item": "fee", "on": ON, "party": "sponsor"}
    told |= {"given": Decimal(100), "given_currency": "EUR", "origin": "recorded"}
    told |= {"arrived": Decimal(100), "arrived_currency": "EUR", "by": stay.created_by}
    return Payment.objects.create(**{**told, "transaction": posted(stay), "stay": stay, **other})


def transactions_of(stay: Stay) -> list[Told]:
    """Every transaction of a stay as the library takes it, in the order of posting."""
    rows = Transaction.objects.filter(stay=stay).order_by("pk")
    return [transaction_of(each) for each in rows]
