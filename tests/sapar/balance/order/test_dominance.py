import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.order.dominance import Pair, Verdict, dominance

VALUES = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=5
).map(lambda rows: np.array(rows, dtype=float))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0.8, 0.6), (0.4, 0.3), Pair(0, 1, Verdict.BETTER_ON_ALL)),
        ((0.4, 0.3), (0.8, 0.6), Pair(1, 0, Verdict.BETTER_ON_ALL)),
        ((0.8, 0.3), (0.4, 0.3), Pair(0, 1, Verdict.NOWHERE_WORSE)),
        ((0.8, 0.3), (0.4, 0.6), Pair(0, 1, Verdict.TRADE_OFF)),
        ((0.8, 0.3), (0.8, 0.3), Pair(0, 1, Verdict.ALIKE)),
    ],
)
def test_two_alternatives(one, other, expected) -> None:
    assert dominance(np.array([one, other])) == (expected,)


def test_every_two_are_compared_once() -> None:
    assert [pair[:2] for pair in dominance(np.eye(3))] == [(0, 1), (0, 2), (1, 2)]
    assert dominance(np.array([[0.5, 0.5]])) == ()


@given(VALUES)
def test_who_is_better_stays_so_if_all_criteria_are_turned_twice(values) -> None:
    swapped = values[:, ::-1]
    assert dominance(values) == dominance(swapped)
