"""Waits and gaps over invented stays, the same on DuckDB and on Polars."""

from collections.abc import Callable
from datetime import date
from typing import Any

import narwhals as nw
import polars as pl
import pytest

from sapar.deliveries.times.contact import Alarms, Gaps, gaps
from sapar.deliveries.times.measures import alarms, contact_gaps, waits
from sapar.deliveries.times.waiting import Waiting, median_wait

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

MONDAY, FRIDAY = date(2024, 4, 1), date(2024, 4, 26)

STAYS = pl.DataFrame(
    [
        ("had it", "DE", MONDAY, FRIDAY),
        ("had it before", "DE", MONDAY, FRIDAY),
        ("had it too late", "DE", MONDAY, FRIDAY),
        ("claimed only", "FR", MONDAY, FRIDAY),
        ("never", "FR", MONDAY, FRIDAY),
        ("of unknown end", "FR", MONDAY, None),
        ("had it, end unknown", "FR", MONDAY, None),
        ("of unknown begin", None, None, FRIDAY),
        ("turned round", None, FRIDAY, MONDAY),
        ("on a day unknown", None, MONDAY, FRIDAY),
        ("not promised", "DE", MONDAY, FRIDAY),
    ],
    schema=["stay", "host_country", "first_day", "last_day"],
    orient="row",
)
COMMITMENTS = pl.DataFrame(
    [
        (f"{stay}{copy}", stay, "C02", 10.0)
        for stay in STAYS["stay"]
        for copy in "12"
        if stay != "not promised"
    ]
    + [("desk", "not promised", "C06", 1.0), ("homeless", None, "C02", 1.0)],
    schema=["commitment", "stay", "item", "quantity"],
    orient="row",
).with_columns(pl.lit("mentor").alias("owed_by"), pl.lit("participant").alias("owed_to"))

DELIVERIES = pl.DataFrame(
    [
        ("had it1", date(2024, 4, 24), 1.0, "acknowledged", None),
        # A negative quantity is no measurement: how much is unknown, that it was is acknowledged.
        ("had it2", date(2024, 4, 3), -1.0, "acknowledged", None),
        ("had it2", date(2024, 4, 3), -1.0, "acknowledged", None),
        ("had it1", date(2024, 4, 2), 1.0, "unanswered", None),
        ("had it1", date(2024, 4, 2), 0.0, "acknowledged", None),
        ("had it before1", date(2024, 3, 28), None, "disputed", "host"),
        ("had it too late1", date(2024, 5, 2), 1.0, "acknowledged", None),
        ("claimed only1", date(2024, 4, 4), 1.0, None, None),
        ("claimed only1", date(2024, 4, 4), 1.0, "disputed", "participant"),
        ("had it, end unknown1", date(2024, 4, 9), 1.0, "acknowledged", None),
        ("of unknown begin1", date(2024, 4, 9), 1.0, "acknowledged", None),
        ("on a day unknown1", None, 1.0, "acknowledged", None),
        ("desk", date(2024, 4, 2), 1.0, "acknowledged", None),
    ],
    schema=["commitment", "on", "quantity", "answer", "resolution"],
    orient="row",
).with_columns(pl.lit("mentor").alias("claimed_by"))


def rows(frame: Frame) -> list[dict[str, Any]]:
    return frame.collect("pyarrow").rows(named=True)


@pytest.fixture
def tables(make: Make) -> tuple[Frame, Frame, Frame]:
    return make(STAYS), make(COMMITMENTS), make(DELIVERIES)


