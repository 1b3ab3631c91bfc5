from collections.abc import Callable
from pathlib import Path
from typing import Any

import narwhals as nw
import polars as pl
import pytest

from sapar.balance.asking import selection_from
from sapar.balance.cohort_members import Chosen, chosen, days_of, members
from sapar.balance.cohorts import Cohort, cohort_named
from sapar.balance.representativeness import Gap
from sapar.balance.rows import rows_of
from sapar.dataset.facts.cohort import COHORT
from sapar.dataset.facts.fact import Source
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset
from sapar.values.unusable import UnusableError

IN = {
    "first_day": "2022-10-01", "last_day": "2022-12-31", "in_post_since": "2020-01-15",
    "back_until": "2023-12-31", "origin_country": "KZ", "host_country": "DE", "field": "0222",
}  # fmt: skip
STUDY = cohort_named("seed-study")

# What is changed of a stay that is in the cohort, and whether it still is.
WORKED: dict[str, tuple[dict[str, Any], bool | None]] = {
    "all known": ({}, True),
    "a year to the day": ({"in_post_since": "2021-10-01"}, True),
    "a year less a day": ({"in_post_since": "2021-10-02"}, False),
    "since when is not known": ({"in_post_since": None}, None),
    "a year after a leap day ends on 28 February": (
        {"in_post_since": "2020-02-29", "first_day": "2021-02-28", "last_day": "2021-05-01"},
        True,
    ),
    "a day less than that": (
        {"in_post_since": "2020-02-29", "first_day": "2021-02-27", "last_day": "2021-05-01"},
        False,
    ),
    "nine months": ({"last_day": "2023-06-30"}, True),
    "nine months and a day": ({"last_day": "2023-07-01"}, False),
    "one month": ({"last_day": "2022-10-31"}, True),
    "a month less a day": ({"last_day": "2022-10-30"}, False),
    "February is a month": ({"first_day": "2023-02-01", "last_day": "2023-02-28"}, True),
    "half a year back to the day": ({"back_until": "2023-06-30"}, True),
    "a day less": ({"back_until": "2023-06-29"}, False),
    "how long back is not known": ({"back_until": None}, None),
    "not in post long enough, whatever the rest": (
        {"in_post_since": "2022-09-01", "back_until": None},
        False,
    ),
    "months that are far apart": (
        {"first_day": None, "last_day": None, "start_month": "2022-10", "end_month": "2023-01"},
        True,
    ),
    "months that may be nine or ten apart": (
        {"first_day": None, "last_day": None, "start_month": "2022-10", "end_month": "2023-07",
         "back_until": "2024-12-31"},
        None,
    ),
    "months that are too far apart": (
        {"first_day": None, "last_day": None, "start_month": "2022-10", "end_month": "2023-08",
         "back_until": "2024-12-31"},
        False,
    ),
    "one month that may be a day": (
        {"first_day": None, "last_day": None, "start_month": "2022-10", "end_month": "2022-10"},
        None,
    ),
    "a month told with its days": (
        {"first_day": None, "last_day": None, "start_month": "2022-10", "end_month": "2022-11",
         "days": 31},
        True,
    ),
    "30 days may be a month or not": (
        {"first_day": None, "last_day": None, "start_month": "2022-10", "end_month": "2022-11",
         "days": 30},
        None,
    ),
    "27 days are no month": (
        {"first_day": None, "last_day": None, "start_month": "2022-10", "end_month": "2022-11",
         "days": 27},
        False,
    ),
    "a month in which a year may have been full": (
        {"first_day": None, "start_month": "2022-10", "in_post_since": "2021-10-15"},
        None,
    ),
    "nothing known": (dict.fromkeys(IN), None),
}  # fmt: skip

WriteDataset = Callable[..., Path]


def told(folder: Path, cohort: Cohort = STUDY) -> dict[str, bool | None]:
    """Of each stay whether it is in the cohort."""
    with open_dataset(folder) as dataset:
        rows = rows_of(members(COHORT.define(source_of(dataset)), cohort).select("stay", "member"))
        return {row["stay"]: row["member"] for row in rows}


def the_chosen(folder: Path, **asked: Any) -> tuple[Chosen, set[str]]:
    """The cohort, and the stays in it."""
    with open_dataset(folder) as dataset:
        found = chosen(source_of(dataset), STUDY, selection_from(**asked), "here")
        return found, {row["stay"] for row in rows_of(found.stays)}


@pytest.fixture(scope="module")
def worked(write_dataset: WriteDataset) -> Path:
    return write_dataset(
        stays=[IN | {"stay": name} | change for name, (change, _member) in WORKED.items()]
    )


def test_worked_dates(worked: Path) -> None:
    assert told(worked) == {name: member for name, (_change, member) in WORKED.items()}


def test_another_engine_says_the_same() -> None:
    columns = [*dict.fromkeys((*IN, "start_month", "end_month", "days"))]
    days = ("first_day", "last_day", "in_post_since", "back_until")
    rows = [IN | change for change, _member in WORKED.values()]
    data = pl.DataFrame(
        {name: [row.get(name) for row in rows] for name in columns} | {"stay": list(WORKED)},
        schema_overrides={"days": pl.Float64, "start_month": pl.String, "end_month": pl.String},
    ).with_columns(pl.col(name).str.to_date() for name in days)
    lacking = ("scheme", "sending", "host", "contractor", "seniority", "purpose")
    full = data.with_columns(pl.lit(None, pl.String).alias(name) for name in lacking)
    full = full.with_columns(pl.lit(None, pl.String).alias("year"), pl.lit(1.0).alias("people"))
    times = COHORT.define(Source({"stays": nw.from_native(full.lazy())}))
    found = members(times, STUDY).select("stay", "member").collect("polars")
    assert dict(found.rows()) == {name: member for name, (_change, member) in WORKED.items()}


