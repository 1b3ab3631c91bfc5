from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.ledger.matching import Sureness
from sapar.money.ledger.payment import Payment
from sapar.money.ledger.repeats import Repeat, repeats
from sapar.values.amount import Amount


def payment(name: str, days: int = 0, number: str = "-250", **more: Any) -> Payment:
    on = date(2027, 9, 1) + timedelta(days=days)
    told = {"counterparty": "Invented University", **more}
    return Payment(id=name, on=on, amount=Amount(Decimal(number), "EUR"), **told)


def test_one_reference_paid_twice_is_likely_one_payment_made_twice() -> None:
    one, other = payment("a", reference="R-1"), payment("b", 200, reference="r 1")
    assert repeats([other, one]) == (Repeat("a", "b", Sureness.LIKELY, 200),)


def test_without_a_reference_days_decide() -> None:
    assert repeats([payment("a"), payment("b", 45)]) == (Repeat("a", "b", Sureness.POSSIBLE, 45),)
    assert repeats([payment("a"), payment("b", 46)]) == ()


@pytest.mark.parametrize(
    "other",
    [
        payment("b", 1, reference="R-2"),
        payment("b", 1, number="-250.01"),
        payment("b", 1, number="250"),
        payment("b", 1, counterparty="Another University"),
        payment("b", 1, counterparty=""),
    ],
)
def test_another_reference_amount_direction_or_side_is_another_payment(other: Payment) -> None:
    assert repeats([payment("a", reference="R-1"), other]) == ()


def test_what_was_reversed_was_not_paid_twice() -> None:
    wrong, back = payment("a"), payment("b", 1, number="250", reversal=True)
    assert repeats([wrong, back, payment("c", 2)]) == ()
    assert [each.second for each in repeats([wrong, back, payment("c", 2), payment("d", 3)])] == [
        "d"
    ]


@given(st.data())
def test_order_changes_nothing(data: st.DataObject) -> None:
    told = [payment(name, days) for name, days in zip("abcd", (0, 10, 20, 90), strict=True)]
    assert repeats(data.draw(st.permutations(told))) == repeats(told)
