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
from sapar.planning.measures import plans, staged, voices
from sapar.planning.stage import stage_of
from sapar.planning.voice import Event, Voice
from sapar.planning.voice import voices as voices_of
from sapar.values.party import Party

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

TOUCHES = ("touched", "changed", "acts", "acts_without_subject")
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
        one = {"touched": 1, "acts": 1}
        assert [kept(row) for row in rows(voices(events, "scheme"))] == [
            {"scheme": "bold", "party": "sending", "changed_running": 1, **one, "changed": 1},
            {"scheme": "bold", "party": "sponsor", "spoke_planning": 1, **one},
            {"scheme": "calm", "party": "sending", "changed_unknown": 1, **one, "changed": 1},
        ]

    def test_tell_the_clauses_that_were_touched(self, events: Frame) -> None:
        named = {row["stay"]: row["clauses"] for row in rows(plans(events, self.every(events)))}
        for row in rows(voices(events)):
            stay, party = row["stay"], Party(row["party"])
            told = {name: row[name] for name in TOUCHES}
            if stay in named:
                found = clauses.clauses_of(events_of(stay), party)
                assert clauses.Clauses(clauses=named[stay], **told) == found

    def every(self, events: Frame) -> Frame:
        known = events.filter(nw.col("stay").is_in(STAYS["stay"].to_list()))
        return known.select("stay", nw.lit("runner").alias("contractor")).unique()


class TestPlans:
    def test_of_every_stay(self, events: Frame, stays: Frame) -> None:
        found = [kept(row) for row in rows(plans(events, stays, by=["origin_country"]))]
        assert found == [
            {"stay": "s1", "origin_country": "KZ", "recorded": 1, "with_contractor": 1,
             "clauses": 2, "shown_sending": 1, "shown_participant": 1},
            {"stay": "s2", "origin_country": "KZ", "recorded": 1, "with_contractor": 1,
             "clauses": 2},
            {"stay": "s3", "origin_country": "UZ", "recorded": 1, "clauses": 2,
             "open_sending": 1, "shown_participant": 1},
            {"stay": "s4", "origin_country": "UZ", "with_contractor": 1},
            {"stay": "s5", "origin_country": "UZ", "recorded": 1},
        ]  # fmt: skip

    def test_of_schemes(self, make: Make, events: Frame) -> None:
        assert [kept(row) for row in rows(plans(events, make(SCHEMES), "scheme"))] == [
            {"scheme": "bold", "recorded": 1, "clauses": 1},
            {"scheme": "calm", "recorded": 1, "clauses": 1, "open_sending": 1},
        ]

    def test_other_evidence(self, events: Frame, stays: Frame) -> None:
        found = plans(events, stays, evidence=frozenset({Say.INVITED}))
        assert [row["shown_sending"] for row in rows(found)] == [1, 1, 0, 0, 0]

    def test_no_events_leave_stays_without_a_record(self, make: Make, stays: Frame) -> None:
        events = staged(make(PLANNING.clear()), stays, make(SCHEMES))
        assert [row["recorded"] for row in rows(plans(events, stays))] == [0] * 5
        assert rows(voices(events)) == []

    def test_agree_with_the_verdicts_on_single_stays(self, events: Frame, stays: Frame) -> None:
        for row in rows(plans(events, stays)):
            for verdict in gate.gate(voices_of(events_of(row["stay"]))).verdicts:
                shown, hoped = (row[f"{name}_{verdict.party}"] for name in ("shown", "open"))
                told = True if shown else None if hoped or not row["recorded"] else False
                assert verdict.passed is told


def test_eager_frames_work_too() -> None:
    stays = nw.from_native(STAYS, eager_only=True)
    events = staged(nw.from_native(PLANNING, eager_only=True), stays)
    assert plans(events, stays)["recorded"].sum() == 4
