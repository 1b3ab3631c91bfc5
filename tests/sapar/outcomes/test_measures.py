"""Sums over invented tables, the same on DuckDB and on Polars."""

from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.outcomes.answers import Answers
from sapar.outcomes.attainments import AttainmentSums
from sapar.outcomes.differences import Differences
from sapar.outcomes.goal_attainment import Scored, t_score
from sapar.outcomes.home_use import HALF_YEAR, YEAR, UseSums
from sapar.outcomes.measures import (
    answers,
    attained,
    cell_counts,
    follow_up_days,
    home_use,
    of_home_use,
    stay_gains,
    stay_t_changes,
    t_changes,
    tie_sums,
)
from sapar.outcomes.then_test import changes
from sapar.outcomes.ties import TieSums, kept
from sapar.outcomes.two_by_two import CellCount

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

TIES = pl.DataFrame(
    [
        # tie, stay, wave, two_way, joint_work, last_contact
        ("t1", "s3", "followup", True, True, date(2021, 7, 2)),
        ("t2", "s3", "followup", True, False, date(2021, 7, 1)),
        ("t3", "s3", "followup", False, None, None),
        ("t4", "s3", "followup", True, None, None),
        ("t5", "s3", "followup", None, None, date(2021, 8, 1)),
        ("t6", "s3", "followup", None, None, date(2021, 1, 1)),
        ("t9", "s9", "followup", False, False, date(2021, 8, 1)),
        ("new", "s3", "followup", True, True, date(2021, 8, 1)),
        *((f"t{number}", "s3", "post", True, None, None) for number in range(1, 8)),
        ("t9", "s9", "post", True, None, None),
    ],
    schema=["tie", "stay", "wave", "two_way", "joint_work", "last_contact"],
    orient="row",
)


