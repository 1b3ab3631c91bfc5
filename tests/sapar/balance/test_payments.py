from dataclasses import fields
from decimal import Decimal

from sapar.balance.payments import ItemSum, Money


def test_a_sum_that_is_not_known_is_not_nothing() -> None:
    assert ItemSum("fee", "Fee", None, 1) != ItemSum("fee", "Fee", Decimal(0), 1)


def test_the_parts_of_the_money_in_their_order() -> None:
    assert [field.name for field in fields(Money)] == [
        "currency", "total", "rows", "unconverted", "items", "apart", "payers", "payees",
        "retention", "retention_without_living", "per_person_day", "per_visit", "aid_trade",
    ]  # fmt: skip
