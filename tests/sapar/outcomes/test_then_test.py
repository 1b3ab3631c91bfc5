from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.outcomes.answers import Answers
from sapar.outcomes.then_test import changes


def test_worked_example(six: list[Answers]) -> None:
    found = changes(six, seed=1)
    assert found.conventional.mean.value == pytest.approx(0.3333, abs=5e-5)
    assert found.then_change.mean.value == pytest.approx(0.9167, abs=5e-5)
    assert found.shift.mean.value == pytest.approx(-0.5833, abs=5e-5)


def test_effect_sizes_of_the_worked_example(six: list[Answers]) -> None:
    found = changes(six, seed=1)
    assert found.conventional.d_z.value == pytest.approx(1.291, abs=5e-4)
    assert found.then_change.d_z.value == pytest.approx(2.435, abs=5e-4)
    assert found.conventional.corrected.value == pytest.approx(1.2909944 * 0.8421053)
    assert found.then_change.corrected.value == pytest.approx(2.4350 * 0.8421, abs=5e-4)


def test_the_choice_of_the_yardstick_flips_the_verdict(six: list[Answers]) -> None:
    found = changes(six, seed=1)
    assert (found.conventional.p.value, found.then_change.p.value) == (8 / 64, 2 / 64)


def test_both_readings_rest_on_the_same_stays(six: list[Answers]) -> None:
    found = changes([*six, Answers(pre=1, then=None, post=5, stays=2)], seed=1)
    assert found.conventional == changes(six, seed=1, stays=8).conventional
    assert (found.conventional.mean.n, found.then_change.mean.n) == (6, 6)
    assert found.conventional_of_all.mean.n == 8
    assert found.conventional_of_all.mean.value == pytest.approx((2 + 8) / 8)


def test_without_a_then_test_only_the_conventional_change_is_left() -> None:
    found = changes([Answers(pre=1, then=None, post=2)], seed=1)
    assert found.then_change.mean.reason == (
        "nobody answered all three: before, looking back, and after"
    )
    assert found.conventional.mean.reason == found.then_change.mean.reason
    assert found.conventional_of_all.mean.value == 1


def test_nobody_answered() -> None:
    for nobody in ([], [Answers(pre=None, then=None, post=None, stays=4)]):
        found = changes(nobody, seed=1)
        assert found.conventional_of_all.p.reason == "nobody answered both before and after"


def test_stays_without_any_rating_lower_the_coverage(six: list[Answers]) -> None:
    assert changes(six, seed=1, stays=12).conventional.mean.coverage == 0.5


HALVES = st.integers(0, 10).map(lambda halves: halves / 2)
ASKED = HALVES | st.none()
ANSWERS = st.lists(
    st.builds(Answers, pre=ASKED, then=ASKED, post=HALVES, stays=st.integers(1, 3)),
    min_size=1,
    max_size=4,
)


@given(ANSWERS, st.sampled_from([-100.0, 0.1, 1 / 3, 7.0]))
@settings(max_examples=30)
def test_a_constant_added_to_all_ratings_changes_no_gain(answers, constant) -> None:
    def raised(value: float | None) -> float | None:
        return None if value is None else value + constant

    shifted = [
        replace(each, pre=raised(each.pre), then=raised(each.then), post=raised(each.post))
        for each in answers
    ]
    assert changes(shifted, seed=1) == changes(answers, seed=1)


@given(ANSWERS, st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_the_order_of_answers_does_not_matter(answers, random) -> None:
    assert changes(random.sample(answers, len(answers)), seed=1) == changes(answers, seed=1)


@given(ANSWERS)
@settings(max_examples=30)
def test_shift_is_what_the_two_readings_differ_by(answers) -> None:
    found = changes(answers, seed=1)
    parts = (found.shift.mean.value, found.conventional.mean.value, found.then_change.mean.value)
    if None not in parts:
        assert parts[0] == pytest.approx(parts[1] - parts[2])


@given(ANSWERS)
@settings(max_examples=30)
def test_one_by_one_or_together_is_the_same(answers) -> None:
    single = [replace(each, stays=1) for each in answers for _stay in range(each.stays)]
    assert changes(single, seed=1) == changes(answers, seed=1)
