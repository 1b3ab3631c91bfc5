from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sapar.values import resampling
from sapar.values.resampling import (
    acceleration,
    bca_levels,
    bias,
    copies,
    percentiles,
    usable,
)

FOUR = np.array([1.0, 2.0, 4.0, 9.0])
EVERY_RESAMPLE = np.array([np.mean(drawn) for drawn in product(FOUR, repeat=4)])
WITHOUT_ONE = np.array([np.delete(FOUR, place).mean() for place in range(4)])


def drawn(stays: list[int], draws: int = 400, seed: int = 1) -> np.ndarray:
    return np.concatenate(list(copies(stays, np.random.default_rng(seed), draws)))


def test_each_kind_is_drawn_as_often_as_it_has_stays() -> None:
    found = drawn([1, 40], draws=20_000)
    assert found.shape == (20_000, 2)
    assert found.mean(axis=0) == pytest.approx([1, 40], rel=0.02)
    assert found.var(axis=0) == pytest.approx([1, 40], rel=0.05)


def test_how_many_are_drawn_at_a_time_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = drawn([3, 1, 2])
    monkeypatch.setattr(resampling, "CELLS", 10)
    assert np.array_equal(drawn([3, 1, 2]), whole)


def test_what_the_caller_keeps_beside_bounds_the_rows_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resampling, "CELLS", 12)
    parts = copies([1, 1], np.random.default_rng(1), 5, beside=6)
    assert [part.shape for part in parts] == [(2, 2), (2, 2), (1, 2)]


def test_drawings_that_cannot_compute_the_figure_are_left_out_if_few() -> None:
    assert usable(np.array([1.0] * 19 + [np.nan])).tolist() == [1.0] * 19
    assert usable(np.array([1.0] * 18 + [np.nan] * 2)) is None
    assert usable(np.array([])) is None


def test_percentiles_hold_95_of_100_drawings() -> None:
    assert percentiles(np.arange(1.0, 102.0)) == (3.5, 98.5)


def test_four_numbers_all_of_whose_resamples_are_known() -> None:
    """The mean of 1, 2, 4, 9: of 256 resamples 124 lie below 4 and 25 are equal to it."""
    assert (np.sum(EVERY_RESAMPLE < 4), np.sum(EVERY_RESAMPLE == 4)) == (124, 25)
    assert WITHOUT_ONE.round(3).tolist() == [5, 4.667, 4, 2.333]
    z0, a = bias(4.0, EVERY_RESAMPLE), acceleration(WITHOUT_ONE)
    assert (a, z0) == pytest.approx((0.06403, 0.08332), abs=5e-6)
    assert bca_levels(z0, a) == pytest.approx((0.05569, 0.99254), abs=5e-6)


def test_scipy_finds_the_same_interval_of_the_same_numbers() -> None:
    resamples = np.random.default_rng(2).choice(FOUR, (4, 60_000)).mean(axis=0)
    levels = bca_levels(bias(4.0, resamples), acceleration(WITHOUT_ONE))
    theirs = stats.bootstrap(
        (FOUR,), np.mean, n_resamples=60_000, method="BCa", rng=np.random.default_rng(3)
    ).confidence_interval
    assert percentiles(resamples, levels) == pytest.approx(tuple(theirs), abs=0.05)


def test_stays_of_a_kind_count_as_often_as_there_are() -> None:
    apart = acceleration([5.0, 5.0, 5.0, 2.0, 3.5])
    assert acceleration([5.0, 2.0, 3.5], [3, 1, 1]) == pytest.approx(apart)


def test_without_bias_and_acceleration_the_levels_are_the_usual_ones() -> None:
    assert bca_levels(0.0, 0.0) == pytest.approx((0.025, 0.975))


def test_equal_drawings_are_equal_whatever_the_last_bit() -> None:
    near = 0.3 + np.array([-1e-16, 0.0, 1e-16, 0.1, -0.1])
    assert bias(0.3, near) == 0
    assert bias(0.3, np.array([0.4, 0.5])) == -np.inf


@pytest.mark.parametrize(("z0", "a"), [(np.inf, 0.1), (-np.inf, 0.1), (0.1, np.nan), (0.0, 0.6)])
def test_where_no_correction_can_be_made_there_are_no_levels(z0: float, a: float) -> None:
    assert bca_levels(z0, a) is None


def test_stays_that_change_nothing_give_no_acceleration() -> None:
    assert acceleration([4.0, 4.0]) == 0


@given(st.floats(-1, 1), st.floats(-0.2, 0.2))
def test_levels_are_two_shares_in_order(z0: float, a: float) -> None:
    low, high = bca_levels(z0, a)
    assert 0 <= low < high <= 1
