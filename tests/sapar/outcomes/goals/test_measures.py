"""Sums over invented goals, the same on DuckDB and on Polars."""

from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.outcomes.attainments import AttainmentSums
from sapar.outcomes.goal_attainment import Scored, t_score
from sapar.outcomes.goals.measures import (
    attained,
    follow_up_days,
    home_use,
    looked_at,
    of_home_use,
    stay_goals,
)
from sapar.outcomes.home_use import HALF_YEAR, YEAR, UseSums

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

END = date(2020, 8, 31)

GOALS = pl.DataFrame(
    [
        # goal, stay, level, kind, weight, last_day
        ("g1", "s1", "individual", "own words", 2.0, END),
        ("g2", "s1", "individual", None, 1.0, END),
        ("g3", "s1", "institution", "course_changed", 1.0, END),
        ("g4", "s2", "individual", "method_used", None, END),
        ("g5", "s2", "institution", None, None, END),
        ("g6", "s3", "institution", "own words", 1.0, None),
        ("g7", "s3", "national", None, None, None),
        ("g8", "s4", None, None, None, END),
    ],
    schema=["goal", "stay", "level", "kind", "weight", "last_day"],
    orient="row",
)

ATTAINMENTS = pl.DataFrame(
    [
        ("g1", "pre", -1.0, None), ("g1", "post", 1.0, END), ("g2", "pre", -1.0, None),
        ("g2", "post", -0.5, END), ("g3", "pre", -2.0, None), ("g3", "post", None, END),
        ("g4", "pre", -1.0, None), ("g4", "post", 0.0, END), ("g5", "pre", 0.0, None),
        ("g5", "post", 2.0, END), ("g6", "post", 3.0, END), ("g8", "post", float("nan"), END),
        ("g3", "followup", 0.0, date(2021, 2, 28)), ("g4", "followup", -1.0, date(2021, 2, 27)),
        ("g5", "followup", 1.0, date(2021, 8, 31)), ("g6", "followup", 1.0, date(2021, 8, 31)),
        ("g1", "followup", 1.0, None),
    ],
    schema=["goal", "wave", "score", "on"],
    orient="row",
)  # fmt: skip


def on_duckdb(table: pl.DataFrame) -> Frame:
    return nw.from_native(CONNECTION.from_arrow(table.to_arrow()))


