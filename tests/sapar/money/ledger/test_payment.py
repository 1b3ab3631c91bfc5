from datetime import date
from decimal import Decimal

from sapar.money.ledger.payment import Payment
from sapar.values.amount import Amount


def test_a_payment_that_says_little_is_a_payment() -> None:
    bare = Payment(id="p1", on=date(2027, 9, 30), amount=Amount(Decimal(-5), "EUR"))
    assert (bare.counterparty, bare.account, bare.reference, bare.reversal) == ("", "", "", False)
