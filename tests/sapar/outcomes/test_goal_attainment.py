import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.outcomes.differences import Differences
from sapar.outcomes.goal_attainment import Scored, group_change, spread, t_score


def goals(*scores: float | None) -> list[Scored]:
    return [Scored(score) for score in scores]


def test_worked_example() -> None:
    found = t_score(goals(1, 0, 1))
    assert round(found.value or 0, 2) == 59.13
    assert (found.n, found.coverage) == (3, 1)
    assert found.method == "goal attainment scaling, rho = 0.3"


def test_one_goal_moves_ten_points_a_level() -> None:
    assert [t_score(goals(score)).value for score in (-2, -1, 0, 1, 2)] == [30, 40, 50, 60, 70]


def test_weights_count() -> None:
    found = t_score([Scored(2, 3), Scored(-1, 1)])
    assert found.value == pytest.approx(50 + 10 * 5 / spread(4, 10))


def test_goals_that_nobody_answered_for_lower_the_coverage() -> None:
    found = t_score(goals(1, None, 1, None))
    assert (found.value, found.n, found.coverage) == (t_score(goals(1, 1)).value, 2, 0.5)


def test_independent_goals_have_rho_zero() -> None:
    assert t_score(goals(1, 1, 1, 1), rho=0).value == 50 + 10 * 4 / 2


@pytest.mark.parametrize(
    ("listed", "reason"),
    [
        ([], "no goal is recorded"),
        ([Scored(None)], "no goal was looked at"),
        ([Scored(1, 2), Scored(1)], "only some of the goals have a weight"),
        ([Scored(1, 0)], "the goals weigh nothing"),
        ([Scored(1, 0), Scored(None, 5)], "the goals weigh nothing"),
    ],
)
def test_without_goals_answers_or_weights_there_is_no_score(listed, reason) -> None:
    assert t_score(listed).reason == reason


@pytest.mark.parametrize(("score", "weight"), [(2.5, 1), (-3, 1), (0, -1), (0, float("nan"))])
def test_scores_and_weights_out_of_range_are_refused(score, weight) -> None:
    with pytest.raises(ValueError, match="expected"):
        Scored(score, weight)


def test_rho_is_a_share() -> None:
    with pytest.raises(ValueError, match="rho 2"):
        t_score(goals(1), rho=2)


def test_change_of_a_group() -> None:
    found = group_change(Differences.of([(10, 3), (0, 2), (None, 5)]), seed=1)
    assert (found.mean.value, found.mean.n, found.mean.coverage) == (6, 5, 0.5)
    assert found.p.value == 0.25


def test_change_of_a_few_people_is_not_told() -> None:
    found = group_change(Differences.of([(10, 4)]), seed=1)
    assert found.mean.reason == (
        "T is told of groups only: fewer than 5 stays have it at both times"
    )
    assert found.mean.n == 4
    assert group_change(Differences.of([(10, 4)]), seed=1, fewest=4).mean.value == 10


def test_no_goal_looked_at_twice() -> None:
    found = group_change(Differences.of([(None, 9)]), seed=1)
    assert found.mean.reason == "no goal was looked at both times"


SCORES = st.integers(-2, 2)
WEIGHTS = st.integers(1, 9)
GOALS = st.lists(st.builds(Scored, SCORES, WEIGHTS), min_size=1, max_size=6)


@given(st.lists(WEIGHTS, min_size=1))
def test_goals_reached_as_expected_are_fifty(weights) -> None:
    assert t_score(Scored(0, weight) for weight in weights).value == 50


@given(GOALS, st.sampled_from([1e-6, 0.5, 3.0, 1e6]))
def test_the_unit_of_weights_does_not_matter(listed, factor) -> None:
    scaled = [Scored(goal.score, goal.weight * factor) for goal in listed]
    assert t_score(scaled).value == pytest.approx(t_score(listed).value)


@given(st.lists(SCORES, min_size=1, max_size=6), WEIGHTS)
def test_equal_weights_are_no_weights(scores, weight) -> None:
    assert t_score(Scored(score, weight) for score in scores) == t_score(goals(*scores))


@given(GOALS, st.randoms(use_true_random=False))
def test_the_order_of_goals_does_not_matter(listed, random) -> None:
    assert t_score(random.sample(listed, len(listed))) == t_score(listed)


@given(GOALS)
def test_reversed_scores_lie_as_far_on_the_other_side(listed) -> None:
    turned = [Scored(-goal.score, goal.weight) for goal in listed]
    assert t_score(turned).value == pytest.approx(100 - t_score(listed).value)
