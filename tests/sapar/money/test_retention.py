from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sapar.money.flow import Flow
from sapar.money.retention import RetentionSums, from_sums, sums_of
from sapar.values.amount import Amount
from sapar.values.country import Country

DE = Country("DE")


def sums(rows: int = 6, **parts: int) -> RetentionSums:
    named = ("in_host", "elsewhere", "unknown", "living_in_host", "living_unknown")
    return RetentionSums(**{name: Decimal(parts.get(name, 0)) for name in named}, rows=rows)


class TestWorkedVisit:
    def test_sums(self, visit: list[Flow]) -> None:
        assert sums_of(visit, DE) == sums(in_host=9700, elsewhere=2300, living_in_host=4200)

    def test_with_living_cost(self, visit: list[Flow]) -> None:
        found = from_sums(sums_of(visit, DE)).with_living
        assert (round(found.value or 0, 4), found.low, found.coverage, found.n) == (
            0.8083, None, 1, 6
        )  # fmt: skip

    def test_without_living_cost(self, visit: list[Flow]) -> None:
        found = from_sums(sums_of(visit, DE)).without_living
        assert round(found.value or 0, 4) == 0.4583

    def test_a_grant_that_is_not_split_counts_as_living_and_the_method_says_so(
        self, visit: list[Flow]
    ) -> None:
        grant = replace(visit[2], item="grant")
        found = from_sums(sums_of([*visit[:2], grant, *visit[3:]], DE)).without_living
        assert found == from_sums(sums_of(visit, DE)).without_living
        assert found.method.endswith("; a grant that is not split counts as living")

    def test_special_needs_change_nothing(self, visit: list[Flow]) -> None:
        support = replace(visit[2], item="special_needs")
        assert sums_of([*visit, support], DE) == sums_of(visit, DE)


class TestPartialKnowledge:
    def test_the_value_speaks_of_what_is_known(self, visit: list[Flow]) -> None:
        found = from_sums(sums_of([*visit[:5], replace(visit[5], spent_in=None)], DE)).with_living
        assert found.value == 9700 / 11000
        assert (found.low, found.high) == (9700 / 12000, 10700 / 12000)
        assert found.coverage == 11 / 12

    def test_living_cost_spent_anywhere_is_outside(self) -> None:
        found = from_sums(sums(in_host=5500, unknown=6500, living_unknown=4500)).without_living
        assert found.value == 0.55
        assert (found.low, found.high) == (5500 / 12000, 7500 / 12000)
        assert found.coverage == 10 / 12

    def test_no_place_known(self) -> None:
        found = from_sums(sums(unknown=12000))
        assert found.with_living.reason == "of no payment is it known where it was spent"
        assert found.with_living.coverage == 0

    def test_a_record_silent_on_places_does_not_say_that_nothing_was_sold(self) -> None:
        found = from_sums(sums(unknown=12000, living_unknown=4200))
        assert found.without_living == found.with_living

    def test_sums_of_different_stays_are_added(self) -> None:
        one, other = sums(in_host=5500, rows=2), sums(in_host=500, unknown=10, rows=1)
        assert one + other == sums(in_host=6000, unknown=10, rows=3)

    def test_without_the_host_country_no_place_can_be_compared(self, visit: list[Flow]) -> None:
        assert sums_of(visit, None) == sums(unknown=12000, living_unknown=4200)


def test_refunds_above_payments_have_no_share(visit: list[Flow]) -> None:
    refund = replace(visit[3], item="refund", amount=Amount(Decimal(-2301), "EUR"))
    assert from_sums(sums_of([*visit, refund], DE)).with_living.reason == (
        "refunds exceed payments in a part of the money, and a net has no share"
    )


MONEY = st.integers(0, 10**9)


@given(
    here=MONEY, here_living=MONEY, elsewhere=MONEY, unknown=MONEY, unknown_living=MONEY,
)  # fmt: skip
def test_living_cost_only_adds(
    here: int, here_living: int, elsewhere: int, unknown: int, unknown_living: int
) -> None:
    found = from_sums(
        sums(
            in_host=here + here_living,
            elsewhere=elsewhere,
            unknown=unknown + unknown_living,
            living_in_host=here_living,
            living_unknown=unknown_living,
        )
    )
    for figure in (found.with_living, found.without_living):
        low, high = figure.low or figure.value, figure.high or figure.value
        if figure.value is not None:
            assert 0 <= (low or 0) <= figure.value <= (high or 0) <= 1
    if found.with_living.low is not None and found.without_living.low is not None:
        assert found.without_living.low <= found.with_living.low
