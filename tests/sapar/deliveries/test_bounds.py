from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.bounds import delivered_share, dispute_rate, unanswered_rate
from sapar.deliveries.quantities import Quantities

HOURS = Quantities(promised=24, acknowledged=9, disputed=7, unanswered=4, claims=3)

quantity = st.integers(0, 10_000).map(lambda units: units / 64)
sums = st.builds(
    Quantities,
    promised=st.integers(1, 10_000).map(lambda units: units / 64),
    acknowledged=quantity,
    disputed=quantity,
    unanswered=quantity,
    awarded=quantity,
    rejected=quantity,
)


def test_bounds_led_by_the_lower() -> None:
    found = delivered_share(HOURS)
    assert (found.value, found.low, found.high) == pytest.approx((0.375, 0.375, 0.8333), abs=5e-5)
    assert (found.n, found.coverage) == (1, 0.8)


def test_rates_of_dispute_and_silence() -> None:
    assert (dispute_rate(HOURS).value, unanswered_rate(HOURS).value) == (0.35, 0.2)
    assert (dispute_rate(HOURS).coverage, dispute_rate(HOURS).low) == (1, None)


def test_nothing_claimed_is_nothing_delivered_but_no_rate() -> None:
    empty = Quantities(promised=6, claims=0)
    found = delivered_share(empty)
    assert (found.value, found.low, found.high, found.coverage) == (0, 0, 0, 1)
    assert dispute_rate(empty).reason == "nothing was claimed"
    assert unanswered_rate(empty).reason == "nothing was claimed"


def test_all_answers_missing_bound_nothing_from_below() -> None:
    found = delivered_share(Quantities(promised=24, unanswered=20))
    assert (found.low, found.high, found.coverage) == (0, 20 / 24, 0)


def test_a_claim_without_its_quantity_may_be_any() -> None:
    found = delivered_share(Quantities(promised=24, acknowledged=6, claims=2, unmeasured=1))
    assert (found.low, found.high, found.coverage) == (0.25, 1, 0.5)
    unknown = Quantities(promised=24, claims=1, unmeasured=1)
    assert dispute_rate(unknown).reason == "no claim has its quantity"


@pytest.mark.parametrize("promised", [None, 0])
def test_without_a_promise_there_is_no_share(promised: float | None) -> None:
    found = delivered_share(Quantities(promised=promised, acknowledged=3))
    assert found.reason in (
        "the commitment promises no quantity",
        "the commitment promises a quantity of zero",
    )


@given(sums, quantity)
def test_more_acknowledged_never_lowers_delivery(item: Quantities, more: float) -> None:
    before = delivered_share(item)
    after = delivered_share(replace(item, acknowledged=item.acknowledged + more))
    assert after.low >= before.low
    assert after.high >= before.high


@given(sums, quantity)
def test_an_unanswered_claim_only_widens(item: Quantities, more: float) -> None:
    before = delivered_share(item)
    after = delivered_share(replace(item, unanswered=item.unanswered + more, claims=2))
    assert (after.value, after.low) == (before.value, before.low)
    assert after.high >= before.high


@given(sums, st.floats(0, 1))
def test_an_answer_narrows(item: Quantities, part: float) -> None:
    answered = item.unanswered * part
    before = delivered_share(item)
    after = delivered_share(
        replace(
            item,
            acknowledged=item.acknowledged + answered,
            unanswered=item.unanswered - answered,
        )
    )
    assert before.low <= after.low
    assert after.high == pytest.approx(before.high)
