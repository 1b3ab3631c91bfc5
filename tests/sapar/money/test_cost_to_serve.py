from decimal import Decimal

import pytest

from sapar.money.cost_to_serve import CostLine, cost_to_serve
from sapar.values.amount import Amount
from sapar.values.measured import Measured


def euro(number: str) -> Amount:
    return Amount(Decimal(number), "EUR")


COSTS = [
    CostLine("mentor", Decimal(9), euro("60")),
    CostLine("office", Decimal(12), euro("15")),
    CostLine("administration", Decimal(6), euro("35")),
    CostLine("library card", Decimal(1), euro("40")),
]


def rounded(figure: Measured) -> float:
    return round(figure.value or 0, 4)


class TestWorkedStay:
    def test_marginal(self) -> None:
        earning = cost_to_serve(euro("4000"), COSTS).marginal
        assert (earning.cost, earning.surplus) == (euro("970"), euro("3030"))
        assert (rounded(earning.ratio), rounded(earning.margin)) == (4.1237, 0.7575)
        assert earning.ratio.method == "marginal cost: what the stay causes"
        assert (earning.ratio.n, earning.ratio.coverage) == (4, 1)

    def test_full(self) -> None:
        earning = cost_to_serve(euro("4000"), COSTS).full
        assert (earning.cost, earning.surplus) == (euro("1212.50"), euro("2787.50"))
        assert (rounded(earning.ratio), rounded(earning.margin)) == (3.299, 0.6969)
        assert earning.ratio.method == "full cost: marginal cost + 25 % overhead"


def test_another_overhead() -> None:
    found = cost_to_serve(euro("4000"), COSTS, overhead=Decimal("0.075")).full
    assert found.cost == euro("1042.75")
    assert found.ratio.method == "full cost: marginal cost + 7.5 % overhead"


def test_a_stay_may_cost_more_than_it_brings() -> None:
    earning = cost_to_serve(euro("485"), COSTS).marginal
    assert (earning.surplus, rounded(earning.ratio), rounded(earning.margin)) == (
        euro("-485"), 0.5, -1
    )  # fmt: skip


def test_no_recorded_cost_is_not_a_surplus() -> None:
    earning = cost_to_serve(euro("4000"), []).marginal
    assert (earning.cost, earning.surplus) == (None, None)
    assert earning.ratio.reason == earning.margin.reason == "no cost is recorded"


def test_a_cost_of_zero_has_no_ratio() -> None:
    earning = cost_to_serve(euro("4000"), [CostLine("desk", Decimal(1), euro("0"))]).full
    assert earning.ratio.reason == "the recorded cost is zero"
    assert earning.margin.value == 1


def test_no_revenue_has_no_margin() -> None:
    earning = cost_to_serve(euro("0"), COSTS).marginal
    assert (earning.ratio.value, earning.margin.reason) == (0, "there is no revenue")


def test_costs_are_not_negative() -> None:
    with pytest.raises(ValueError, match="desk: units or cost below zero"):
        CostLine("desk", Decimal(-1), euro("1"))


def test_overhead_is_not_negative() -> None:
    with pytest.raises(ValueError, match="expected zero or more"):
        cost_to_serve(euro("4000"), COSTS, overhead=Decimal(-1))
