import pytest

STAYS = [{"stay": "s1", "host": "DE-1", "first_day": "2024-04-01"}]
HOURS = {
    "commitment": "m", "stay": "s1", "item": "C02", "owed_by": "mentor", "owed_to": "participant",
    "quantity": 24.0, "unit": "hour", "price": 1600, "currency": "EUR",
}  # fmt: skip


def claim(quantity, answer, name="m"):
    return {
        "delivery": f"{name}{quantity}{answer}", "commitment": name, "on": "2024-04-03",
        "quantity": quantity, "claimed_by": "mentor", "answer": answer,
    }  # fmt: skip


GIVEN = [claim(9.0, "acknowledged"), claim(7.0, "disputed"), claim(4.0, "unanswered")]
COLUMNS = ("stay", "host", "price", "promised", "acknowledged", "contested", "month", "euro")


def test_hours_are_told_beside_their_price(fact_rows):
    (row,) = fact_rows("mentoring", *COLUMNS, stays=STAYS, commitments=[HOURS], deliveries=GIVEN)
    assert row == {
        "stay": "s1", "host": "DE-1", "price": 1600.0, "promised": 24.0, "acknowledged": 9.0,
        "contested": 11.0, "month": "2024-04", "euro": 1600.0,
    }  # fmt: skip


@pytest.mark.parametrize("unit", [None, "", " Hours", "h"])
def test_a_commitment_to_mentor_is_in_hours_unless_it_says_otherwise(fact_rows, unit):
    tables = {"commitments": [HOURS | {"unit": unit}], "deliveries": GIVEN}
    assert len(fact_rows("mentoring", "stay", stays=STAYS, **tables)) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"unit": "session"},
        {"price": None},
        {"price": 0},
        {"currency": None},
        {"stay": None},
        {"quantity": None},
        {"quantity": 0.0},
        {"item": "C06"},
        {"owed_by": "sending"},
    ],
)
def test_without_hours_or_a_price_it_is_not_there(fact_rows, other):
    tables = {"commitments": [HOURS | other], "deliveries": GIVEN}
    assert fact_rows("mentoring", "stay", stays=STAYS, **tables) == []


def test_a_claim_without_its_hours_may_be_all_that_is_left(fact_rows):
    given = [claim(9.0, "acknowledged"), claim(None, "unanswered")]
    tables = {"commitments": [HOURS], "deliveries": given}
    (row,) = fact_rows("mentoring", "acknowledged", "contested", stays=STAYS, **tables)
    assert row == {"acknowledged": 9.0, "contested": 15.0}


def test_a_price_is_told_in_euro_by_the_month_of_the_start(fact_rows):
    tables = {"commitments": [HOURS | {"price": 720000, "currency": "KZT"}], "deliveries": GIVEN}
    rates = [{"currency": "KZT", "month": "2024-04", "per_euro": 450.0}]
    with_rate = fact_rows("mentoring", "price", "euro", stays=STAYS, rates=rates, **tables)
    assert with_rate == [{"price": 720000.0, "euro": 1600.0}]
    without = fact_rows("mentoring", "price", "euro", stays=STAYS, **tables)
    assert without == [{"price": 720000.0, "euro": None}]
