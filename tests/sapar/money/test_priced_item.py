from decimal import Decimal

import pytest

from sapar.money.priced_item import PricedItem
from sapar.values.amount import Amount


def euro(number: str) -> Amount:
    return Amount(Decimal(number), "EUR")


def mentoring(promised: str, acknowledged: str, contested: str = "0") -> PricedItem:
    quantities = (Decimal(promised), Decimal(acknowledged), Decimal(contested))
    return PricedItem("mentoring", euro("1600"), *quantities)


def test_worked_item() -> None:
    item = mentoring("24", "9")
    assert (item.delivered, item.undelivered) == (euro("600"), euro("1000"))


def test_contested_hours_are_worth_something_at_most() -> None:
    item = mentoring("24", "9", contested="11")
    assert item.delivered == euro("600")
    assert item.delivered_at_most.number == Decimal(1600) * 20 / 24


def test_more_than_promised_is_worth_the_price() -> None:
    assert mentoring("24", "30").delivered == euro("1600")


def test_a_third_of_1_200_is_400() -> None:
    item = PricedItem("course", euro("1200"), Decimal(3), Decimal(1))
    assert item.delivered == euro("400")


def test_what_promises_nothing_is_not_itemised() -> None:
    with pytest.raises(ValueError, match="mentoring: promises 0, expected more than zero"):
        mentoring("0", "0")


@pytest.mark.parametrize(("acknowledged", "contested"), [("-1", "0"), ("0", "-1")])
def test_quantities_are_not_negative(acknowledged: str, contested: str) -> None:
    with pytest.raises(ValueError, match="below zero"):
        mentoring("24", acknowledged, contested)
