"""Sums over invented events, the same on DuckDB and on Polars, and the same as from events."""

from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.planning import clauses, gate
from sapar.planning.act import Act, Say
from sapar.planning.measures import (
    clause_counts,
    gate_counts,
    records,
    say_counts,
    staged,
    touch_counts,
    voices,
)
from sapar.planning.shares import Record
from sapar.planning.stage import Stage, stage_of
from sapar.planning.tally import Tally
from sapar.planning.voice import Event, Voice
from sapar.planning.voice import voices as voices_of
from sapar.values.party import Party

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

EARLY, LATE = date(2024, 1, 5), date(2024, 9, 1)

SCHEMES = pl.DataFrame(
    [("bold", date(2024, 2, 1)), ("calm", None)],
    schema={"scheme": pl.String, "first_day": pl.Date},
    orient="row",
)
STAYS = pl.DataFrame(
    [
        # s1 planned with both; s2 without; s3 begins in a month; s4 has no record; s5 no beginning
        ("s1", "bold", "KZ", date(2024, 3, 10), None, "runner"),
        ("s2", "bold", "KZ", date(2024, 3, 10), None, None),
        ("s3", "calm", "UZ", None, "2024-05", None),
        ("s4", "calm", "UZ", date(2024, 3, 10), None, "runner"),
        ("s5", "calm", "UZ", None, None, None),
    ],
    schema={
        "stay": pl.String, "scheme": pl.String, "origin_country": pl.String,
        "first_day": pl.Date, "start_month": pl.String, "contractor": pl.String,
    },
    orient="row",
)  # fmt: skip
PLANNING = pl.DataFrame(
    [
        ("bold", "s1", "host", "stated", "C02", EARLY),
        ("bold", "s1", "sending", "invited", "B01", EARLY),
        ("bold", "s1", "sending", "commented", "B01", EARLY),
        ("bold", "s1", "sending", "changed", "B01", EARLY),
        ("bold", "s1", "participant", "approved", None, EARLY),
        ("bold", "s1", "participant", "changed", "C02", date(2024, 3, 10)),
        ("bold", "s2", "host", "approved", "C02", EARLY),
        ("bold", "s2", "sending", "invited", None, EARLY),
        ("bold", "s2", "participant", "approved", "C02", LATE),
        ("bold", "s2", "contractor", "stated", "C01", EARLY),
        (None, "s3", "sending", "approved", "A02", date(2024, 5, 20)),
        (None, "s3", "participant", "changed", "A03", date(2024, 4, 30)),
        (None, "s3", "participant", "declined", "A03", None),
        ("calm", "s5", "sponsor", "stated", None, EARLY),
        ("bold", None, "sponsor", "stated", "A08", EARLY),
        ("bold", None, "sending", "changed", "A08", LATE),
        ("calm", None, "sending", "changed", "A08", EARLY),
        (None, None, "host", "stated", "A08", EARLY),
        ("bold", "no such stay", "host", "stated", "A08", EARLY),
    ],
    schema={
        "scheme": pl.String, "stay": pl.String, "party": pl.String, "act": pl.String,
        "subject": pl.String, "on": pl.Date,
    },
    orient="row",
).with_row_index("event")  # fmt: skip

CONNECTION = duckdb.connect()


def on_duckdb(table: pl.DataFrame) -> Frame:
    return nw.from_native(CONNECTION.from_arrow(table.to_arrow()))


