"""The ledger of a stay as values of `sapar.money.ledger`."""

from sapar.money.ledger.account import Account, Book
from sapar.money.ledger.budget import Line, Planned
from sapar.money.ledger.transaction import Posting, Transaction
from sapar.values.party import Party
from sapar_web.models import Due, Stay
from sapar_web.models import Transaction as Kept


def transaction_of(kept: Kept) -> Transaction:
    """A transaction with its postings."""
    rows = kept.postings.order_by("pk").values_list("book", "party", "item", "currency", "number")
    postings = tuple(
        Posting(Account(Book(book), Party(party), item, currency), number)
        for book, party, item, currency, number in rows
    )
    evidence = tuple(kept.evidence)
    return Transaction(
        id=str(kept.key), on=kept.on, postings=postings, why=kept.text, evidence=evidence
    )


def owed_lines(stay: Stay) -> list[Planned]:
    """What is owed in a stay by line: of its first version, and what amendments changed."""
    rows = Due.objects.filter(stay=stay).order_by("pk")
    fields = ("item", "payer", "payee", "currency", "spent_in", "number")
    return [
        Planned(Line(item, Party(payer), Party(payee), currency, spent_in), number)
        for item, payer, payee, currency, spent_in, number in rows.values_list(*fields)
    ]
