"""Sums over invented entries, the same on DuckDB and on Polars, and the same as one by one."""

from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.effort.credit import Credits, Degree
from sapar.effort.hours import Entry, Hours, Work
from sapar.effort.measures import credits_by_party, hours, in_both, records
from sapar.effort.recognition import Record
from sapar.values.party import Party

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

DAY = date(2024, 3, 10)

STAYS = pl.DataFrame({"stay": ["s1", "s2", "s3", "s4"], "origin_country": ["KZ", "KZ", "UZ", "UZ"]})
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
    return {Party(row.pop("party")): kind(**row) for row in rows(frame)}


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


class TestBoth:
    def test_only_stays_with_work_and_credit_are_kept(self, make: Make) -> None:
        effort, named = in_both(make(EFFORT), make(CREDITS))
        assert {row["stay"] for row in rows(effort)} == {"s1"}
        assert {row["stay"] for row in rows(named)} == {"s1"}
        assert (len(rows(effort)), len(rows(named))) == (6, 4)

    def test_how_many_stays_that_is(self, make: Make) -> None:
        (row,) = rows(records(make(STAYS), make(EFFORT), make(CREDITS)))
        assert Record(**row) == Record(stays=4, with_effort=3, with_credit=2, with_both=1)

    def test_by_a_column_of_stays(self, make: Make) -> None:
        found = rows(records(make(STAYS), make(EFFORT), make(CREDITS), ["origin_country"]))
        assert [tuple(row.values()) for row in found] == [("KZ", 2, 2, 1, 1), ("UZ", 2, 1, 1, 0)]

    def test_of_no_stays(self, make: Make) -> None:
        (row,) = rows(records(make(STAYS.clear()), make(EFFORT), make(CREDITS)))
        assert Record(**row).coverage == 0


def test_eager_frames_work_too() -> None:
    found = credits_by_party(nw.from_native(CREDITS, eager_only=True))
    assert sorted(found.rows()) == [("host", 2, 1, 0, 0), ("sending", 0, 0, 1, 1)]
