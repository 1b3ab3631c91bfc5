"""Invented rates lie on a straight line and lack one month."""

from datetime import date
from decimal import Decimal

import pytest

from sapar.dataset.demonstration.parameters import RateRules
from sapar.dataset.demonstration.rates import Rate, paid, rates

RULES = RateRules.model_validate(
    {
        "first_month": date(2021, 11, 1),
        "months": 4,
        "missing": [date(2022, 1, 1)],
        "currencies": {"KZT": {"start": "500", "step": "0.5"}},
    }
)


def test_a_rate_moves_by_its_step_and_the_gap_is_left_out():
    assert rates(RULES) == [
        Rate("KZT", "2021-11", Decimal("500.0")),
        Rate("KZT", "2021-12", Decimal("500.5")),
        Rate("KZT", "2022-02", Decimal("501.5")),
    ]


@pytest.mark.parametrize(
    ("on", "amount"),
    [
        (date(2021, 11, 30), "1000.00"),
        (date(2021, 12, 1), "1001.00"),
        (date(2022, 1, 15), "1002.00"),  # paid all the same; only the record has no rate
    ],
)
def test_two_euros_in_tenge(on, amount):
    assert paid(Decimal(2), "KZT", on, RULES) == Decimal(amount)


def test_euros_stay_euros_in_whole_cents():
    assert paid(Decimal("9.999"), "EUR", date(2030, 1, 1), RULES) == Decimal("10.00")
