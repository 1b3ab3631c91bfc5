"""What accounts come to, and what is still to be paid."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from sapar.money.ledger.account import Account, Book
from sapar.money.ledger.transaction import Transaction, sums


def posted(
    transactions: Iterable[Transaction], until: date | None = None
) -> tuple[Transaction, ...]:
    """Transactions up to a day, each once, by day and id.

    Args:
        transactions: in any order, repeated or not.
        until: last day; None for all.

    Raises:
        ValueError: if two different transactions have one id.
    """
    found: dict[str, Transaction] = {}
    for each in transactions:
        if found.setdefault(each.id, each) != each:
            raise ValueError(f"two different transactions have the id {each.id}")
    kept = (each for each in found.values() if until is None or each.on <= until)
    return tuple(sorted(kept, key=lambda each: (each.on, each.id)))


def balances(
    transactions: Iterable[Transaction], until: date | None = None
) -> Mapping[Account, Decimal]:
    """What each account comes to: above zero received or to be received, below given or to give.

    Exact, and the same whatever the order. Together they are zero in each book and currency.

    Args:
        transactions: as `posted` takes them.
        until: last day; None for all.

    Raises:
        ValueError: as `posted`.
    """
    found: dict[Account, Decimal] = defaultdict(Decimal)
    for transaction in posted(transactions, until):
        for each in transaction.postings:
            found[each.account] += each.number
    return {account: found[account] for account in sorted(found)}


def outstanding(
    transactions: Iterable[Transaction], until: date | None = None
) -> Mapping[Account, Decimal]:
    """What is owed less what was paid, by the account of what is owed; settled ones are left out.

    Above zero the party is still to receive, below zero it is still to pay; paid and never owed
    stands here with the other sign.

    Args:
        transactions: as `posted` takes them.
        until: last day; None for all.
    """
    told = balances(transactions, until)
    found: dict[Account, Decimal] = defaultdict(Decimal)
    for account, number in told.items():
        due = Account(Book.DUE, account.party, account.item, account.currency)
        found[due] += number if account.book is Book.DUE else -number
    return {account: number for account, number in sorted(found.items()) if number}


def trial(transactions: Iterable[Transaction]) -> Mapping[tuple[Book, str], Decimal]:
    """The sum over all accounts by book and currency: zero, or the ledger is damaged."""
    return sums(each for one in posted(transactions) for each in one.postings)
