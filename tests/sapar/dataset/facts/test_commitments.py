from datetime import date

import pytest

from sapar.dataset.facts.commitments import SUMS

STAYS = [{"stay": "s1", "scheme": "A", "host": "DE-1", "first_day": "2022-10-03"}]
HOURS = {
    "commitment": "c1", "stay": "s1", "item": "C02", "owed_by": "host", "owed_to": "participant",
    "quantity": 24.0, "due": "2023-05-31", "price": 1600, "currency": "EUR",
}  # fmt: skip
CLAIM = {"commitment": "c1", "claimed_by": "host"}
CLAIMS = [
    CLAIM | {"delivery": "d1", "quantity": 6.0, "answer": "acknowledged"},
    CLAIM | {"delivery": "d2", "quantity": 2.0, "answer": "disputed"},
    CLAIM | {"delivery": "d3", "quantity": 4.0, "answer": "unanswered"},
]


@pytest.fixture
def sums(fact_rows):
    def of(claims, *columns):
        rows = fact_rows(
            "commitments", *columns, stays=STAYS, commitments=[HOURS], deliveries=claims
        )
        return rows[0]

    return of


def test_a_commitment_carries_its_stay_and_what_became_of_it(sums):
    row = sums(CLAIMS)
    assert row | {"scheme": "A", "host": "DE-1", "year": "2022", "item": "C02"} == row
    assert (row["promised"], row["acknowledged"]) == (24.0, 6.0)
    assert (row["disputed"], row["unanswered"], row["claims"]) == (2.0, 4.0, 3)
    assert (row["low"], row["high"]) == (0.25, 0.5)
    assert (row["dispute_rate"], row["unanswered_rate"]) == (2 / 12, 4 / 12)


def test_a_delivery_split_in_two_changes_nothing_but_the_number_of_claims(sums):
    halves = [CLAIMS[0] | {"delivery": f"d1{half}", "quantity": 3.0} for half in "ab"]
    columns = [name for name in SUMS if name != "claims"]
    assert sums([*halves, *CLAIMS[1:]], *columns) == sums(CLAIMS, *columns)


def test_an_unanswered_claim_more_only_widens(sums):
    claimed = sums([*CLAIMS, CLAIM | {"delivery": "d4", "quantity": 6.0}], "low", "high")
    assert claimed == {"low": 0.25, "high": 0.75}


def test_what_nobody_claimed_is_not_delivered(sums):
    assert sums([], "acknowledged", "low", "high", "claims", "dispute_rate") == {
        "acknowledged": 0.0, "low": 0.0, "high": 0.0, "claims": 0, "dispute_rate": None,
    }  # fmt: skip


def test_without_a_table_of_deliveries_only_the_promise_is_known(fact_rows):
    (row,) = fact_rows("commitments", *SUMS, stays=STAYS, commitments=[HOURS])
    assert {name: value for name, value in row.items() if value is not None} == {"promised": 24.0}


@pytest.mark.parametrize(("as_of", "owed"), [(date(2023, 5, 30), 0), (date(2023, 5, 31), 1)])
def test_what_was_due_later_than_the_record_reaches_is_not_owed_yet(fact_rows, as_of, owed):
    rows = fact_rows("commitments", as_of=as_of, stays=STAYS, commitments=[HOURS], deliveries=[])
    assert len(rows) == owed


def test_a_price_is_told_in_euro_of_the_month_in_which_the_stay_began(fact_rows):
    rates = [
        {"currency": "KZT", "month": "2022-10", "per_euro": 450.0},
        {"currency": "KZT", "month": "2023-05", "per_euro": 500.0},
    ]
    priced = HOURS | {"price": 90000, "currency": "KZT"}
    tables = {"stays": STAYS, "commitments": [priced], "rates": rates}
    (row,) = fact_rows("commitments", "price", "price_euro", **tables)
    assert row == {"price": 90000.0, "price_euro": 200.0}
