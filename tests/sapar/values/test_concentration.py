import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sapar.values.concentration import gini, hhi, unbiased_hhi


def test_ten_and_six_of_sixteen() -> None:
    parts = np.array([10.0, 6.0])
    assert hhi(parts) == 0.53125
    assert 1 / hhi(parts) == pytest.approx(1.88, abs=0.005)
    assert unbiased_hhi(parts) == 0.5


def test_one_holder_of_all_and_equal_holders() -> None:
    assert hhi(np.array([7.0])) == 1
    assert hhi(np.ones(4)) == 0.25
    assert gini(np.array([0.0, 0, 0, 9])) == 0.75
    assert gini(np.ones(4)) == 0


def test_gini_of_four_parties() -> None:
    assert gini(np.array([0.10, 0.15, 0.25, 0.50])) == pytest.approx(0.325)


def test_nothing_to_share_has_no_concentration() -> None:
    for measure in (hhi, gini, unbiased_hhi):
        assert measure(np.zeros(3)) is None
        assert measure(np.zeros(0)) is None


def test_one_stay_has_no_small_sample_concentration() -> None:
    assert unbiased_hhi(np.array([1.0, 0.0])) is None


def test_the_small_sample_index_is_for_counts() -> None:
    with pytest.raises(ValueError, match="expected whole numbers"):
        unbiased_hhi(np.array([1.5, 2.0]))


PARTS = arrays(float, st.integers(1, 8), elements=st.integers(0, 10**6).map(float)).filter(np.any)


@given(PARTS)
def test_indices_keep_within_their_bounds(parts) -> None:
    assert 1 / parts.size <= hhi(parts) * (1 + 1e-12)
    assert hhi(parts) <= 1
    assert 0 <= gini(parts) <= (parts.size - 1) / parts.size + 1e-12


@given(PARTS, st.randoms(use_true_random=False), st.sampled_from([0.25, 8.0]))
def test_neither_order_nor_unit_matters(parts, random, factor) -> None:
    other = factor * np.array(random.sample(list(parts), parts.size))
    assert hhi(other) == hhi(parts)
    assert gini(other) == pytest.approx(gini(parts), abs=1e-12)
