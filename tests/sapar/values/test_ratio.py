import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.values.ratio import RatioSums

Pairs = list[tuple[int, int]]


def sums(pairs: Pairs) -> RatioSums:
    """The sums of clusters that add x above and y below the line."""
    return RatioSums(
        n=len(pairs),
        over=sum(x for x, _y in pairs),
        under=sum(y for _x, y in pairs),
        over_squared=sum(x * x for x, _y in pairs),
        product=sum(x * y for x, y in pairs),
        under_squared=sum(y * y for _x, y in pairs),
    )


def test_three_stays_by_hand() -> None:
    """R = 12 / 6 = 2; x - 2 y is -1, 1, 0; so the error is root(3 / 2 * 2 / 36)."""
    found = sums([(1, 1), (5, 2), (6, 3)])
    assert found.error == pytest.approx(math.sqrt(1 / 12))
    assert found.reach == pytest.approx(4.302653 * math.sqrt(1 / 12))


def test_over_a_count_it_is_the_standard_error_of_a_mean() -> None:
    found = sums([(amount, 1) for amount in (3, 4, 8, 9)])
    assert found.error == pytest.approx(np.std([3, 4, 8, 9], ddof=1) / 2)


@pytest.mark.parametrize("pairs", [[], [(5, 2)], [(5, 2), (1, -2)], [(1, 0), (2, 0)]])
def test_without_two_stays_or_anything_below_the_line_there_is_none(pairs: Pairs) -> None:
    assert math.isnan(sums(pairs).error)
    assert math.isnan(sums(pairs).reach)


PAIRS = st.lists(st.tuples(st.integers(-(10**12), 10**14), st.integers(1, 10**14)), min_size=2)


@given(pairs=PAIRS, data=st.data())
def test_the_order_of_stays_does_not_show(pairs: Pairs, data: st.DataObject) -> None:
    assert sums(data.draw(st.permutations(pairs))).error == sums(pairs).error


@given(factor=st.integers(1, 10**6), below=st.lists(st.integers(1, 10**14), min_size=2))
def test_stays_of_one_ratio_leave_no_error_at_all(factor: int, below: list[int]) -> None:
    assert sums([(factor * each, each) for each in below]).error == 0.0


@given(pairs=PAIRS, unit=st.integers(1, 1000))
def test_the_unit_does_not_matter(pairs: Pairs, unit: int) -> None:
    scaled = sums([(unit * x, unit * y) for x, y in pairs])
    assert scaled.error == pytest.approx(sums(pairs).error)


def test_what_is_fixed_is_in_the_ratio_and_not_in_the_spread() -> None:
    """R = 16 / (6 + 2) = 2; x - 2 y is 0, 3, 1, of mean 4/3 and sum of squares 14/3."""
    pairs = [(2, 1), (7, 2), (7, 3)]
    found = replace(sums(pairs), over_fixed=0, under_fixed=2)
    assert found.error == pytest.approx(math.sqrt(3 / 2 * (14 / 3) / 8**2))
    shifted = replace(sums([(1, 1), (5, 2), (6, 3)]), over_fixed=4, under_fixed=2)
    assert shifted.error == pytest.approx(math.sqrt(3 / 2 * 2 / 8**2))
