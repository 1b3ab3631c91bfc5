"""Kendall's W, by hand and by its laws."""

from fractions import Fraction
from itertools import permutations, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sapar.agreements.mismatch.concordance import chance, concordance, orders, ranks

WORKED = [[30, 20, 0, 50], [0, 60, 20, 20], [60, 0, 40, 0], [50, 30, 20, 0]]
"""Weights of sponsor, sending institution, host and participant for four goals."""


def test_worked_by_hand_with_ties() -> None:
    """Sums of ranks 8, 9.5, 11.5, 11: S = 4 + 0.25 + 2.25 + 1 = 7.5. Two pairs tie: T = 6 + 6."""
    assert [[rank / 2 for rank in ranks(each)] for each in WORKED] == [
        [2, 3, 4, 1],
        [4, 1, 2.5, 2.5],
        [1, 3.5, 2, 3.5],
        [1, 2, 3, 4],
    ]
    assert concordance(WORKED) == Fraction(12 * 75, 10 * (16 * 60 - 4 * 12)) == Fraction(15, 152)


def test_one_order_agrees_wholly_and_opposite_orders_not_at_all() -> None:
    assert concordance([[50, 30, 20], [60, 30, 10], [40, 35, 25]]) == 1
    assert concordance([[50, 30, 20], [20, 30, 50]]) == 0


def test_the_same_order_with_the_same_ties_agrees_wholly() -> None:
    assert concordance([[50, 25, 25], [80, 10, 10]]) == 1


def test_no_order_no_agreement_to_tell_of() -> None:
    assert concordance([[25, 25], [10, 10]]) is None


def test_chance_of_two_parties_with_three_goals_is_one_in_six() -> None:
    weights = [[50, 30, 20], [60, 30, 10]]
    assert chance(weights, Fraction(1)) == (pytest.approx(1 / 6), 6)


def test_four_parties_on_two_goals_can_never_be_far_from_chance() -> None:
    weights = [[60, 40]] * 4
    assert chance(weights, Fraction(1)) == (0.125, 8)


def counted(weights: list[list[int]]) -> Fraction:
    """The same chance, by going through every order of every party."""
    found = concordance(weights)
    assert found is not None
    cases = list(product(*(list(permutations(each)) for each in weights)))
    reached = [case for case in cases if (concordance(case) or 0) >= found]
    return Fraction(len(reached), len(cases))


@pytest.mark.parametrize(
    "weights", [WORKED[:3], [[5, 3, 3], [2, 2, 1], [1, 9, 9], [1, 2, 3]], [[1, 2, 3, 4]] * 2]
)
def test_chance_is_what_every_order_of_every_party_says(weights: list[list[int]]) -> None:
    found = concordance(weights)
    assert found is not None
    assert chance(weights, found)[0] == pytest.approx(float(counted(weights)))


def test_of_many_goals_chance_is_that_of_friedmans_test() -> None:
    weights = [[9, 7, 7, 4, 3, 2, 1], [8, 9, 6, 4, 1, 2, 3], [9, 8, 7, 1, 2, 3, 3]]
    found = concordance(weights)
    assert found is not None
    friedman = stats.friedmanchisquare(*zip(*weights, strict=True))
    assert float(3 * 6 * found) == pytest.approx(friedman.statistic)
    assert chance(weights, found) == (pytest.approx(friedman.pvalue), None)


def test_of_too_many_orders_chance_is_approximate() -> None:
    weights = [[60, 50, 40, 30, 20, 10]] * 5
    assert orders(weights) == 720**4
    assert chance(weights, Fraction(1))[1] is None
    assert orders(WORKED) == 12 * 12 * 24


tables = st.integers(2, 5).flatmap(
    lambda goals: st.lists(
        st.lists(st.integers(0, 5), min_size=goals, max_size=goals), min_size=2, max_size=4
    )
)


@given(tables, st.randoms(use_true_random=False))
def test_w_lies_between_0_and_1_and_no_order_of_parties_or_goals_changes_it(
    weights: list[list[int]], random: Random
) -> None:
    found = concordance(weights)
    shuffled = random.sample(weights, len(weights))
    places = random.sample(range(len(weights[0])), len(weights[0]))
    assert concordance([[each[place] for place in places] for each in shuffled]) == found
    assert found is None or 0 <= found <= 1


@given(tables)
def test_chance_is_a_probability_above_0(weights: list[list[int]]) -> None:
    found = concordance(weights)
    assert found is None or 0 < chance(weights, found)[0] <= 1


@given(st.lists(st.integers(0, 9), min_size=2, max_size=6), st.integers(2, 7))
def test_parties_with_one_order_agree_wholly(weights: list[int], parties: int) -> None:
    found = concordance([weights] * parties)
    assert found == (None if len(set(weights)) == 1 else 1)


@given(tables, st.integers(1, 9))
def test_only_the_order_of_weights_matters(weights: list[list[int]], times: int) -> None:
    stretched = [[times * weight + 1 for weight in each] for each in weights]
    assert concordance(stretched) == concordance(weights)
