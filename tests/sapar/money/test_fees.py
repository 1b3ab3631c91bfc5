from dataclasses import replace
from decimal import Decimal

import pytest

from sapar.money.fees import (
    FeeSums,
    phantom_share_of_budgets,
    phantom_share_of_fees,
    unitemised_share,
)
from sapar.money.phantom import phantom_share
from sapar.money.priced_item import PricedItem
from sapar.values.amount import Amount

# A fee of 4,000: items for 3,500, of which 1,500 were delivered; the budget is 12,000.
WORKED = FeeSums(
    stays=1, known=1, fees=Decimal(4000), itemised=1, fee=Decimal(4000), items=Decimal(3500),
    least=Decimal(1500), most=Decimal(1500), budgeted=1, budget=Decimal(12000),
    budget_least=Decimal(2500), budget_most=Decimal(2500),
)  # fmt: skip
OPEN = replace(WORKED, most=Decimal(2300), budget_least=Decimal(1700))


def test_the_worked_fee() -> None:
    phantom, budget = phantom_share_of_fees(WORKED), phantom_share_of_budgets(WORKED)
    assert (phantom.value, phantom.low, phantom.coverage) == (0.625, None, 0.875)
    assert budget.value == pytest.approx(0.2083, abs=5e-5)
    assert unitemised_share(WORKED).value == 0.125


def test_of_one_stay_it_is_the_phantom_share_of_its_fee() -> None:
    items = [
        PricedItem("mentoring", Amount(Decimal(1600), "EUR"), Decimal(24), Decimal(9)),
        PricedItem("rest", Amount(Decimal(900), "EUR"), Decimal(1), Decimal(1)),
        PricedItem("course", Amount(Decimal(1000), "EUR"), Decimal(3), Decimal(0)),
    ]
    one, pooled = phantom_share(Amount(Decimal(4000), "EUR"), items), phantom_share_of_fees(WORKED)
    assert (pooled.value, pooled.coverage) == (one.value, one.coverage)


def test_open_claims_widen_the_share_downwards() -> None:
    phantom, budget = phantom_share_of_fees(OPEN), phantom_share_of_budgets(OPEN)
    assert (phantom.low, phantom.value, phantom.high) == (0.425, 0.625, 0.625)
    assert budget.low == pytest.approx(1700 / 12000)


def test_a_dear_stay_weighs_more_than_a_cheap_one() -> None:
    cheap = FeeSums(
        stays=1, known=1, fees=Decimal(1000), itemised=1, fee=Decimal(1000), items=Decimal(1000),
        least=Decimal(1000), most=Decimal(1000),
    )  # fmt: skip
    assert phantom_share_of_fees(WORKED + cheap).value == 0.5


def test_fees_that_cannot_be_told_lower_the_coverage() -> None:
    bare = FeeSums(stays=1, known=1, fees=Decimal(3000))
    silent = FeeSums(stays=1)
    assert phantom_share_of_fees(WORKED + bare).coverage == 0.5
    assert phantom_share_of_fees(WORKED + bare + silent).coverage == pytest.approx(1 / 3)
    assert unitemised_share(WORKED + bare).coverage == pytest.approx(4000 / 7000)


@pytest.mark.parametrize(
    ("sums", "reason"),
    [
        (FeeSums(), "no fee is recorded"),
        (FeeSums(stays=1), "of no fee is the amount known and above zero"),
        (
            FeeSums(stays=1, known=1, fees=Decimal(9)),
            "no fee is itemised, so nothing tells what was to be delivered",
        ),
        (
            FeeSums(stays=1, known=1, fees=Decimal(9), dearer=1),
            "the items cost more than the fee",
        ),
    ],
)
def test_without_an_itemised_fee_there_is_no_share(sums, reason) -> None:
    for measure in (phantom_share_of_fees, phantom_share_of_budgets, unitemised_share):
        assert measure(sums).reason == reason


def test_without_all_payments_there_is_no_share_of_the_budget() -> None:
    unknown = replace(WORKED, budgeted=0, budget=Decimal(0), budget_least=0, budget_most=0)
    reason = "of no stay with an itemised fee are all payments known"
    assert phantom_share_of_budgets(unknown).reason == reason
