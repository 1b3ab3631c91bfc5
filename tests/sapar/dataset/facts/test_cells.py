import pytest

STAYS = [{"stay": "s1", "host_country": "DE"}, {"stay": "s2"}]
OWED = {"stay": "s1", "item": "C02", "owed_by": "host", "owed_to": "participant", "quantity": 4.0}
COMMITMENTS = [
    OWED | {"commitment": "c1"},
    OWED | {"commitment": "c2", "owed_by": "mentor"},
    OWED | {"commitment": "c3", "owed_by": "sending"},
]
DELIVERIES = [
    {"delivery": "d1", "commitment": "c1", "quantity": 3.0, "answer": "acknowledged"},
    {"delivery": "d2", "commitment": "c3", "quantity": 4.0, "answer": "unanswered"},
]
GOALS = [{"goal": "g1", "stay": "s1"}]
SEEN = [
    {"goal": "g1", "wave": "pre", "score": -1.0},
    {"goal": "g1", "wave": "post", "score": 0.0},
]
RATINGS = [
    {"stay": "s1", "item": "a", "wave": wave, "value": value}
    for wave, value in (("pre", 3.0), ("then", 2.5), ("post", 3.5))
]


@pytest.fixture
def cells(fact_rows):
    def of(**tables):
        return fact_rows(
            "cells", stays=STAYS, commitments=COMMITMENTS, deliveries=DELIVERIES, **tables
        )

    return of


def test_lower_bounds_of_each_side_and_three_gains(cells):
    # Host side: 3 of 4 and 0 of 4. Home side: 4 claimed, none acknowledged.
    (row,) = cells(goals=GOALS, attainments=SEEN, ratings=RATINGS)
    assert {name: cell for name, cell in row.items() if cell is not None} == {
        "stay": "s1", "host_country": "DE", "delivery": 0.375, "support": 0, "gain_goals": 10,
        "gain_conventional": 0.5, "gain_then": 1,
    }  # fmt: skip


def test_what_is_not_recorded_is_no_gain(cells):
    (row,) = cells()
    assert (row["gain_goals"], row["gain_conventional"], row["gain_then"]) == (None, None, None)


def test_both_readings_of_ratings_are_of_the_same_stays(cells):
    (row,) = cells(ratings=[row for row in RATINGS if row["wave"] != "then"])
    assert (row["gain_conventional"], row["gain_then"]) == (None, None)


def test_a_side_that_owes_nothing_has_no_share(fact_rows):
    (row,) = fact_rows(
        "cells", stays=STAYS, commitments=[OWED | {"commitment": "c1"}], deliveries=DELIVERIES
    )
    assert (row["delivery"], row["support"]) == (0.75, None)
