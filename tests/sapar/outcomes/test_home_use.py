import pytest

from sapar.outcomes.home_use import HALF_YEAR, YEAR, UseSums, Window, used


def test_goals_reached_half_a_year_later() -> None:
    found = used(UseSums(goals=10, answered=8, reached=2), HALF_YEAR)
    assert (found.value, found.n, found.coverage) == (0.25, 8, 0.8)
    assert found.method == (
        "share of goals reached, looked at 6 to 12 months after the stay; 95 % Wilson interval"
    )


def test_goals_reached_a_year_later() -> None:
    found = used(UseSums(goals=4, answered=4, reached=3), YEAR)
    assert found.value == 0.75
    assert found.method.startswith("share of goals reached, looked at 12 months after the stay or")


@pytest.mark.parametrize(
    ("goals", "window", "reason"),
    [
        (4, HALF_YEAR, "no goal was looked at 6 to 12 months after the stay"),
        (4, YEAR, "no goal was looked at 12 months after the stay or later"),
        (0, YEAR, "no goal of use at home is recorded"),
    ],
)
def test_nothing_looked_at_is_no_figure(goals, window, reason) -> None:
    assert used(UseSums(goals=goals, answered=0, reached=0), window).reason == reason


@pytest.mark.parametrize("months", [(-1, 3), (6, 6), (6, 3)])
def test_months_follow_each_other(months) -> None:
    with pytest.raises(ValueError, match="months that follow each other"):
        Window(*months)


def test_a_part_does_not_exceed_its_whole() -> None:
    with pytest.raises(ValueError, match="reached <= answered"):
        UseSums(goals=2, answered=1, reached=2)
