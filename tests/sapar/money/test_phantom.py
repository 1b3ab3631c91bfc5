from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.phantom import paid_twice, phantom_share, phantom_share_of_budget
from sapar.money.priced_item import PricedItem
from sapar.values.amount import Amount
from sapar.values.measured import Measured


def euro(number: int) -> Amount:
    return Amount(Decimal(number), "EUR")


def item(name: str, price: int, promised: int, acknowledged: int, contested: int = 0) -> PricedItem:
    quantities = (Decimal(promised), Decimal(acknowledged), Decimal(contested))
    return PricedItem(name, euro(price), *quantities)


FEE, BUDGET = euro(4000), euro(12000)
ITEMS = [
    item("mentoring", 1600, 24, 9),
    item("desk", 400, 1, 1),
    item("library", 200, 1, 1),
    item("administration", 300, 1, 1),
    item("course", 1000, 3, 0),
]


class TestPhantomShare:
    def test_worked_fee(self) -> None:
        assert phantom_share(FEE, ITEMS) == Measured.of(
            0.625,
            n=5,
            coverage=0.875,
            method="share of the fee that no acknowledged delivery answers for",
        )

    def test_worked_budget(self) -> None:
        found = phantom_share_of_budget(FEE, ITEMS, BUDGET)
        assert round(found.value or 0, 4) == 0.2083

    def test_one_item_does_not_make_up_for_another(self) -> None:
        generous = [ITEMS[0], item("desk", 400, 1, 9), *ITEMS[2:]]
        assert phantom_share(FEE, generous).value == 0.625

    def test_contested_hours_widen_the_interval_only(self) -> None:
        contested = [item("mentoring", 1600, 24, 9, contested=9), *ITEMS[1:]]
        found = phantom_share(FEE, contested)
        assert (found.value, found.low, found.high) == (0.625, 0.475, 0.625)

    @pytest.mark.parametrize(
        ("fee", "items", "reason"),
        [
            (euro(0), ITEMS, "there is no fee"),
            (FEE, [], "the fee is not itemised, so nothing tells what was to be delivered"),
            (euro(3499), ITEMS, "the items cost more than the fee"),
        ],
    )
    def test_says_why_there_is_none(
        self, fee: Amount, items: list[PricedItem], reason: str
    ) -> None:
        assert phantom_share(fee, items).reason == reason

    def test_a_budget_below_its_fee_is_none(self) -> None:
        found = phantom_share_of_budget(FEE, ITEMS, euro(3999))
        assert found.reason == "the budget is less than the fee in it"

    def test_currencies_do_not_mix(self) -> None:
        with pytest.raises(ValueError, match="convert to one currency"):
            phantom_share(Amount(Decimal(4000), "USD"), ITEMS)


class TestPaidTwice:
    def test_courses_that_the_fee_held_were_bought_again(self) -> None:
        charges = [("course", euro(150)), ("course", euro(100)), ("parking", euro(40))]
        assert paid_twice(ITEMS, charges, "EUR") == euro(250)

    def test_nothing_was(self) -> None:
        assert paid_twice(ITEMS, [], "EUR") == euro(0)


@given(st.integers(0, 60), st.integers(0, 60))
def test_more_acknowledged_never_raises_the_share(hours: int, more: int) -> None:
    before, after = (
        replace(ITEMS[0], acknowledged=Decimal(number)) for number in (hours, hours + more)
    )
    assert after.delivered.number >= before.delivered.number
    assert (phantom_share(FEE, [after, *ITEMS[1:]]).value or 0) <= (
        phantom_share(FEE, [before, *ITEMS[1:]]).value or 0
    )


@given(st.permutations(ITEMS))
def test_order_changes_nothing(items: list[PricedItem]) -> None:
    assert phantom_share(FEE, items) == phantom_share(FEE, ITEMS)


@given(st.integers(1, 10**6))
def test_another_unit_of_money_changes_nothing(unit: int) -> None:
    scaled = [replace(one, price=euro(int(one.price.number) * unit)) for one in ITEMS]
    assert phantom_share(euro(4000 * unit), scaled) == phantom_share(FEE, ITEMS)
