"""Tests of the ledger as values of the library."""

from decimal import Decimal

from tests.sapar_web.paying import FEE, Purse
from tests.sapar_web.posting import transactions_of

from sapar.money.ledger.account import Account, Book
from sapar.money.ledger.balances import outstanding
from sapar.values.party import Party
from sapar_web.queries.money.ledger import owed_lines, transaction_of


def test_what_is_owed_less_what_was_paid_is_what_the_library_finds(purse: Purse) -> None:
    purse.pay()
    purse.pay(given=Decimal("20.0001"))
    left = outstanding(transactions_of(purse.stay))
    host = Account(Book.DUE, Party.HOST, "fee", "EUR")
    assert left[host] == FEE - Decimal("1100.0001")
    assert left[Account(Book.DUE, Party.SPONSOR, "fee", "EUR")] == -left[host]


def test_lines_are_those_that_were_signed(purse: Purse) -> None:
    lines = {each.line.item: each for each in owed_lines(purse.stay)}
    assert (lines["fee"].number, lines["fee"].line.spent_in) == (FEE, "DE")


def test_a_transaction_comes_back_as_it_was(purse: Purse) -> None:
    payment = purse.pay()
    made = payment.transaction
    found = transaction_of(made)
    assert (found.id, found.on) == (str(made.key), made.on)
    assert {each.account.party: each.number for each in found.postings} == {
        Party.SPONSOR: -payment.given, Party.HOST: payment.given,
    }  # fmt: skip
