"""Tests of the ledger as values of the library."""

from decimal import Decimal

from tests.sapar_web.paying import FEE, Purse

from sapar.money.ledger.account import Account, Book
from sapar.money.ledger.balances import outstanding
from sapar.values.party import Party
from sapar_web.queries.money.ledger import owed_lines, transaction_of, transactions_of


def test_what_is_owed_less_what_was_paid_is_what_the_library_finds(purse: Purse) -> None:
    purse.pay()
    purse.pay(given=Decimal("20.0001"))
    left = outstanding(transactions_of(purse.stay))
    host = Account(Book.DUE, Party.HOST, "fee", "EUR")
    assert left[host] == FEE - Decimal("1100.0001")
    assert left[Account(Book.DUE, Party.SPONSOR, "fee", "EUR")] == -left[host]


def test_a_ledger_is_read_in_one_statement(purse: Purse, django_assert_num_queries) -> None:
    for times in (1, 3):
        for _time in range(times):
            purse.pay()
        stay = purse.stay
        with django_assert_num_queries(1):
            transactions_of(stay)


def test_lines_are_those_that_were_signed(purse: Purse) -> None:
    lines = {each.line.item: each for each in owed_lines(purse.stay)}
    assert (lines["fee"].number, lines["fee"].line.spent_in) == (FEE, "DE")


def test_a_transaction_comes_back_as_it_was(purse: Purse) -> None:
    made = purse.pay().transaction
    assert transaction_of(made) == next(
        each for each in transactions_of(purse.stay) if each.id == str(made.key)
    )
