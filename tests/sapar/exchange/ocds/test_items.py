from typing import Any

from sapar.exchange.ocds.items import fee_value, items_of, money_of, price_items

MONEY: dict[str, Any] = {
    "currency": "EUR",
    "fee": {"amount": "400.5"},
    "items": [
        {"id": "desk", "service": "Desk", "amount": "10", "per": "week"},
        {"id": "card", "service": {"en": "Card"}},
    ],
}


def test_items_come_back_as_they_were() -> None:
    assert price_items(items_of(MONEY)) == MONEY["items"]


def test_one_unit_of_an_item_has_its_price() -> None:
    assert items_of(MONEY)[0]["unit"] == {
        "name": "week",
        "value": {"amount": 10, "currency": "EUR"},
    }


def test_the_fee_of_a_stay_is_the_value() -> None:
    assert fee_value(MONEY) == {"amount": 400.5, "currency": "EUR"}
    assert money_of(fee_value(MONEY), items_of(MONEY)) == MONEY


def test_a_fee_by_the_week_or_in_bands_is_no_value() -> None:
    assert fee_value({**MONEY, "fee": {"amount": "4", "per": "week"}}) == {}
    assert fee_value({**MONEY, "fee": {"bands": []}}) == {}
    assert (fee_value(None), items_of(None), price_items("x")) == ({}, [], [])
