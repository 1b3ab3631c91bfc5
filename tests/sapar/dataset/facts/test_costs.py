import pytest

STAYS = [{"stay": "s1", "host": "DE-1", "first_day": "2024-04-01"}]
HOURS = {
    "cost": "1", "stay": "s1", "item": "mentoring", "units": 9.0, "unit_cost": 60,
    "currency": "EUR",
}  # fmt: skip


def test_a_cost_is_units_times_unit_cost(fact_rows):
    (row,) = fact_rows(
        "costs", "stay", "host", "item", "amount", "month", "euro", stays=STAYS, costs=[HOURS]
    )
    assert row == {
        "stay": "s1", "host": "DE-1", "item": "mentoring", "amount": 540.0, "month": "2024-04",
        "euro": 540.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    "odd", [{"units": None}, {"unit_cost": None}, {"units": -1.0}, {"unit_cost": -5}]
)
def test_what_is_no_cost_has_no_amount(fact_rows, odd):
    assert fact_rows("costs", "amount", "euro", stays=STAYS, costs=[HOURS | odd]) == [
        {"amount": None, "euro": None}
    ]


def test_a_cost_of_nothing_is_one(fact_rows):
    free = HOURS | {"unit_cost": 0}
    assert fact_rows("costs", "euro", stays=STAYS, costs=[free]) == [{"euro": 0.0}]


def test_a_cost_in_another_currency_needs_its_rate(fact_rows):
    tenge = [HOURS | {"unit_cost": 27000, "currency": "KZT"}]
    rates = [{"currency": "KZT", "month": "2024-04", "per_euro": 450.0}]
    assert fact_rows("costs", "euro", stays=STAYS, costs=tenge, rates=rates) == [{"euro": 540.0}]
    assert fact_rows("costs", "amount", "euro", stays=STAYS, costs=tenge) == [
        {"amount": 243000.0, "euro": None}
    ]
