"""Sums over invented tables, the same on DuckDB and on Polars."""

from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.outcomes.answers import Answers
from sapar.outcomes.differences import Differences
from sapar.outcomes.measures import answers, cell_counts, stay_answers, t_changes, tie_sums
from sapar.outcomes.then_test import changes
from sapar.outcomes.ties import TieSums, kept
from sapar.outcomes.two_by_two import CellCount

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

ASKED = pl.DataFrame(
    {"stay": ["s3", "s9"], "asked_on": [date(2021, 8, 31), None]},
    schema={"stay": pl.String, "asked_on": pl.Date},
)

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
        found = [Answers(**row) for row in rows(answers(stay_answers(make(self.SIX))))]
        assert changes(found, seed=1) == changes(six, seed=1)

    def test_mean_over_the_items_answered_in_all_three_waves(self, make: Make) -> None:
        table = ratings(
            ("s1", "a", "pre", 1), ("s1", "a", "then", 1), ("s1", "a", "post", 3),
            ("s1", "b", "pre", 2), ("s1", "b", "then", 0), ("s1", "b", "post", 2),
            ("s1", "c", "pre", 5), ("s1", "c", "post", 5), ("s1", "d", "then", 5),
        )  # fmt: skip
        assert in_order(answers(stay_answers(make(table)))) == [(1.5, 0.5, 2.5, 1)]

    def test_without_a_then_test_those_before_and_after(self, make: Make) -> None:
        table = ratings(
            ("s1", "a", "pre", 1), ("s1", "a", "post", 3), ("s1", "b", "then", 2),
            ("s2", "a", "post", 3), ("s2", "b", "pre", 2),
        )  # fmt: skip
        assert in_order(answers(stay_answers(make(table)))) == [
            (1, None, 3, 1),
            (None, None, None, 1),
        ]

    def test_item_by_item_and_as_it_lasted(self, make: Make) -> None:
        table = ratings(
            ("s1", "a", "pre", 1), ("s1", "a", "post", 3), ("s1", "a", "followup", 2),
            ("s2", "a", "pre", 1), ("s2", "a", "followup", 2), ("s1", "b", "pre", None),
        )  # fmt: skip
        found = answers(stay_answers(make(table), ["item"]), ["item"], after="followup")
        assert in_order(found) == [("a", 1, None, 2, 2), ("b", None, None, None, 1)]

    def test_what_is_no_answer_is_missing(self, make: Make) -> None:
        table = ratings(("s1", "a", "pre", float("nan")), ("s1", "a", "post", float("inf")))
        assert in_order(answers(stay_answers(make(table)))) == [(None, None, None, 1)]

    def test_every_stay_once_as_told_at_the_end_and_at_home(self, make: Make) -> None:
        table = ratings(
            ("s1", "a", "pre", 1), ("s1", "a", "post", 3), ("s1", "b", "pre", 2),
            ("s1", "b", "post", 3), ("s1", "b", "followup", 4), ("s2", "a", "post", 3),
        )  # fmt: skip
        names = ("stay", "pre", "then", "post", "pre_followup", "then_followup", "followup")
        assert in_order(stay_answers(make(table)).select(*names)) == [
            ("s1", 1.5, None, 3, 2, None, 4),
            ("s2", None, None, None, None, None, None),
        ]


class TestChangesOfT:
    def test_like_stays_together(self, make: Make) -> None:
        stays = pl.DataFrame(
            {
                "country": ["KZ", "KZ", "KZ", "UZ"],
                "gain_post": [10.0001, 10.0001, None, -2.5],
                "gain_followup": [None, None, None, 0.0],
            }
        )
        found = in_order(t_changes(make(stays), by=["country"]))
        assert found == [("KZ", 10.0001, 2), ("KZ", None, 1), ("UZ", -2.5, 1)]
        later = Differences.of(
            (row[0], row[1]) for row in in_order(t_changes(make(stays), "followup"))
        )
        assert (later.n, later.coverage) == (1, 0.25)


class TestTies:
    def test_what_became_of_the_ties_named(self, make: Make) -> None:
        asked = make(ASKED)
        (row,) = rows(tie_sums(make(TIES), asked).select(nw.all()))
        assert TieSums(**row) == TieSums(
            named=8, answered=4, kept=1, mutual_known=5, mutual=3, joint_known=3, joint=1
        )

    def test_without_the_day_none_is_known_to_be_kept_or_not(self, make: Make) -> None:
        asked = make(ASKED)
        found = rows(tie_sums(make(TIES), asked, ["stay"]).filter(nw.col("stay") == "s9"))[0]
        del found["stay"]
        assert kept(TieSums(**found)).reason == "no tie was looked at again"


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

    def test_any_column_can_be_the_gain(self, make: Make) -> None:
        found = rows(cell_counts(make(self.STAYS), gain="support"))
        gains = {row["gain"] and round(row["gain"], 6) for row in found}
        assert gains == {0.9, 0.5, 0.1, None}


def test_empty_tables_give_sums_of_zero_or_no_rows(make: Make) -> None:
    assert [*rows(tie_sums(make(TIES.clear()), make(ASKED.clear())))[0].values()] == [0] * 7
    assert rows(answers(stay_answers(make(ratings())))) == []
    assert rows(cell_counts(make(TestCells.STAYS.clear()))) == []


def test_eager_frames_work_too() -> None:
    ties, asked = (nw.from_native(table, eager_only=True) for table in (TIES, ASKED))
    assert tie_sums(ties, asked)["named"].to_list() == [8]
