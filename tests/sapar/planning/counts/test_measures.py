"""Sums over four invented stays, the same on DuckDB and on Polars."""

from collections.abc import Callable
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.planning.act import Say
from sapar.planning.counts.measures import GATE, GATES, plan_counts, voice_counts
from sapar.planning.shares import Record
from sapar.planning.stage import Stage
from sapar.planning.voice import column
from sapar.values.party import Party

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

PLANS = pl.DataFrame(
    [
        # s1 passes; s2 fails A03; s3 passes A03 and is open for A02; s4 has no record
        ("s1", "KZ", 1, 1, 3, 1, 0, 2, 0),
        ("s2", "KZ", 1, 0, 1, 1, 0, 0, 0),
        ("s3", "UZ", 1, 0, 0, 0, 1, 1, 0),
        ("s4", "UZ", 0, 1, 0, 0, 0, 0, 0),
    ],
    schema=[
        "stay", "origin_country", "recorded", "with_contractor", "clauses", "shown_sending",
        "open_sending", "shown_participant", "open_participant",
    ],
    orient="row",
)  # fmt: skip

COLUMNS = [column(say, stage) for say in Say for stage in Stage]
TOUCHES = ("touched", "changed", "acts", "acts_without_subject")


def voice(stay: str, country: str, party: str, **told: int) -> dict[str, Any]:
    numbers = dict.fromkeys([*COLUMNS, *TOUCHES], 0)
    return {"stay": stay, "origin_country": country, "party": party} | numbers | told


VOICES = pl.DataFrame(
    [
        voice("s1", "KZ", "sending", spoke_planning=2, changed_running=1, touched=2, acts=3),
        voice("s2", "KZ", "sending", spoke_planning=1, spoke_unknown=1, touched=1, acts=2),
        voice("s3", "UZ", "sending", spoke_unknown=4, acts=4, acts_without_subject=4),
        voice("s3", "UZ", "host", approved_planning=1, acts=1, touched=1, changed=1),
    ]
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


def kept(row: dict[str, Any]) -> dict[str, Any]:
    return {name: cell for name, cell in row.items() if cell}


class TestPlanCounts:
    def test_of_all(self, make: Make) -> None:
        (row,) = rows(plan_counts(make(PLANS)))
        record = {name: row[name] for name in Record.__dataclass_fields__}
        assert Record(**record) == Record(
            units=4, recorded=3, with_contractor=2, recorded_with_contractor=1
        )
        assert row["clauses"] == 4
        assert (row["gate_so"], row["gate_may_be"]) == (1, 1)
        assert (row["A02_so"], row["A02_may_be"]) == (2, 1)
        assert (row["A03_so"], row["A03_may_be"]) == (2, 0)

    def test_by_a_column(self, make: Make) -> None:
        found = rows(plan_counts(make(PLANS), ["origin_country"]))
        assert [(row["origin_country"], row["units"], row["gate_so"]) for row in found] == [
            ("KZ", 2, 1),
            ("UZ", 2, 0),
        ]

    def test_of_no_stay(self, make: Make) -> None:
        assert set(rows(plan_counts(make(PLANS.clear())))[0].values()) == {0}

    def test_the_gate_asks_for_both(self) -> None:
        assert GATES == {
            GATE: (Party.SENDING, Party.PARTICIPANT),
            "A02": (Party.SENDING,),
            "A03": (Party.PARTICIPANT,),
        }


class TestVoiceCounts:
    def test_a_say_of_unknown_date_counts_only_where_no_other_is(self, make: Make) -> None:
        assert [kept(row) for row in rows(voice_counts(make(VOICES)))] == [
            {"party": "host", "approved_planning_so": 1, "touched": 1, "changed": 1, "acts": 1},
            {"party": "sending", "spoke_planning_so": 2, "spoke_planning_may_be": 1,
             "spoke_running_may_be": 2, "changed_running_so": 1, "touched": 3, "acts": 9,
             "acts_without_subject": 4},
        ]  # fmt: skip

    def test_by_a_column(self, make: Make) -> None:
        found = rows(voice_counts(make(VOICES), ["origin_country"]))
        assert [(row["origin_country"], row["party"]) for row in found] == [
            ("KZ", "sending"),
            ("UZ", "host"),
            ("UZ", "sending"),
        ]

    def test_of_nobody(self, make: Make) -> None:
        assert rows(voice_counts(make(VOICES.clear()))) == []