def on_polars(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


CONNECTION = duckdb.connect()


@pytest.fixture
def goals(make: Make) -> Frame:
    return looked_at(make(GOALS), make(ATTAINMENTS))


@pytest.fixture(params=[on_duckdb, on_polars])
def make(request: pytest.FixtureRequest) -> Make:
    return request.param


def rows(frame: Frame) -> list[dict[str, Any]]:
    return frame.collect("pyarrow").rows(named=True)


def in_order(frame: Frame) -> list[tuple[Any, ...]]:
    return sorted((tuple(row.values()) for row in rows(frame)), key=str)


class TestLookedAt:
    def test_every_goal_once_with_its_waves(self, goals: Frame) -> None:
        found = goals.select("goal", "score_pre", "score_post", "score_followup", "on_followup")
        assert in_order(found) == [
            ("g1", -1, 1, 1, None),
            ("g2", -1, -0.5, None, None),
            ("g3", -2, None, 0, date(2021, 2, 28)),
            ("g4", -1, 0, -1, date(2021, 2, 27)),
            ("g5", 0, 2, 1, date(2021, 8, 31)),
            ("g6", None, None, 1, date(2021, 8, 31)),
            ("g7", None, None, None, None),
            ("g8", None, None, None, None),
        ]

    def test_where_nothing_was_looked_at(self, make: Make) -> None:
        found = rows(looked_at(make(GOALS), make(ATTAINMENTS.clear())))
        assert {row["score_post"] for row in found} == {None}


class TestAttained:
    def test_by_level_in_one_wave(self, goals: Frame) -> None:
        found = rows(attained(goals, "post"))
        sums = {row.pop("level"): AttainmentSums(**row) for row in found}
        assert sums == {
            "individual": AttainmentSums(goals=3, answered=3, reached=2, beyond=1),
            "institution": AttainmentSums(goals=3, answered=1, reached=1, beyond=1),
            "national": AttainmentSums(goals=1, answered=0, reached=0, beyond=0),
            None: AttainmentSums(goals=1, answered=0, reached=0, beyond=0),
        }

    def test_by_a_column_of_the_stay_too(self, goals: Frame) -> None:
        found = attained(goals, "post", ["stay"])
        assert in_order(found.filter(nw.col("stay") == "s1")) == [
            ("s1", "individual", 2, 2, 1, 1),
            ("s1", "institution", 1, 0, 0, 0),
        ]

    def test_as_last_looked_at(self, goals: Frame) -> None:
        found = {row.pop("level"): row for row in rows(attained(goals, "last"))}
        assert found["individual"] == {"goals": 3, "answered": 3, "reached": 1, "beyond": 1}
        assert found["institution"] == {"goals": 3, "answered": 3, "reached": 3, "beyond": 2}


class TestStayGoals:
    def test_how_many_were_reached_as_last_looked_at(self, goals: Frame) -> None:
        found = stay_goals(goals).select("stay", "goals", "answered", "reached")
        assert in_order(found) == [
            ("s1", 3, 3, 2),
            ("s2", 2, 2, 1),
            ("s3", 2, 1, 1),
            ("s4", 1, 0, 0),
        ]

    def test_change_of_t_over_the_goals_answered_for_both_times(self, goals: Frame) -> None:
        found = in_order(stay_goals(goals).select("stay", "gain_post"))
        before = t_score([Scored(-1, 2), Scored(-1, 1)]).value or 0
        after = t_score([Scored(1, 2), Scored(-0.5, 1)]).value or 0
        assert found[0] == ("s1", round(after - before, 4))
        assert found[1] == ("s2", round(10 * 3 / (0.7 * 2 + 0.3 * 4) ** 0.5, 4))
        assert found[2:] == [("s3", None), ("s4", None)]

    def test_change_of_t_until_the_follow_up(self, goals: Frame) -> None:
        found = in_order(stay_goals(goals).select("stay", "gain_followup"))
        # g1 (weight 2) from -1 to 1, g3 (weight 1) from -2 to 0: 10 (4 + 2) / sqrt(.7 5 + .3 9).
        assert found[0] == ("s1", round(60 / (0.7 * 5 + 0.3 * 9) ** 0.5, 4))
        # g4 unchanged, g5 from 0 to 1, without weights: 10 / sqrt(.7 2 + .3 4).
        assert found[1] == ("s2", round(10 / 2.6**0.5, 4))

    def test_weights_of_zero_are_no_change(self, make: Make) -> None:
        weightless = make(GOALS.with_columns(pl.lit(0.0).alias("weight")))
        found = rows(stay_goals(looked_at(weightless, make(ATTAINMENTS))))
        assert {row["gain_post"] for row in found} == {None}


def test_day_of_the_follow_up(goals: Frame) -> None:
    assert in_order(follow_up_days(goals)) == [
        ("s1", date(2021, 2, 28)),
        ("s2", date(2021, 8, 31)),
        ("s3", date(2021, 8, 31)),
        ("s4", None),
    ]


class TestHomeUse:
    def test_institution_or_a_kind_that_is_used_at_home(self, goals: Frame) -> None:
        found = of_home_use(goals).select("goal")
        assert in_order(found) == [("g3",), ("g4",), ("g5",), ("g6",)]

    def test_half_a_year_and_a_year_later(self, goals: Frame) -> None:
        used = of_home_use(goals)
        (half,), (year,) = (rows(home_use(used, each)) for each in (HALF_YEAR, YEAR))
        assert UseSums(**half) == UseSums(goals=4, answered=1, reached=1)
        assert UseSums(**year) == UseSums(goals=4, answered=1, reached=1)

    def test_by_kind(self, goals: Frame) -> None:
        found = home_use(of_home_use(goals), HALF_YEAR, ["kind"])
        assert ("course_changed", 1, 1, 1) in in_order(found)
        assert ("method_used", 1, 0, 0) in in_order(found)


def test_no_goals_give_sums_of_zero_or_no_rows(make: Make) -> None:
    nothing = looked_at(make(GOALS.clear()), make(ATTAINMENTS.clear()))
    assert [*rows(home_use(nothing, YEAR))[0].values()] == [0] * 3
    assert rows(attained(nothing, "post")) == []
    assert rows(stay_goals(nothing)) == []


def test_eager_frames_work_too() -> None:
    goals, scores = (nw.from_native(table, eager_only=True) for table in (GOALS, ATTAINMENTS))
    assert home_use(looked_at(goals, scores), YEAR).rows() == [(8, 1, 1)]
