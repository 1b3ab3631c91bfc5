from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.outcomes.differences import Differences
from sapar.outcomes.sign_flip import sign_flip


def p_of(values, seed=1) -> float:
    found = sign_flip(Differences.of([(value, 1) for value in values]), seed=seed).value
    assert found is not None
    return found


def by_hand(values) -> float:
    """The share of all flips, zeros and all, whose sum is as far from zero."""
    flips = list(product((-1, 1), repeat=len(values)))
    sums = [abs(sum(s * v for s, v in zip(flip, values, strict=True))) for flip in flips]
    return sum(each >= abs(sum(values)) for each in sums) / len(flips)


def test_conventional_change_of_the_worked_example() -> None:
    assert p_of([0.5, 0, 0.5, 0.5, 0, 0.5]) == 8 / 64


def test_then_change_of_the_worked_example() -> None:
    assert p_of([1, 0.5, 1, 1.5, 0.5, 1]) == 2 / 64


def test_method_says_how_many_flips() -> None:
    found = sign_flip(Differences.of([(1, 3), (None, 1)]), seed=1)
    assert found.method == "exact sign-flip test, two-sided, over all 8 flips"
    assert (found.n, found.coverage) == (3, 0.75)


@pytest.mark.parametrize("values", [[3], [0], [0, 0], [1, -1]])
def test_no_evidence_is_a_p_of_one(values) -> None:
    assert p_of(values) == 1


def test_flips_that_lie_as_far_out_count_though_thirds_are_kept_inexactly() -> None:
    # In thirds: -1, -1, 2 and 3. The sum of 3 is reached by -1 + -1 + 2 + 3 and by 1 + 1 - 2 + 3.
    assert p_of([-1 / 3, -1 / 3, 2 / 3, 1]) == by_hand([-1, -1, 2, 3])
    assert p_of([6.2017, 6.2017, -12.4035, 6.2017]) == by_hand([1, 1, -2, 1])


def test_no_difference_no_test() -> None:
    assert sign_flip(Differences.of([]), seed=1).reason == "there is no difference to test"


def test_thirteen_differences_are_drawn_and_come_close() -> None:
    values = [1, 2, 3, -1, 2, 2, 1, -2, 1, 1, 3, -1, 1]
    assert p_of(values) == pytest.approx(by_hand(values), abs=0.01)
    assert p_of(values) == p_of(values[::-1])
    assert p_of([1] * 30) == 1 / 10_000


def test_drawn_flips_say_so() -> None:
    found = sign_flip(Differences.of([(1, 30)]), seed=1)
    assert found.method == "sign-flip test, two-sided, 9999 drawn flips"


def test_many_differences_take_the_normal_limit() -> None:
    found = sign_flip(Differences.of([(1, 1040), (-1, 960)]), seed=1)
    assert found.value == pytest.approx(0.0736383, abs=1e-7)  # z = 80 / sqrt(2000)
    assert found.method == "sign-flip test, two-sided, in its normal limit"


def test_p_is_never_zero() -> None:
    assert (sign_flip(Differences.of([(1, 10**7)]), seed=1).value or 0) > 0


VALUES = st.lists(st.integers(-6, 6), min_size=1, max_size=7)


@given(VALUES)
@settings(max_examples=30)
def test_all_flips_are_counted(values) -> None:
    assert p_of(values) == by_hand(values)


@given(st.lists(st.integers(-6, 6), min_size=1, max_size=20))
@settings(max_examples=30)
def test_p_is_symmetric(values) -> None:
    assert p_of([-value for value in values]) == p_of(values)
