from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sapar.dataset.facts.cohort import COHORT
from sapar.dataset.facts.keys import KEYS

OWN = (
    "in_post_since", "left_earliest", "left_latest", "returned_earliest", "returned_latest", "days",
    "back_until", "followed_up", "seen_until",
)  # fmt: skip
STAY = {
    "stay": "s1", "first_day": "2022-10-03", "last_day": "2022-12-25", "days": 84,
    "in_post_since": "2015-09-01", "back_until": "2023-09-01",
}  # fmt: skip
GOALS = [{"goal": "g1", "stay": "s1"}, {"goal": "g2", "stay": "s1"}]
SEEN = [
    {"goal": "g1", "wave": "followup", "score": 0.0, "on": "2023-07-01"},
    {"goal": "g2", "wave": "followup", "score": 1.0, "on": "2023-08-01"},
    {"goal": "g2", "wave": "post", "score": 1.0, "on": "2023-12-01"},
]


Rows = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def cohort_rows(source_of: Callable[..., Any]) -> Rows:
    """The rows of the fact for some tables."""

    def rows(*columns: str, as_of: date | None = None, **tables: Any) -> list[dict[str, Any]]:
        frame = COHORT.define(source_of(as_of, **tables))
        found = frame.select(*(columns or frame.collect_schema().names())).collect("polars")
        return list(found.rows(named=True))

    return rows


def test_days_that_are_known_are_one_day(cohort_rows: Rows) -> None:
    (row,) = cohort_rows(stays=[STAY], as_of=date(2024, 1, 1))
    assert tuple(row) == (*KEYS, *OWN)
    assert (row["left_earliest"], row["left_latest"]) == (date(2022, 10, 3), date(2022, 10, 3))
    assert row["returned_earliest"] == row["returned_latest"] == date(2022, 12, 25)
    assert (row["in_post_since"], row["back_until"]) == (date(2015, 9, 1), date(2023, 9, 1))
    assert (row["followed_up"], row["seen_until"]) == (None, date(2024, 1, 1))


def test_of_a_month_the_day_lies_between_its_first_and_its_last(cohort_rows: Rows) -> None:
    stay = {"stay": "s1", "start_month": "2020-02", "end_month": "2021-02"}
    (row,) = cohort_rows(*OWN, stays=[stay])
    assert (row["left_earliest"], row["left_latest"]) == (date(2020, 2, 1), date(2020, 2, 29))
    assert row["returned_earliest"] == date(2021, 2, 1)
    assert row["returned_latest"] == date(2021, 2, 28)


def test_a_month_that_is_none_is_not_known(cohort_rows: Rows) -> None:
    (row,) = cohort_rows(*OWN, stays=[{"stay": "s1", "start_month": "2020-13"}])
    assert set(row.values()) == {None}


def test_a_follow_up_says_that_the_person_was_there_on_its_last_day(cohort_rows: Rows) -> None:
    (row,) = cohort_rows("followed_up", stays=[STAY], goals=GOALS, attainments=SEEN)
    assert row == {"followed_up": date(2023, 8, 1)}


def test_goals_without_a_follow_up_say_nothing(cohort_rows: Rows) -> None:
    (row,) = cohort_rows("followed_up", stays=[STAY], goals=GOALS, attainments=[])
    assert row == {"followed_up": None}


def test_an_empty_table_is_an_empty_fact(cohort_rows: Rows) -> None:
    assert cohort_rows(stays=[]) == []