def ratings(*rows: tuple[str, str, str, float | None]) -> pl.DataFrame:
    schema = {"stay": pl.String, "item": pl.String, "wave": pl.String, "value": pl.Float64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def on_duckdb(table: pl.DataFrame) -> Frame:
    return nw.from_native(CONNECTION.from_arrow(table.to_arrow()))


def on_polars(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


CONNECTION = duckdb.connect()


@pytest.fixture(params=[on_duckdb, on_polars])
def make(request: pytest.FixtureRequest) -> Make:
    return request.param


def rows(frame: Frame) -> list[dict[str, Any]]:
    return frame.collect("pyarrow").rows(named=True)


def in_order(frame: Frame) -> list[tuple[Any, ...]]:
    return sorted((tuple(row.values()) for row in rows(frame)), key=str)


class TestAttained:
    def test_by_level_in_one_wave(self, make: Make) -> None:
        found = rows(attained(make(GOALS), make(ATTAINMENTS), "post"))
        sums = {row.pop("level"): AttainmentSums(**row) for row in found}
        assert sums == {
            "individual": AttainmentSums(goals=3, answered=3, reached=2, beyond=1),
            "institution": AttainmentSums(goals=3, answered=1, reached=1, beyond=1),
            "national": AttainmentSums(goals=1, answered=0, reached=0, beyond=0),
            None: AttainmentSums(goals=1, answered=0, reached=0, beyond=0),
        }

    def test_by_a_column_of_the_stay_too(self, make: Make) -> None:
        found = attained(make(GOALS), make(ATTAINMENTS), "post", ["stay"])
        assert in_order(found.filter(nw.col("stay") == "s1")) == [
            ("s1", "individual", 2, 2, 1, 1),
            ("s1", "institution", 1, 0, 0, 0),
        ]


class TestChangesOfT:
    def test_over_the_goals_answered_for_both_times(self, make: Make) -> None:
        found = in_order(stay_t_changes(make(GOALS), make(ATTAINMENTS), "pre", "post"))
        before = t_score([Scored(-1, 2), Scored(-1, 1)]).value or 0
        after = t_score([Scored(1, 2), Scored(-0.5, 1)]).value or 0
        assert found[0] == ("s1", round(after - before, 4))
        assert found[1] == ("s2", round(10 * 3 / (0.7 * 2 + 0.3 * 4) ** 0.5, 4))
        assert found[2:] == [("s3", None), ("s4", None)]

    def test_like_stays_together(self, make: Make) -> None:
        twins = pl.concat([GOALS, GOALS.with_columns(pl.col("goal") + "b", pl.col("stay") + "b")])
        scores = pl.concat([ATTAINMENTS, ATTAINMENTS.with_columns(pl.col("goal") + "b")])
        found = in_order(t_changes(make(twins), make(scores), "pre", "post"))
        assert [row[1] for row in found] == [2, 2, 4]
        change = Differences.of((row[0], row[1]) for row in found)
        assert (change.n, change.coverage) == (4, 0.5)

    def test_weights_of_zero_are_no_change(self, make: Make) -> None:
        weightless = GOALS.with_columns(pl.lit(0.0).alias("weight"))
        found = rows(t_changes(make(weightless), make(ATTAINMENTS), "pre", "post"))
        assert found == [{"gain": None, "stays": 4}]


class TestAnswers:
    SIX = ratings(
        *(
            (f"s{stay}", "skill", wave, value)
            for wave, values in (
                ("pre", (3.0, 3.5, 2.5, 4.0, 3.0, 3.5)),
                ("then", (2.5, 3.0, 2.0, 3.0, 2.5, 3.0)),
                ("post", (3.5, 3.5, 3.0, 4.5, 3.0, 4.0)),
            )
            for stay, value in enumerate(values)
        )
    )

    def test_give_the_figures_of_the_worked_example(self, make: Make, six: list[Answers]) -> None:
        found = [Answers(**row) for row in rows(answers(make(self.SIX)))]
        assert changes(found, seed=1) == changes(six, seed=1)

    def test_mean_over_the_items_answered_in_all_three_waves(self, make: Make) -> None:
        table = ratings(
            ("s1", "a", "pre", 1), ("s1", "a", "then", 1), ("s1", "a", "post", 3),
            ("s1", "b", "pre", 2), ("s1", "b", "then", 0), ("s1", "b", "post", 2),
            ("s1", "c", "pre", 5), ("s1", "c", "post", 5), ("s1", "d", "then", 5),
        )  # fmt: skip
        assert in_order(answers(make(table))) == [(1.5, 0.5, 2.5, 1)]

    def test_without_a_then_test_those_before_and_after(self, make: Make) -> None:
        table = ratings(
            ("s1", "a", "pre", 1), ("s1", "a", "post", 3), ("s1", "b", "then", 2),
            ("s2", "a", "post", 3), ("s2", "b", "pre", 2),
        )  # fmt: skip
        assert in_order(answers(make(table))) == [(1, None, 3, 1), (None, None, None, 1)]

    def test_item_by_item_and_as_it_lasted(self, make: Make) -> None:
        table = ratings(
            ("s1", "a", "pre", 1), ("s1", "a", "post", 3), ("s1", "a", "followup", 2),
            ("s2", "a", "pre", 1), ("s2", "a", "followup", 2), ("s1", "b", "pre", None),
        )  # fmt: skip
        found = answers(make(table), ["item"], after="followup")
        assert in_order(found) == [("a", 1, None, 2, 2), ("b", None, None, None, 1)]

    def test_what_is_no_answer_is_missing(self, make: Make) -> None:
        table = ratings(("s1", "a", "pre", float("nan")), ("s1", "a", "post", float("inf")))
        assert in_order(answers(make(table))) == [(None, None, None, 1)]

    def test_gain_of_each_stay(self, make: Make) -> None:
        table = ratings(
            ("s1", "a", "pre", 1), ("s1", "a", "post", 3), ("s1", "b", "pre", 2),
            ("s1", "b", "post", 2), ("s1", "c", "post", 9), ("s2", "a", "post", 3),
        )  # fmt: skip
        assert in_order(stay_gains(make(table))) == [("s1", 1.0), ("s2", None)]


class TestTies:
    def test_day_of_the_follow_up(self, make: Make) -> None:
        found = in_order(follow_up_days(make(GOALS), make(ATTAINMENTS)))
        assert found == [
            ("s1", date(2021, 2, 28)),
            ("s2", date(2021, 8, 31)),
            ("s3", date(2021, 8, 31)),
        ]

    def test_what_became_of_the_ties_named(self, make: Make) -> None:
        asked = follow_up_days(make(GOALS), make(ATTAINMENTS))
        (row,) = rows(tie_sums(make(TIES), asked).select(nw.all()))
        assert TieSums(**row) == TieSums(
            named=8, answered=4, kept=1, mutual_known=5, mutual=3, joint_known=3, joint=1
        )

    def test_without_the_day_none_is_known_to_be_kept_or_not(self, make: Make) -> None:
        asked = follow_up_days(make(GOALS), make(ATTAINMENTS))
        found = rows(tie_sums(make(TIES), asked, ["stay"]).filter(nw.col("stay") == "s9"))[0]
        del found["stay"]
        assert kept(TieSums(**found)).reason == "no tie was looked at again"


class TestHomeUse:
    def test_institution_or_a_kind_that_is_used_at_home(self, make: Make) -> None:
        found = of_home_use(make(GOALS)).select("goal")
        assert in_order(found) == [("g3",), ("g4",), ("g5",), ("g6",)]

    def test_half_a_year_and_a_year_later(self, make: Make) -> None:
        goals, scores = of_home_use(make(GOALS)), make(ATTAINMENTS)
        (half,), (year,) = (rows(home_use(goals, scores, each)) for each in (HALF_YEAR, YEAR))
        assert UseSums(**half) == UseSums(goals=4, answered=1, reached=1)
        assert UseSums(**year) == UseSums(goals=4, answered=1, reached=1)

    def test_by_kind(self, make: Make) -> None:
        found = home_use(of_home_use(make(GOALS)), make(ATTAINMENTS), HALF_YEAR, ["kind"])
        assert ("course_changed", 1, 1, 1) in in_order(found)
        assert ("method_used", 1, 0, 0) in in_order(found)


class TestCells:
    STAYS = pl.DataFrame(
        [
            ("KZ", 0.5, 0.9, 1.0), ("KZ", 0.7, 0.5, 1.0), ("KZ", 0.4, None, 1.0),
            ("KZ", 0.6, 0.1, None), ("KG", float("nan"), 0.1, 0.5),
        ],
        schema=["country", "delivery", "support", "gain"],
        orient="row",
    )  # fmt: skip

    def test_like_stays_together(self, make: Make) -> None:
        found = rows(cell_counts(make(self.STAYS), ["country"]))
        cells = {(row.pop("country"), CellCount(**row)) for row in found}
        assert cells == {
            ("KZ", CellCount(delivered=True, supported=True, gain=1.0, stays=2)),
            ("KZ", CellCount(delivered=False, supported=None, gain=1.0)),
            ("KZ", CellCount(delivered=True, supported=False, gain=None)),
            ("KG", CellCount(delivered=None, supported=False, gain=0.5)),
        }

    def test_the_cut_is_the_caller_s(self, make: Make) -> None:
        found = rows(cell_counts(make(self.STAYS), cut=0.95))
        assert {row["delivered"] for row in found} == {False, None}


def test_empty_tables_give_sums_of_zero_or_no_rows(make: Make) -> None:
    goals, scores, ties = (make(table.clear()) for table in (GOALS, ATTAINMENTS, TIES))
    asked = follow_up_days(goals, scores)
    assert [*rows(tie_sums(ties, asked))[0].values()] == [0] * 7
    assert [*rows(home_use(goals, scores, YEAR))[0].values()] == [0] * 3
    assert rows(attained(goals, scores, "post")) == []
    assert rows(t_changes(goals, scores, "pre", "post")) == []
    assert rows(answers(make(ratings()))) == []
    assert rows(cell_counts(make(TestCells.STAYS.clear()))) == []


def test_eager_frames_work_too() -> None:
    goals, scores = (nw.from_native(table, eager_only=True) for table in (GOALS, ATTAINMENTS))
    assert home_use(goals, scores, YEAR).rows() == [(8, 1, 1)]
