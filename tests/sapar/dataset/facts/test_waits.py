from datetime import date

import pytest

from sapar.deliveries.times.measures import waits
from sapar.deliveries.times.milestones import MILESTONES

STAY = {"stay": "s1", "host": "DE-1", "first_day": "2024-04-01", "last_day": "2024-04-26"}


def owed(name, item, stay="s1"):
    return {
        "commitment": name, "stay": stay, "item": item, "owed_by": "host",
        "owed_to": "participant", "quantity": 1.0,
    }  # fmt: skip


def got(name, on, answer="acknowledged"):
    return {
        "delivery": f"{name}{on}{answer}", "commitment": name, "on": on, "quantity": 1.0,
        "claimed_by": "host", "answer": answer,
    }  # fmt: skip


TABLES = {
    "stays": [STAY, {"stay": "s2"}],
    "commitments": [owed("c1", "C07"), owed("c2", "C06"), owed("c3", "C04"), owed("c4", "C02")],
    "deliveries": [
        got("c1", "2024-04-09"),
        got("c1", "2024-04-04"),
        got("c2", "2024-04-02", "unanswered"),
        got("c3", "2024-04-02"),
        got("c4", "2024-04-01"),
    ],
}


def test_each_thing_is_waited_for_by_itself(fact_rows):
    rows = fact_rows("waits", "milestone", "stay", "host", "days", "delivered", **TABLES)
    assert rows == [
        {"milestone": "account", "stay": "s1", "host": "DE-1", "days": 3, "delivered": True},
        {"milestone": "desk", "stay": "s1", "host": "DE-1", "days": 25, "delivered": False},
        {"milestone": "meeting", "stay": "s1", "host": "DE-1", "days": 0, "delivered": True},
    ]


def test_who_is_still_away_is_watched_until_the_last_day_of_the_record(fact_rows):
    rows = fact_rows("waits", "milestone", "days", as_of=date(2024, 4, 11), **TABLES)
    assert {row["milestone"]: row["days"] for row in rows}["desk"] == 10


def test_a_wait_without_dates_has_no_days(fact_rows):
    tables = TABLES | {"commitments": [owed("c9", "C06", "s2")]}
    (row,) = fact_rows("waits", "stay", "days", "delivered", **tables)
    assert row == {"stay": "s2", "days": None, "delivered": False}


def test_what_is_due_after_the_record_ends_is_waited_for_all_the_same(fact_rows):
    late = [row | {"due": "2024-04-30"} for row in TABLES["commitments"]]
    tables, as_of = TABLES | {"commitments": late}, date(2024, 4, 11)
    assert fact_rows("commitments", as_of=as_of, **tables) == []
    assert fact_rows("waits", as_of=as_of, **tables) == fact_rows("waits", as_of=as_of, **TABLES)


@pytest.mark.parametrize("as_of", [None, date(2024, 4, 11)])
def test_waits_of_stays_are_those_of_the_measure_over_the_tables(source_of, fact_rows, as_of):
    rows = fact_rows("waits", "milestone", "days", "delivered", as_of=as_of, **TABLES)
    tables = source_of(as_of, **TABLES).tables
    for milestone in MILESTONES:
        told = waits(
            tables["stays"], tables["commitments"], tables["deliveries"], milestone.items,
            as_of=as_of,
        ).collect("polars")  # fmt: skip
        mine = [
            (row["days"], row["delivered"]) for row in rows if row["milestone"] == milestone.code
        ]
        assert mine == [(days, delivered) for days, delivered, _stays in told.rows()]
