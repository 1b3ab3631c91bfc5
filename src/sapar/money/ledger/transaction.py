"""Transactions: what moves from some accounts to others, and sums to zero."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sapar.money.ledger.account import Account, Book, exact
from sapar.values.amount import Amount
from sapar.values.party import Party


@dataclass(frozen=True, slots=True)
class Posting:
    """What one account gets, or gives below zero.

    Attributes:
        account: which.
        number: in its currency.

    Raises:
        TypeError: if the number is not a Decimal.
        ValueError: if it is zero or cannot be kept exactly.
    """

    account: Account
    number: Decimal

    def __post_init__(self) -> None:
        if not exact(self.number):
            raise ValueError("a posting of zero moves nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction:
    """Postings that belong together. It is added and never edited; a mistake is posted back.

    Attributes:
        id: given where it was made, so that what is sent twice is kept once.
        on: the day.
        postings: two or more that sum to zero in each book and currency.
        why: in words.
        evidence: ids of events, documents or payments that it rests on.

    Raises:
        ValueError: if it has no id, or does not sum to zero in each book and currency.
    """

    id: str
    on: date
    postings: tuple[Posting, ...]
    why: str = ""
    evidence: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or not self.postings:
            raise ValueError("a transaction needs its id and its postings")
        for (book, currency), number in sums(self.postings).items():
            if number:
                raise ValueError(
                    f"transaction {self.id}: {book} sums to {number} {currency}, expected zero"
                )


def sums(postings: Iterable[Posting]) -> dict[tuple[Book, str], Decimal]:
    """What postings come to, by book and currency."""
    found: dict[tuple[Book, str], Decimal] = defaultdict(Decimal)
    for each in postings:
        found[each.account.book, each.account.currency] += each.number
    return dict(found)


def moved(  # noqa: PLR0913 -- a movement of money has no fewer parts
    *,
    name: str,
    on: date,
    book: Book,
    payer: Party,
    payee: Party,
    item: str,
    amount: Amount,
    why: str = "",
    evidence: tuple[str, ...] = (),
) -> Transaction:
    """One amount for one item from a payer to a payee: owed, or paid.

    Args:
        name: id of the transaction.
        on: the day.
        book: whether it is owed or was paid.
        payer: who pays.
        payee: who is paid.
        item: what for.
        amount: above zero; money given back goes the other way.
        why: in words.
        evidence: ids that it rests on.

    Raises:
        ValueError: if the amount is not above zero, or payer and payee are one.
    """
    if amount.number <= 0 or payer is payee:
        raise ValueError(f"transaction {name}: expected an amount above zero between two parties")
    gives = Account(book, payer, item, amount.currency)
    gets = Account(book, payee, item, amount.currency)
    postings = (Posting(gives, -amount.number), Posting(gets, amount.number))
    return Transaction(id=name, on=on, postings=postings, why=why, evidence=evidence)


def reversed_by(transaction: Transaction, *, name: str, on: date, why: str) -> Transaction:
    """The transaction that takes another back; both stay in the ledger."""
    postings = tuple(Posting(each.account, -each.number) for each in transaction.postings)
    evidence = (transaction.id,)
    return Transaction(id=name, on=on, postings=postings, why=why, evidence=evidence)
