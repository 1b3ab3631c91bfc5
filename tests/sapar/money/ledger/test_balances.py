from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.ledger.account import Account, Book
from sapar.money.ledger.balances import balances, outstanding, posted, trial
from sapar.money.ledger.transaction import Transaction, moved
from sapar.values.amount import Amount
from sapar.values.party import Party

FIRST = date(2027, 9, 1)
SPONSOR, HOST, PARTICIPANT = Party.SPONSOR, Party.HOST, Party.PARTICIPANT


def entry(
    name: str, amount: str, book: Book = Book.PAID, day: int = 0, *, back: bool = False
) -> Transaction:
    payer, payee = (HOST, SPONSOR) if back else (SPONSOR, HOST)
    return moved(
        name=name, on=FIRST + timedelta(days=day), book=book, payer=payer, payee=payee,
        item="mentoring", amount=Amount(Decimal(amount), "EUR"),
    )  # fmt: skip


def account(book: Book, party: Party) -> Account:
    return Account(book, party, "mentoring", "EUR")


@st.composite
def ledgers(draw: st.DrawFn) -> list[Transaction]:
    found = []
    for place in range(draw(st.integers(0, 12))):
        payer, payee = draw(st.permutations([SPONSOR, HOST, PARTICIPANT]))[:2]
        number = draw(st.decimals("0.0001", 10**6, places=4))
        found.append(
            moved(
                name=f"t{place}",
                on=FIRST + timedelta(days=draw(st.integers(0, 9))),
                book=draw(st.sampled_from(Book)),
                payer=payer,
                payee=payee,
                item=draw(st.sampled_from(["fee", "desk"])),
                amount=Amount(number, draw(st.sampled_from(["EUR", "KZT"]))),
            )
        )
    return found


@given(st.data(), ledgers())
def test_order_and_repetition_change_no_balance(
    data: st.DataObject, ledger: list[Transaction]
) -> None:
    again = data.draw(st.lists(st.sampled_from(ledger))) if ledger else []
    assert balances(data.draw(st.permutations([*ledger, *again]))) == balances(ledger)


@given(ledgers())
def test_all_accounts_together_are_zero_in_each_book_and_currency(
    ledger: list[Transaction],
) -> None:
    assert set(trial(ledger).values()) <= {Decimal(0)}
    for book in Book:
        for currency in ("EUR", "KZT"):
            kept = [
                number
                for each, number in balances(ledger).items()
                if (each.book, each.currency) == (book, currency)
            ]
            assert sum(kept, Decimal(0)) == 0


@given(ledgers(), st.integers(0, 9))
def test_a_later_entry_changes_nothing_before_it(ledger: list[Transaction], day: int) -> None:
    until = FIRST + timedelta(days=day)
    early = [each for each in ledger if each.on <= until]
    assert balances(ledger, until) == balances(early)


def test_ten_thousand_cents_are_a_hundred_euros() -> None:
    ledger = [entry(f"t{place}", "0.01") for place in range(10_000)]
    assert balances(ledger)[account(Book.PAID, HOST)] == Decimal("100.00")


def test_what_is_owed_less_what_was_paid_is_outstanding() -> None:
    ledger = [
        entry("due", "1600", Book.DUE),
        entry("first", "480", day=1),
        entry("refund due", "200", Book.DUE, 5, back=True),
    ]
    assert outstanding(ledger) == {
        account(Book.DUE, SPONSOR): Decimal(-920),
        account(Book.DUE, HOST): Decimal(920),
    }
    assert outstanding([*ledger, entry("rest", "920", day=6)]) == {}
    assert outstanding(ledger, FIRST)[account(Book.DUE, HOST)] == Decimal(1600)


def test_two_different_transactions_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two different transactions have the id t"):
        posted([entry("t", "1"), entry("t", "2")])
