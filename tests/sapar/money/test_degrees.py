from dataclasses import replace
from decimal import Decimal

import pytest

from sapar.money.degrees import StayMoney, against_degrees

SHORT = StayMoney(
    stays=1, person_days=Decimal(84), spent=Decimal(12000), travel=Decimal(1000),
    living=Decimal(4200),
)  # fmt: skip
LONG = StayMoney(
    stays=1, person_days=Decimal(365), spent=Decimal(24000), travel=Decimal(1200),
    living=Decimal(8800),
)  # fmt: skip


def test_the_worked_day_costs_more_than_twice_a_day_of_a_degree() -> None:
    found = against_degrees(SHORT, LONG, "EUR")
    assert found.all_in.value == pytest.approx(2.173, abs=5e-4)
    assert found.without_travel.value == pytest.approx(2.096, abs=5e-4)
    assert found.living_only.value == pytest.approx(2.074, abs=5e-4)
    assert found.all_in.n == 2


def test_a_grant_that_is_not_split_leaves_only_the_first_reading() -> None:
    grants = replace(SHORT, living=Decimal(0), grant=Decimal(4200))
    found = against_degrees(grants, LONG, "EUR")
    assert found.all_in.value == pytest.approx(2.173, abs=5e-4)
    assert found.living_only.reason == "a grant in it is not split into living cost and travel"


def test_without_a_comparator_there_is_no_comparison() -> None:
    found = against_degrees(SHORT, StayMoney(), "EUR")
    reason = "no stay for study of 180 days or more, with its payments, to compare with"
    assert (found.all_in.reason, found.living_only.reason) == (reason, reason)
    assert against_degrees(StayMoney(), LONG, "EUR").all_in.reason == (
        "of no stay for anything but study are the payments and the days known"
    )


def test_money_of_two_sets_of_stays_adds_up() -> None:
    both = SHORT + LONG
    assert (both.stays, both.person_days, both.spent) == (2, 449, 36000)
