import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.balance.order import acceptability as module
from sapar.balance.order.acceptability import Criteria, acceptability, ranks_at

TWO = np.array([[0.8, 0.3], [0.4, 0.6]])
UNIT = st.floats(0, 1).map(lambda x: round(x, 3))
TABLES = (
    st.integers(1, 4)
    .flatmap(lambda width: st.lists(st.tuples(*[UNIT] * width), min_size=1, max_size=5))
    .map(lambda rows: np.array(rows, dtype=float))
)


def known(values, seed=1, draws=20_000):
    return acceptability(Criteria.known(np.asarray(values, float)), seed=seed, draws=draws)


def test_two_alternatives_on_two_criteria_are_exact() -> None:
    """A = (.8, .3) is first for weights above 3/7, whose middle is 5/7."""
    found = known(TWO)
    assert found.exact
    assert found.ranks == pytest.approx(np.array([[4 / 7, 3 / 7], [3 / 7, 4 / 7]]))
    assert found.ranks[:, 0].round(4).tolist() == [0.5714, 0.4286]
    assert found.central[:, 0] == pytest.approx([5 / 7, 3 / 14])
    assert round(float(found.central[0, 0]), 4) == 0.7143
    assert found.confidence.tolist() == [1, 1]


def test_drawn_weights_come_near_the_exact_ones() -> None:
    third = np.column_stack([TWO, [0.5, 0.5]])
    found = known(third, draws=200_000)
    # A third criterion on which both are alike: the weights of the others still decide at 3/7.
    assert not found.exact
    assert found.ranks[:, 0] == pytest.approx([4 / 7, 3 / 7], abs=0.005)


def test_one_that_is_better_everywhere_is_first_whatever_the_weights() -> None:
    found = known([[0.9, 0.9, 0.9], [0.1, 0.2, 0.3]])
    assert found.ranks.tolist() == [[1, 0], [0, 1]]
    assert np.isnan(found.central[1]).all()
    assert np.isnan(found.confidence[1])


def test_three_criteria_each_won_by_one_are_even() -> None:
    found = known(np.eye(3), draws=100_000)
    assert found.ranks[:, 0] == pytest.approx([1 / 3] * 3, abs=0.006)
    # Mean of the largest of three even shares: (1 + 1/2 + 1/3) / 3.
    assert found.central.diagonal() == pytest.approx([11 / 18] * 3, abs=0.006)


def test_those_that_tie_share_their_ranks() -> None:
    found = known([[0.5, 0.5], [0.5, 0.5], [0.1, 0.1]])
    assert found.ranks.tolist() == [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]


def test_one_criterion_needs_no_weights() -> None:
    found = known([[0.2], [0.7]])
    assert found.exact
    assert found.ranks.tolist() == [[0, 1], [1, 0]]
    assert found.central[1].tolist() == [1]


def test_one_alternative_is_first() -> None:
    assert known([[0.2, 0.4]]).ranks.tolist() == [[1]]
    assert known([[0.2, 0.4, 0.1]]).central == pytest.approx(np.full((1, 3), 1 / 3), abs=0.01)


def test_values_that_are_not_known_exactly_share_the_first_rank() -> None:
    """A is .5 for certain, B anywhere from 0 to 1: each is first half of the time."""
    values = np.array([[0.5], [0.5]])
    criteria = Criteria(values, np.array([[0.5], [0.0]]), np.array([[0.5], [1.0]]))
    found = acceptability(criteria, seed=1, draws=50_000)
    assert found.ranks == pytest.approx(np.full((2, 2), 0.5), abs=0.01)
    assert found.confidence == pytest.approx([0.5, 0.5], abs=0.01)


def test_the_ranks_at_weights_of_ones_own() -> None:
    assert ranks_at(TWO, np.array([0.5, 0.5])).tolist() == [[1, 0], [0, 1]]
    assert ranks_at(TWO, np.array([0.2, 0.8])).tolist() == [[0, 1], [1, 0]]


def test_memory_is_bounded_without_changing_the_result(monkeypatch) -> None:
    whole = known(np.eye(3), draws=999)
    monkeypatch.setattr(module, "CELLS", 90)
    assert known(np.eye(3), draws=999).ranks == pytest.approx(whole.ranks)


@settings(max_examples=40)
@given(TABLES)
def test_every_alternative_has_a_rank_and_every_rank_an_alternative(values) -> None:
    found = known(values, draws=500)
    assert found.ranks.sum(axis=0) == pytest.approx(np.ones(len(values)))
    assert found.ranks.sum(axis=1) == pytest.approx(np.ones(len(values)))
    first = found.ranks[:, 0] > 0
    assert found.central[first].sum(axis=1) == pytest.approx(np.ones(first.sum()))


@settings(max_examples=40)
@given(TABLES, st.randoms(use_true_random=False))
def test_the_order_of_alternatives_changes_nothing(values, random) -> None:
    turned = random.sample(range(len(values)), len(values))
    assert known(values[turned], draws=500).ranks == pytest.approx(
        known(values, draws=500).ranks[turned]
    )


@pytest.mark.parametrize(
    ("values", "low", "high", "message"),
    [
        (TWO, TWO[:1], TWO, "three tables"),
        (np.empty((2, 0)), np.empty((2, 0)), np.empty((2, 0)), "no criterion"),
        (TWO, TWO + 0.1, TWO, "ends are swapped"),
    ],
)
def test_tables_that_cannot_be_are_refused(values, low, high, message) -> None:
    with pytest.raises(ValueError, match=message):
        Criteria(values, low, high)
