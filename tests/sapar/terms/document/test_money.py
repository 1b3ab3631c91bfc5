"""What is paid in a scheme."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from sapar.terms.document.clauses import Per
from sapar.terms.document.money import Band, Fee, Milestone, Money, PriceItem, Stipend


def test_a_fee_is_for_the_stay_unless_it_says_otherwise() -> None:
    assert Fee(amount=Decimal(4000)).per is Per.STAY
    assert Stipend(amount=Decimal(900)).per is Per.MONTH
    assert PriceItem(id="desk", service="Desk").per is Per.STAY


def test_money_is_in_one_currency() -> None:
    money = Money(
        currency="EUR",
        fee=Fee(bands=(Band(days=28, amount=Decimal(2000)), Band(days=84, amount=Decimal(4500)))),
        milestones=(Milestone(name="Review", share=Decimal("0.5"), after=("mid-review",)),),
    )
    assert money.model_dump(mode="json", exclude_defaults=True) == {
        "currency": "EUR",
        "fee": {"bands": [{"days": 28, "amount": "2000"}, {"days": 84, "amount": "4500"}]},
        "milestones": [{"name": "Review", "share": "0.5", "after": ["mid-review"]}],
    }


@pytest.mark.parametrize(
    "money",
    [
        {},
        {"currency": "RUR"},
        {"currency": "EUR", "fee": {"amount": -1}},
        {"currency": "EUR", "fee": {"amount": "12 000"}},
        {"currency": "EUR", "fee": {"bands": [{"days": 0, "amount": 1}]}},
        {"currency": "EUR", "overhead": "7"},
        {"currency": "EUR", "milestones": [{"name": "Review", "share": "1.5"}]},
        {"currency": "EUR", "stipend": {"per": "month"}},
    ],
)
def test_money_that_cannot_be_is_refused(money: Any) -> None:
    with pytest.raises(ValidationError):
        Money.model_validate(money)
