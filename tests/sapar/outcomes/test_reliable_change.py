from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.outcomes.answers import Answers
from sapar.outcomes.reliable_change import reliable_change, reliable_changes


def test_worked_example() -> None:
    found = reliable_change(0.9, deviation=0.8, reliability=0.84)
    assert round(found.value or 0, 3) == 1.989
    assert found.method == "change / standard error of a difference, reliability 0.84"


def test_its_sign_is_that_of_the_change() -> None:
    found = reliable_change(-0.9, deviation=0.8, reliability=0.84)
    assert round(found.value or 0, 3) == -1.989


def test_an_instrument_without_error_has_no_index() -> None:
    found = reliable_change(0.9, deviation=0.8, reliability=1)
    assert found.reason == "an instrument without error has no noise to exceed"


def test_ratings_without_spread_have_no_index() -> None:
    found = reliable_change(0.9, deviation=0, reliability=0.84)
    assert found.reason == "all earlier ratings are the same: there is no spread"


@pytest.mark.parametrize("reliability", [-0.1, 1.1])
def test_reliability_is_a_share(reliability: float) -> None:
    with pytest.raises(ValueError, match="expected 0 to 1"):
        reliable_change(1, deviation=1, reliability=reliability)


def test_deviation_is_not_negative() -> None:
    with pytest.raises(ValueError, match="expected zero or more"):
        reliable_change(1, deviation=-1, reliability=0.5)


def test_how_many_changed_by_more_than_noise(six: list[Answers]) -> None:
    # SD .5244 of pre and .4082 of then: noise reaches .563 and .438 at a reliability of .85.
    found = reliable_changes(six, reliability=0.85)
    assert found.conventional.improved.value == 0
    assert found.conventional.unclear.value == 1
    assert found.then_change.improved.value == 1
    assert found.then_change.worsened.value == 0
    assert found.then_change.improved.n == 6


def test_worsened_is_told_apart() -> None:
    answers = [
        Answers(pre=1, then=None, post=5),
        Answers(pre=5, then=None, post=1),
        Answers(pre=3, then=None, post=3, stays=2),
    ]
    found = reliable_changes(answers, reliability=0.9, stays=8).conventional_of_all
    assert (found.improved.value, found.worsened.value, found.unclear.value) == (0.25, 0.25, 0.5)
    assert (found.improved.n, found.improved.coverage) == (4, 0.5)


def test_without_a_then_test_the_two_readings_are_not_computable() -> None:
    answers = [Answers(pre=1, then=None, post=5), Answers(pre=2, then=None, post=2)]
    found = reliable_changes(answers, reliability=0.9)
    assert found.conventional.improved.reason == "fewer than two stays answered both times"
    assert found.then_change.improved.reason == "fewer than two stays answered both times"
    assert found.conventional_of_all.improved.computable


def test_equal_ratings_before_have_no_spread() -> None:
    found = reliable_changes([Answers(pre=3, then=2, post=5, stays=4)], reliability=0.9)
    assert found.conventional.improved.reason == (
        "all earlier ratings are the same: there is no spread"
    )


def test_nobody_answered() -> None:
    found = reliable_changes([], reliability=0.9)
    assert found.conventional.worsened.reason == "fewer than two stays answered both times"


HALVES = st.integers(0, 10).map(lambda halves: halves / 2)
ANSWERS = st.lists(st.builds(Answers, pre=HALVES, then=HALVES | st.none(), post=HALVES))


@given(ANSWERS, st.randoms(use_true_random=False))
def test_neither_order_nor_a_constant_changes_anything(answers, random) -> None:
    moved = [
        replace(
            each,
            pre=(each.pre or 0) + 2,
            then=None if each.then is None else each.then + 2,
            post=(each.post or 0) + 2,
        )
        for each in random.sample(answers, len(answers))
    ]
    assert reliable_changes(moved, reliability=0.8) == reliable_changes(answers, reliability=0.8)


@given(ANSWERS)
def test_the_three_shares_are_the_whole(answers) -> None:
    found = reliable_changes(answers, reliability=0.8).conventional_of_all
    parts = (found.improved.value, found.worsened.value, found.unclear.value)
    if None not in parts:
        assert sum(parts) == pytest.approx(1)
