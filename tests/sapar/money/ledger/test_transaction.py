from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.ledger.account import Account, Book
from sapar.money.ledger.transaction import Posting, Transaction, moved, reversed_by, sums
from sapar.values.amount import Amount
from sapar.values.party import Party

TODAY = date(2027, 9, 30)
EURO = Account(Book.PAID, Party.HOST, "fee", "EUR")
OTHER = Account(Book.PAID, Party.SPONSOR, "fee", "EUR")
numbers = st.decimals(-(10**9), 10**9, places=4).filter(bool)


def paid(amount: str) -> Transaction:
    return moved(
        name="t1", on=TODAY, book=Book.PAID, payer=Party.SPONSOR, payee=Party.HOST, item="fee",
        amount=Amount(Decimal(amount), "EUR"), evidence=("e1",),
    )  # fmt: skip


def test_a_payment_takes_from_one_account_what_it_gives_to_the_other() -> None:
    assert paid("1200.50").postings == (
        Posting(OTHER, Decimal("-1200.50")),
        Posting(EURO, Decimal("1200.50")),
    )


@given(st.lists(numbers, min_size=1, max_size=20))
def test_what_does_not_sum_to_zero_is_refused(given_: list[Decimal]) -> None:
    rest = -sum(given_, Decimal(0))
    postings = [Posting(EURO, number) for number in given_]
    if rest:
        with pytest.raises(ValueError, match="expected zero"):
            Transaction(id="t", on=TODAY, postings=tuple(postings))
        postings.append(Posting(OTHER, rest))
    assert sums(Transaction(id="t", on=TODAY, postings=tuple(postings)).postings) == {
        (Book.PAID, "EUR"): 0
    }


def test_each_currency_and_each_book_sums_to_zero_by_itself() -> None:
    dollars = Account(Book.PAID, Party.SPONSOR, "fee", "USD")
    due = Account(Book.DUE, Party.SPONSOR, "fee", "EUR")
    for other in (dollars, due):
        postings = (Posting(EURO, Decimal(5)), Posting(other, Decimal(-5)))
        with pytest.raises(ValueError, match="expected zero"):
            Transaction(id="t", on=TODAY, postings=postings)


def test_nothing_is_posted_as_zero_or_to_oneself() -> None:
    with pytest.raises(ValueError, match="posting of zero"):
        Posting(EURO, Decimal(0))
    for amount in ("0", "-5"):
        with pytest.raises(ValueError, match="above zero between two parties"):
            paid(amount)
    with pytest.raises(ValueError, match="needs its id and its postings"):
        Transaction(id="t", on=TODAY, postings=())


def test_a_mistake_is_posted_back_and_both_stay() -> None:
    first = paid("10")
    back = reversed_by(first, name="t2", on=TODAY, why="booked on the wrong stay")
    assert sums((*first.postings, *back.postings)) == {(Book.PAID, "EUR"): 0}
    assert back.evidence == ("t1",)
    assert [each.number for each in back.postings] == [10, -10]