def test_a_follow_up_half_a_year_later_proves_that_the_person_is_back(
    write_dataset: WriteDataset,
) -> None:
    stays = [IN | {"stay": name, "back_until": None} for name in ("early", "late", "never")]
    goals = [{"goal": f"g-{stay['stay']}", "stay": stay["stay"]} for stay in stays]
    answers = [
        {"goal": "g-early", "wave": "followup", "score": 0.0, "on": "2023-06-29"},
        {"goal": "g-late", "wave": "followup", "score": 0.0, "on": "2023-06-30"},
        {"goal": "g-never", "wave": "post", "score": 0.0, "on": "2023-12-01"},
    ]
    folder = write_dataset(stays=stays, goals=goals, attainments=answers)
    assert told(folder) == {"early": None, "late": True, "never": None}


def test_who_is_back_for_less_than_half_a_year_yet_may_still_stay() -> None:
    """The record ends before half a year has gone by."""
    row = {"seen_until": "2023-06-29", "back_until": "2023-05-01", "followed_up": None}
    days = ("left_earliest", "left_latest", "returned_earliest", "returned_latest")
    ends = dict(zip(days, ("2022-10-01",) * 2 + ("2022-12-31",) * 2, strict=True))
    full = row | ends | {"in_post_since": "2020-01-01"}
    late = full | {"seen_until": "2023-06-30"}
    frame = pl.DataFrame([full, late]).with_columns(
        pl.col(name).cast(pl.String).str.to_date() for name in full
    )
    times = nw.from_native(frame.with_columns(pl.lit(92.0).alias("days")).lazy())
    assert members(times, STUDY).collect("polars")["member"].to_list() == [None, False]


def test_rules_that_a_cohort_leaves_out_do_not_bind(write_dataset: WriteDataset) -> None:
    folder = write_dataset(stays=[{"stay": "a", "first_day": "2022-10-01", "days": 300}])
    assert told(folder, Cohort("long", "Long stays", abroad_at_least=9)) == {"a": True}
    assert told(folder, Cohort("short", "Short stays", abroad_at_most=9)) == {"a": False}


@pytest.mark.parametrize(
    ("months", "fewest", "most"), [(1, 28, 31), (6, 181, 184), (9, 273, 276), (12, 365, 366)]
)
def test_how_many_days_calendar_months_have(months: int, fewest: int, most: int) -> None:
    assert days_of(months) == (fewest, most)


def test_a_cohort_is_set_beside_all_stays(write_dataset: WriteDataset) -> None:
    stays = [
        IN | {"stay": "a"},
        IN | {"stay": "b", "field": "0311"},
        IN | {"stay": "c", "field": "0311", "host_country": "US", "back_until": "2023-01-01"},
        IN | {"stay": "d", "field": None, "host_country": "US", "in_post_since": None},
    ]
    found, kept = the_chosen(write_dataset(stays=stays))
    facts = found.facts
    assert kept == {"a", "b"}
    assert (facts.stays, facts.out, facts.untold, facts.of) == (2, 1, 1, 4)
    # Fields 1/2, 1/2 against 1/3, 2/3 of the three that are known; destinations 1, 0 against 1/2.
    assert facts.fields.distance.value == pytest.approx(1 / 6)
    assert facts.destinations.distance.value == 0.5
    assert facts.destinations.gaps == (Gap("DE", 1.0, 0.5), Gap("US", 0.0, 0.5))
    assert facts.line == (
        "of 2 of 4 stays (50.0\N{NO-BREAK SPACE}%); "
        "fields differ by 0.17, destinations by 0.50; not told of 1"
    )


def test_conditions_hold_for_all_stays_that_it_is_set_beside(write_dataset: WriteDataset) -> None:
    stays = [IN | {"stay": "a"}, IN | {"stay": "b", "host_country": "US"}]
    found, _kept = the_chosen(write_dataset(stays=stays), conditions=["host_country=US"])
    assert (found.facts.stays, found.facts.of) == (1, 1)


def test_fields_of_the_older_list_are_broad_by_one_digit(write_dataset: WriteDataset) -> None:
    stays = [IN | {"stay": "a", "field": "isced97:34"}, IN | {"stay": "b", "field": "isced97:38"}]
    found, _kept = the_chosen(write_dataset(stays=stays), conditions=["field=isced97:34"])
    assert found.facts.fields.distance.value == 0


@pytest.mark.parametrize(
    ("change", "asked", "reason"),
    [
        (
            {"in_post_since": None, "back_until": None},
            {},
            "does not say in_post_since, back_until of any of 1 stays",
        ),
        ({"in_post_since": "2022-09-01"}, {}, "1 of 1 stays are known not to be in it, of 0 it"),
        ({}, {"conditions": ["year=1999"]}, "no stay fulfils what was asked"),
    ],
)
def test_a_cohort_of_nobody_is_refused_with_what_is_missing(
    write_dataset: WriteDataset, change: dict[str, Any], asked: dict[str, Any], reason: str
) -> None:
    folder = write_dataset(stays=[IN | {"stay": "a"} | change])
    with pytest.raises(UnusableError, match=reason) as caught:
        the_chosen(folder, **asked)
    assert (caught.value.finding.code, caught.value.finding.place) == ("B08", "here")