class TestWaits:
    def waited(self, tables: tuple[Frame, Frame, Frame], **asked: Any) -> dict[str, Any]:
        found = rows(waits(*tables, ["C02", "mentoring"], by=["stay"], **asked))
        assert all(row["stays"] == 1 for row in found)
        return {row["stay"]: (row["days"], row["delivered"]) for row in found}

    def test_each_stay_waits_until_the_first_certain_delivery_or_its_end(
        self, tables: tuple[Frame, Frame, Frame]
    ) -> None:
        assert self.waited(tables) == {
            "had it": (2, True),
            "had it before": (0, True),
            "had it too late": (25, False),
            "claimed only": (25, False),
            "never": (25, False),
            "of unknown end": (None, False),
            "had it, end unknown": (8, True),
            "of unknown begin": (None, True),
            "turned round": (None, False),
            "on a day unknown": (None, False),
        }

    def test_the_record_ends_before_the_stay(self, tables: tuple[Frame, Frame, Frame]) -> None:
        found = self.waited(tables, as_of=date(2024, 4, 8))
        assert (found["had it"], found["never"]) == ((2, True), (7, False))
        assert found["had it, end unknown"] == (None, False)
        assert self.waited(tables, as_of=date(2024, 3, 31)).keys() == {
            "of unknown begin",
            "turned round",
        }

    def test_alike_stays_are_counted(self, tables: tuple[Frame, Frame, Frame]) -> None:
        found = rows(waits(*tables, ["C02"]))
        assert sum(row["stays"] for row in found) == 10
        assert (25, False, 3) in {tuple(row.values()) for row in found}
        median = median_wait(Waiting.of(tuple(row.values()) for row in found))
        assert (median.value, median.n, median.coverage) == (8, 6, 0.6)

    def test_by_a_column_of_the_stays(self, tables: tuple[Frame, Frame, Frame]) -> None:
        found = rows(waits(*tables, ["C02"], by=["host_country"]))
        assert {row["host_country"] for row in found} == {"DE", "FR", None}

    def test_an_item_that_nobody_promised_has_no_rows(
        self, tables: tuple[Frame, Frame, Frame]
    ) -> None:
        assert rows(waits(*tables, ["C07"])) == []
        assert rows(contact_gaps(*tables, ["C07"])) == []


class TestContactGaps:
    def found(self, tables: tuple[Frame, Frame, Frame], **asked: Any) -> dict[str, Any]:
        return {row.pop("stay"): row for row in rows(contact_gaps(*tables, ["C02"], **asked))}

    def test_gaps_are_those_of_the_pure_function(self, tables: tuple[Frame, Frame, Frame]) -> None:
        found = self.found(tables)
        met = [date(2024, 4, 3), date(2024, 4, 24)]
        assert Gaps(**found["had it"]) == gaps(MONDAY, FRIDAY, met) == Gaps(2, 15, 2)
        for silent in ("never", "claimed only", "had it before", "had it too late"):
            assert Gaps(**found[silent]) == gaps(MONDAY, FRIDAY, []) == Gaps(0, 19, 19)

    def test_without_its_dates_a_stay_has_no_gap(self, tables: tuple[Frame, Frame, Frame]) -> None:
        found = self.found(tables)
        undated = ("of unknown end", "had it, end unknown", "of unknown begin", "turned round")
        assert [found[stay]["longest"] for stay in undated] == [None] * 4
        assert "not promised" not in found

    def test_until_the_day_of_the_question(self, tables: tuple[Frame, Frame, Frame]) -> None:
        found = self.found(tables, as_of=date(2024, 4, 17))
        assert Gaps(**found["had it"]) == Gaps(1, 10, 10)

    def test_stays_with_an_alarm_are_counted(self, tables: tuple[Frame, Frame, Frame]) -> None:
        per_stay = contact_gaps(*tables, ["C02"], by=["host_country"])
        assert Alarms(**rows(alarms(per_stay))[0]) == Alarms(stays=6, alarmed=6, undated=4)
        found = {row.pop("host_country"): Alarms(**row) for row in
                 rows(alarms(per_stay, ["host_country"]))}  # fmt: skip
        assert found["FR"] == Alarms(stays=2, alarmed=2, undated=2)

    def test_no_stay_is_no_alarm(self, make: Make, tables: tuple[Frame, Frame, Frame]) -> None:
        per_stay = contact_gaps(make(STAYS.clear()), *tables[1:], ["C02"])
        assert Alarms(**rows(alarms(per_stay))[0]) == Alarms(0, 0, 0)

    @pytest.mark.parametrize("year", [1999, 2000, 2024, 2100])
    def test_working_days_run_over_leap_years(self, make: Make, year: int) -> None:
        stays = pl.DataFrame(
            {"stay": ["s"], "first_day": [date(year, 2, 20)], "last_day": [date(year + 1, 3, 5)]}
        )
        owed = COMMITMENTS.head(1).with_columns(pl.lit("s").alias("stay"))
        found = rows(contact_gaps(make(stays), make(owed), make(DELIVERIES.clear()), ["C02"]))
        assert found[0]["longest"] == gaps(date(year, 2, 20), date(year + 1, 3, 5), []).longest
