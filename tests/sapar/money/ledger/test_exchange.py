from datetime import date
from decimal import Decimal

import pytest

from sapar.money.conversion import Rates
from sapar.money.ledger.account import Account, Book
from sapar.money.ledger.balances import balances
from sapar.money.ledger.exchange import EXCHANGE, Changed, paid_across
from sapar.values.amount import Amount
from sapar.values.party import Party

MAY = date(2027, 5, 12)
RATES = Rates.of([("KZT", "2027-05", Decimal(600)), ("USD", "2027-05", Decimal("1.1"))])
CHANGED = Changed(Amount(Decimal(612_000), "KZT"), Amount(Decimal(1000), "EUR"))


def test_each_currency_sums_to_zero_through_whoever_changes_it() -> None:
    payment = paid_across(
        name="t", on=MAY, payer=Party.SPONSOR, payee=Party.HOST, item="fee", changed=CHANGED
    )
    assert balances([payment]) == {
        Account(Book.PAID, Party.HOST, "fee", "EUR"): 1000,
        Account(Book.PAID, Party.SPONSOR, "fee", "KZT"): -612_000,
        Account(Book.PAID, Party.THIRD, EXCHANGE, "EUR"): -1000,
        Account(Book.PAID, Party.THIRD, EXCHANGE, "KZT"): 612_000,
    }


def test_what_changing_cost_is_told_by_the_rate_of_the_month() -> None:
    assert CHANGED.worth(MAY, RATES) == Amount(Decimal("1020.0000"), "EUR")
    assert CHANGED.cost(MAY, RATES) == Amount(Decimal("20.0000"), "EUR")
    assert CHANGED.cost(date(2027, 6, 1), RATES) is None


@pytest.mark.parametrize(
    "changed",
    [
        Changed(Amount(Decimal(5), "EUR"), Amount(Decimal(5), "EUR")),
        Changed(Amount(Decimal(0), "EUR"), Amount(Decimal(5), "USD")),
        Changed(Amount(Decimal(5), "EUR"), Amount(Decimal(-5), "USD")),
    ],
)
def test_only_amounts_above_zero_in_two_currencies_are_changed(changed: Changed) -> None:
    with pytest.raises(ValueError, match="in two currencies"):
        paid_across(
            name="t", on=MAY, payer=Party.SPONSOR, payee=Party.HOST, item="fee", changed=changed
        )