def on_polars(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


@pytest.fixture(params=[on_duckdb, on_polars])
def make(request: pytest.FixtureRequest) -> Make:
    return request.param


@pytest.fixture
def stays(make: Make) -> Frame:
    return make(STAYS)


@pytest.fixture
def events(make: Make, stays: Frame) -> Frame:
    return staged(make(PLANNING), stays, make(SCHEMES))


def rows(frame: Frame) -> list[dict[str, Any]]:
    found = frame.collect("pyarrow").rows(named=True)
    return sorted(found, key=lambda row: [str(cell) for cell in row.values()])


def kept(row: dict[str, Any]) -> dict[str, Any]:
    return {name: cell for name, cell in row.items() if cell}


def events_of(stay: str) -> list[Event]:
    """The events of a stay as single values, with their stage by the pure function."""
    (begun,) = STAYS.filter(pl.col("stay") == stay).rows(named=True)
    return [
        Event(
            Party(row["party"]),
            Act(row["act"]),
            stage_of(row["on"], begun["first_day"], begun["start_month"]),
            row["subject"],
        )
        for row in PLANNING.filter(pl.col("stay") == stay).rows(named=True)
    ]


class TestStaged:
    def test_every_event_has_its_stage(self, events: Frame) -> None:
        found = [row["stage"][0] for row in sorted(rows(events), key=lambda row: row["event"])]
        assert "".join(found) == "ppppprpprpupuupruuu"

    def test_columns_stay(self, events: Frame) -> None:
        assert events.collect_schema().names() == [*PLANNING.columns, "stage"]

    def test_without_schemes_their_own_events_have_no_stage(self, make: Make, stays: Frame) -> None:
        found = staged(make(PLANNING), stays)
        assert {row["stage"] for row in rows(found) if row["stay"] is None} == {"unknown"}


class TestVoices:
    @pytest.mark.parametrize("stay", ["s1", "s2", "s3", "s5"])
    def test_agree_with_single_events(self, events: Frame, stay: str) -> None:
        found = voices(events).filter(nw.col("stay") == stay)
        heard = {Party(row["party"]): Voice.of_row(row) for row in rows(found)}
        assert heard == voices_of(events_of(stay))

    def test_of_schemes_leave_out_the_events_of_stays(self, events: Frame) -> None:
        assert [kept(row) for row in rows(voices(events, "scheme"))] == [
            {"scheme": "bold", "party": "sending", "changed_running": 1},
            {"scheme": "bold", "party": "sponsor", "spoke_planning": 1},
            {"scheme": "calm", "party": "sending", "changed_unknown": 1},
        ]


class TestRecords:
    def test_of_all_stays(self, events: Frame, stays: Frame) -> None:
        (row,) = rows(records(voices(events), stays))
        assert Record(**row) == Record(
            units=5, recorded=4, with_contractor=3, recorded_with_contractor=2
        )

    def test_by_any_column_of_stays(self, events: Frame, stays: Frame) -> None:
        found = rows(records(voices(events), stays, by=["origin_country", "scheme"]))
        assert [(row["scheme"], row["units"], row["recorded"]) for row in found] == [
            ("bold", 2, 2),
            ("calm", 3, 2),
        ]

    def test_of_schemes(self, make: Make, events: Frame) -> None:
        (row,) = rows(records(voices(events, "scheme"), make(SCHEMES), "scheme"))
        assert row == {
            "units": 2, "recorded": 2, "with_contractor": 0, "recorded_with_contractor": 0,
        }  # fmt: skip


class TestSayCounts:
    def test_at_the_planning_stage(self, events: Frame, stays: Frame) -> None:
        found = rows(say_counts(voices(events), stays))
        assert [kept(row) for row in found] == [
            {"party": "contractor", "spoke": 1},
            {"party": "host", "spoke": 1, "approved": 1},
            {"party": "participant", "changed": 1, "approved": 1, "declined_may_be": 1},
            {"party": "sending", "invited": 2, "spoke": 1, "changed": 1, "approved_may_be": 1},
            {"party": "sponsor", "spoke_may_be": 1},
        ]

    def test_at_the_running_stage_by_scheme(self, events: Frame, stays: Frame) -> None:
        found = say_counts(voices(events), stays, Stage.RUNNING, by=["scheme"])
        assert [kept(row) for row in rows(found) if row["party"] == "participant"] == [
            {"scheme": "bold", "party": "participant", "changed": 1, "approved": 1},
            {"scheme": "calm", "party": "participant", "declined_may_be": 1},
        ]


class TestGateCounts:
    def test_both_clauses(self, events: Frame, stays: Frame) -> None:
        (row,) = rows(gate_counts(voices(events), stays))
        assert Tally(**row) == Tally(units=5, recorded=4, so=1, may_be=1)

    def test_one_clause(self, events: Frame, stays: Frame) -> None:
        (row,) = rows(gate_counts(voices(events), stays, clauses=["A03"]))
        assert Tally(**row) == Tally(units=5, recorded=4, so=2)

    def test_other_evidence(self, events: Frame, stays: Frame) -> None:
        found = gate_counts(
            voices(events), stays, clauses=["A02"], evidence=frozenset({Say.INVITED})
        )
        assert Tally(**rows(found)[0]) == Tally(units=5, recorded=4, so=2)

    @pytest.mark.parametrize("codes", [("A02",), ("A03",), ("A02", "A03")])
    def test_agree_with_the_verdicts_on_single_stays(
        self, events: Frame, stays: Frame, codes: tuple[str, ...]
    ) -> None:
        for row in rows(gate_counts(voices(events), stays, clauses=codes, by=["stay"])):
            verdicts = gate.gate(voices_of(events_of(row.pop("stay")))).verdicts
            found = gate.Gate(tuple(each for each in verdicts if each.clause in codes))
            recorded = int({each.reason for each in verdicts} != {"no planning is recorded"})
            assert Tally(**row) == Tally(
                units=1,
                recorded=recorded,
                so=int(found.passed is True),
                may_be=int(found.passed is None) * recorded,
            )


class TestClauses:
    def test_touched_and_changed(self, events: Frame, stays: Frame) -> None:
        assert rows(clause_counts(events, stays)) == [{"clauses": 6}]
        assert [kept(row) for row in rows(touch_counts(events, stays))] == [
            {"party": "contractor", "touched": 1, "acts": 1},
            {"party": "host", "touched": 2, "acts": 2},
            {"party": "participant", "touched": 3, "changed": 2, "acts": 5,
             "acts_without_subject": 1},
            {"party": "sending", "touched": 2, "changed": 1, "acts": 3},
            {"party": "sponsor", "acts": 1, "acts_without_subject": 1},
        ]  # fmt: skip

    def test_agree_with_single_events(self, events: Frame, stays: Frame) -> None:
        named = {
            row["stay"]: row["clauses"] for row in rows(clause_counts(events, stays, by=["stay"]))
        }
        for row in rows(touch_counts(events, stays, by=["stay"])):
            stay, party = row.pop("stay"), Party(row.pop("party"))
            found = clauses.Clauses(clauses=named.get(stay, 0), **row)
            assert found == clauses.clauses_of(events_of(stay), party)


class TestEmpty:
    def test_no_events_leave_stays_without_a_record(self, make: Make, stays: Frame) -> None:
        heard = voices(staged(make(PLANNING.clear()), stays, make(SCHEMES)))
        (row,) = rows(records(heard, stays))
        assert (row["units"], row["recorded"]) == (5, 0)
        assert rows(say_counts(heard, stays)) == []
        assert Tally(**rows(gate_counts(heard, stays))[0]) == Tally(units=5, recorded=0, so=0)

    def test_no_stays_at_all(self, make: Make) -> None:
        nothing = make(STAYS.clear())
        events = staged(make(PLANNING.clear()), nothing)
        assert set(rows(records(voices(events), nothing))[0].values()) == {0}
        assert set(rows(gate_counts(voices(events), nothing))[0].values()) == {0}
        assert rows(clause_counts(events, nothing)) == [{"clauses": 0}]


def test_eager_frames_work_too() -> None:
    stays = nw.from_native(STAYS, eager_only=True)
    events = staged(nw.from_native(PLANNING, eager_only=True), stays)
    assert gate_counts(voices(events), stays).rows() == [(5, 4, 1, 1)]
