from decimal import Decimal

import pytest

from sapar.money.cost_to_serve import (
    CostLine,
    ServiceSums,
    cost_to_serve,
    from_sums,
    surplus,
)
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


STAYS = ServiceSums(stays=1, known=1, revenue=Decimal(4000), cost=Decimal(970))


def test_many_stays_are_told_as_one_is() -> None:
    found = from_sums(STAYS, "EUR")
    assert surplus(found.marginal, STAYS).value == 3030
    assert surplus(found.full, STAYS).value == 2787.5
    assert (found.marginal.ratio.value, found.full.ratio.value) == pytest.approx(
        (4.124, 3.299), abs=5e-4
    )
    assert found.marginal.margin.value == pytest.approx(0.7575)
    assert surplus(found.full, STAYS).method == "full cost: marginal cost + 25 % overhead"


def test_stays_of_which_revenue_or_cost_is_unknown_lower_the_coverage() -> None:
    half = STAYS + ServiceSums(stays=1)
    found = from_sums(half, "EUR")
    assert (found.marginal.ratio.n, found.marginal.ratio.coverage) == (1, 0.5)
    assert surplus(found.marginal, half).coverage == 0.5


def test_without_cost_or_revenue_there_is_no_surplus() -> None:
    none = from_sums(ServiceSums(), "EUR")
    assert surplus(none.marginal, ServiceSums()).reason == "no cost is recorded"
    unknown = from_sums(ServiceSums(stays=2), "EUR").full
    reason = "of no stay are both its costs and what the host received known"
    assert (unknown.surplus, unknown.margin.reason, unknown.margin.n) == (None, reason, 2)


def test_a_loss_is_told_as_one() -> None:
    free = ServiceSums(stays=1, known=1, revenue=Decimal(0), cost=Decimal(970))
    found = from_sums(free, "EUR").marginal
    assert surplus(found, free).value == -970
    assert found.margin.reason == "there is no revenue"
