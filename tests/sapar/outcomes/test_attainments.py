import pytest

from sapar.outcomes.attainments import AttainmentSums, attained


def test_goals_reached_surpassed_and_missed() -> None:
    found = attained(AttainmentSums(goals=16, answered=12, reached=8, beyond=3))
    assert found.reached.value == 8 / 12
    assert (round(found.reached.low or 0, 4), round(found.reached.high or 0, 4)) == (0.3906, 0.8619)
    assert (found.beyond.value, found.below.value) == (0.25, 4 / 12)
    assert (found.reached.n, found.reached.coverage) == (12, 0.75)


def test_none_reached_is_a_figure() -> None:
    found = attained(AttainmentSums(goals=6, answered=6, reached=0, beyond=0)).reached
    assert (found.value, found.low, round(found.high or 0, 4)) == (0, 0, 0.3903)


def test_none_looked_at_is_not() -> None:
    found = attained(AttainmentSums(goals=6, answered=0, reached=0, beyond=0))
    assert found.reached.reason == "no goal was looked at"
    assert found.below.reason == "no goal was looked at"


def test_no_goal_is_not() -> None:
    found = attained(AttainmentSums(goals=0, answered=0, reached=0, beyond=0))
    assert found.beyond.reason == "no goal is recorded"


def test_a_part_does_not_exceed_its_whole() -> None:
    with pytest.raises(ValueError, match="beyond <= reached"):
        AttainmentSums(goals=1, answered=2, reached=0, beyond=0)
