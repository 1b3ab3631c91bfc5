"""Sums over invented entries, the same on DuckDB and on Polars, and the same as one by one."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.effort.credit import Credits, Degree
from sapar.effort.hours import Entry, Hours, Work
from sapar.effort.measures import credits_by_party, hour_units, hours, in_both, summed_hours
from sapar.values.party import Party

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

DAY = date(2024, 3, 10)

EFFORT = pl.DataFrame(
    [
        ("s1", "sending", "administrative", 20.0, DAY),
        ("s1", "sending", "field", 100.0, None),
        ("s1", "sending", "intellectual", 0.1, DAY),
        ("s1", "sending", "intellectual", 0.2, DAY),
        ("s1", "host", None, 2.5, DAY),
        ("s1", "host", "intellectual", None, DAY),
        ("s2", "host", "intellectual", -1.0, DAY),
        ("s2", "host", "intellectual", float("nan"), DAY),
        ("s2", "host", "field", 16.0, DAY),
        ("s3", "sending", "field", 3.0, DAY),
    ],
    schema=["stay", "party", "kind", "hours", "on"],
    orient="row",
)
CREDITS = pl.DataFrame(
    [
        ("s1", "host", "article", "supervision", "lead"),
        ("s1", "host", "article", "conceptualization", "lead"),
        ("s1", "sending", "article", "field work", "support"),
        ("s1", "sending", "article", "investigation", None),
        ("s4", "host", "course", "hosting", "equal"),
    ],
    schema=["stay", "party", "output", "role", "degree"],
    orient="row",
)

CONNECTION = duckdb.connect()


def on_duckdb(table: pl.DataFrame) -> Frame:
    return nw.from_native(CONNECTION.from_arrow(table.to_arrow()))


def on_polars(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


@pytest.fixture(params=[on_duckdb, on_polars])
def make(request: pytest.FixtureRequest) -> Make:
    return request.param


def rows(frame: Frame) -> list[dict[str, Any]]:
    found = frame.collect("pyarrow").rows(named=True)
    return sorted(found, key=lambda row: [str(cell) for cell in row.values()])


def by_party(frame: Frame, kind: type) -> dict[Party, Any]:
    names = [each.name for each in fields(kind)]
    return {Party(row["party"]): kind(**{name: row[name] for name in names}) for row in rows(frame)}


class TestHours:
    def test_by_party_and_kind(self, make: Make) -> None:
        assert by_party(hours(make(EFFORT)), Hours) == {
            Party.SENDING: Hours(
                intellectual=0.3,
                administrative=16,
                field=103,
                entries=5,
                entries_cut=1,
                hours_cut=4,
                entries_undated=1,
            ),
            Party.HOST: Hours(field=16, unsorted=2.5, entries=5, entries_without_hours=3),
        }

    def test_agree_with_single_entries(self, make: Make) -> None:
        entries = [
            Entry(row["hours"], row["kind"] and Work(row["kind"]), row["on"])
            for row in EFFORT.filter(pl.col("party") == "host").rows(named=True)
        ]
        assert by_party(hours(make(EFFORT)), Hours)[Party.HOST] == Hours.of(entries)

    def test_by_further_columns(self, make: Make) -> None:
        found = rows(hours(make(EFFORT), ["stay"]).filter(nw.col("party") == "sending"))
        assert [(row["stay"], row["field"]) for row in found] == [("s1", 100), ("s3", 3)]

    def test_order_of_rows_changes_no_digit(self, make: Make) -> None:
        dimes = pl.concat([EFFORT.with_columns(pl.lit(0.1).alias("hours"))] * 100)
        assert by_party(hours(make(dimes)), Hours)[Party.SENDING].field == 20

    def test_those_of_each_stay_add_up_to_those_of_all(self, make: Make) -> None:
        each = hour_units(make(EFFORT), ["stay"])
        assert rows(summed_hours(each)) == rows(hours(make(EFFORT)))

    def test_none(self, make: Make) -> None:
        assert rows(hours(make(EFFORT.clear()))) == []


class TestCredits:
    def test_by_party_and_degree(self, make: Make) -> None:
        assert by_party(credits_by_party(make(CREDITS)), Credits) == {
            Party.HOST: Credits(lead=2, equal=1),
            Party.SENDING: Credits(support=1, without_degree=1),
        }

    def test_agree_with_single_credits(self, make: Make) -> None:
        own = CREDITS.filter(pl.col("party") == "sending")["degree"]
        degrees = [Degree(degree) if degree else None for degree in own]
        found = by_party(credits_by_party(make(CREDITS)), Credits)
        assert found[Party.SENDING] == Credits.of(degrees)

    def test_by_further_columns(self, make: Make) -> None:
        found = rows(credits_by_party(make(CREDITS), ["output"]))
        assert [(row["output"], row["party"]) for row in found] == [
            ("article", "host"),
            ("article", "sending"),
            ("course", "host"),
        ]

    def test_every_output_counts_once_however_many_roles_it_has(self, make: Make) -> None:
        found = rows(credits_by_party(make(CREDITS)))
        assert [(row["party"], row["outputs"]) for row in found] == [("host", 2), ("sending", 1)]


class TestBoth:
    def test_every_stay_is_counted_once(self, make: Make) -> None:
        effort = make(EFFORT).select("stay", "party").unique()
        found = rows(in_both(effort, make(CREDITS)))
        assert [(row["stay"], row["party"], row["in_both"], row["stays"]) for row in found] == [
            ("s1", "host", 1, 1),
            ("s1", "sending", 1, 0),
            ("s2", "host", 0, 1),
            ("s3", "sending", 0, 1),
        ]
        assert sum(row["stays_in_both"] for row in found) == 1

    def test_from_the_other_side(self, make: Make) -> None:
        named = make(CREDITS).select("stay", "party").unique()
        found = rows(in_both(named, make(EFFORT)))
        assert [(row["stay"], row["stays"], row["stays_in_both"]) for row in found] == [
            ("s1", 1, 1),
            ("s1", 0, 0),
            ("s4", 1, 0),
        ]

    def test_where_the_other_is_empty(self, make: Make) -> None:
        named = make(CREDITS).select("stay", "party").unique()
        assert {row["in_both"] for row in rows(in_both(named, make(EFFORT.clear())))} == {0}


def test_eager_frames_work_too() -> None:
    found = credits_by_party(nw.from_native(CREDITS, eager_only=True))
    assert sorted(found.rows()) == [("host", 2, 1, 0, 0, 2), ("sending", 0, 0, 1, 1, 1)]
