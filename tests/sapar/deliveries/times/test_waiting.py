import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.times.waiting import Wait, Waiting, delivered_within, median_wait

# Ten stays had their account after 1, 2, 2, 3, 5, 8 days; four left without after 4, 6, 20, 20.
WAITS: list[Wait] = [
    (1, True, 1), (2, True, 2), (3, True, 1), (5, True, 1), (8, True, 1),
    (4, False, 1), (6, False, 1), (20, False, 2),
]  # fmt: skip


def test_the_curve_is_that_of_kaplan_and_meier() -> None:
    """S falls by 1/10, 2/9, 1/7, 1/5 and 1/3 of those who still wait and are there."""
    waiting = Waiting.of(WAITS)
    told = dict(zip(waiting.days.tolist(), waiting.share.tolist(), strict=True))
    assert told == pytest.approx(
        {1: 0.9, 2: 0.7, 3: 0.6, 4: 0.6, 5: 0.48, 6: 0.48, 8: 0.32, 20: 0.32}
    )
    assert (waiting.stays, waiting.delivered, waiting.undated) == (10, 6, 0)


def test_the_median_is_the_day_by_which_half_have_it() -> None:
    found = median_wait(Waiting.of(WAITS))
    assert (found.value, found.n, found.coverage) == (5, 10, 1)
    assert found.low is None
    assert found.method.endswith("; 95 % log-log interval from 1 days without an upper end")


def test_leaving_out_those_who_never_had_it_would_make_the_host_look_quick() -> None:
    quick = median_wait(Waiting.of([wait for wait in WAITS if wait[1]]))
    assert (quick.value, quick.n) == (2, 6)


def test_with_more_stays_the_median_has_both_ends() -> None:
    found = median_wait(Waiting.of([(days, had, 5 * stays) for days, had, stays in WAITS]))
    assert (found.value, found.low, found.high) == (5, 3, 8)
    assert found.method.endswith("; 95 % log-log interval")


def test_the_share_within_days_has_greenwood_s_interval() -> None:
    """Log-log by hand at day 3: se of ln(-ln S) is sqrt(sum d/(n(n-d))) / |ln S|."""
    found = delivered_within(Waiting.of(WAITS), 3)
    spread = math.sqrt(1 / (10 * 9) + 2 / (9 * 7) + 1 / (7 * 6)) / -math.log(0.6)
    factor = math.exp(1.959964 * spread)
    assert (found.value, found.low, found.high) == pytest.approx(
        (0.4, 1 - 0.6 ** (1 / factor), 1 - 0.6**factor), abs=1e-6
    )


def test_before_the_first_delivery_nobody_has_it() -> None:
    found = delivered_within(Waiting.of(WAITS), 0)
    assert (found.value, found.low) == (0, None)
    assert found.method.endswith("; no interval at 0 and at 1")


def test_beyond_the_longest_stay_nothing_is_known() -> None:
    waiting = Waiting.of(WAITS)
    assert delivered_within(waiting, 20).value == pytest.approx(0.68)
    assert delivered_within(waiting, 21).reason == "no stay that still waited lasted 21 days"
    assert delivered_within(Waiting.of([(1, True, 5)]), 90).value == 1


def test_never_delivered_has_no_median_but_a_share() -> None:
    waiting = Waiting.of([(30, False, 4)])
    assert median_wait(waiting).reason == "fewer than half had it while stays lasted: 0 of 4"
    assert delivered_within(waiting, 30).value == 0


def test_missing_dates_lower_the_coverage() -> None:
    found = median_wait(Waiting.of([*WAITS, (None, False, 5), (None, True, 5)]))
    assert (found.value, found.n, found.coverage) == (5, 10, 0.5)


def test_without_stays_there_is_no_wait() -> None:
    for waits, reason in (
        ([], "to no stay was it promised"),
        ([(None, False, 2)], "of no stay are the dates known"),
    ):
        assert median_wait(Waiting.of(waits)).reason == reason
        assert delivered_within(Waiting.of(waits), 5).reason == reason


def test_one_stay_has_no_interval() -> None:
    found = median_wait(Waiting.of([(4, True, 1)]))
    assert (found.value, found.low) == (4, None)
    assert found.method.endswith("; no interval")


def test_numbers_below_zero_are_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        Waiting.of([(-1, True, 1)])
    with pytest.raises(ValueError, match="below zero"):
        Waiting.of([(1, True, -1)])
    with pytest.raises(ValueError, match="expected zero or more"):
        delivered_within(Waiting.of(WAITS), -1)


waits = st.lists(
    st.tuples(st.integers(0, 40), st.booleans(), st.integers(1, 5)), min_size=1, max_size=12
)


@given(waits, st.randoms())
def test_neither_order_nor_grouping_changes_anything(listed: list[Wait], random) -> None:
    apart = [(days, had, 1) for days, had, stays in listed for _ in range(stays)]
    random.shuffle(apart)
    assert median_wait(Waiting.of(apart)) == median_wait(Waiting.of(listed))


@given(waits)
def test_a_stay_that_never_had_it_never_shortens_the_wait(listed: list[Wait]) -> None:
    before = median_wait(Waiting.of(listed))
    after = median_wait(Waiting.of([*listed, (40, False, 1)]))
    assert after.value is None or before.value <= after.value
