import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.outcomes.differences import SCALE, Differences, units

HALF_POINTS = st.integers(-8, 8).map(lambda halves: halves / 2)


def test_like_differences_come_together_in_order() -> None:
    found = Differences.of([(0.5, 1), (-1, 2), (0.5, 3), (None, 4), (2, 0)])
    assert found.counts == ((-SCALE, 2), (SCALE // 2, 4))
    assert (found.n, found.asked, found.coverage) == (6, 10, 0.6)


def test_sums_are_exact() -> None:
    found = Differences.of([(0.1, 10)])
    assert (found.total, found.squares) == (SCALE, SCALE**2 // 10)
    assert found.mean == 0.1


def test_mean_and_deviation() -> None:
    found = Differences.of([(1, 1), (2, 1), (4, 1), (9, 1)])
    assert found.mean == 4
    assert found.deviation == math.sqrt((9 + 4 + 0 + 25) / 3)


def test_equal_differences_have_no_deviation() -> None:
    assert Differences.of([(0.1, 7)]).deviation == 0
    assert Differences.of([(0.1, 1)]).deviation == 0


def test_every_value_on_its_own() -> None:
    assert Differences.of([(1, 2), (-1, 1)]).values.tolist() == [-SCALE, SCALE, SCALE]


def test_nothing_told_is_no_coverage() -> None:
    found = Differences.of([])
    assert (found.n, found.asked, found.coverage) == (0, 0, 0)
    assert found.values.tolist() == []


def test_stays_that_gave_no_row_lower_the_coverage() -> None:
    assert Differences.of([(1, 2)], stays=8).coverage == 0.25


def test_more_answers_than_stays_are_refused() -> None:
    with pytest.raises(ValueError, match="3 differences of 2 stays"):
        Differences.of([(1, 3)], stays=2)


@pytest.mark.parametrize("value", [math.nan, math.inf, -1e10])
def test_what_is_no_number_on_a_scale_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="expected a finite number"):
        units(value)


@given(st.lists(HALF_POINTS), st.randoms(use_true_random=False))
def test_the_order_does_not_matter(values, random) -> None:
    rows = [(value, 1) for value in values]
    shuffled = random.sample(rows, len(rows))
    assert Differences.of(shuffled) == Differences.of(rows)
