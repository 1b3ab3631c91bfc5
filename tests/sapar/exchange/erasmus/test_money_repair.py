"""Amounts that lost their decimal point: what the row proves, and what it cannot."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.erasmus.money_repair import decide


@pytest.mark.parametrize(
    ("cells", "rule", "total"),
    [
        (("0", "400", "1.119.052", "5.119.052"), "lost-decimal-point", "511.9052"),
        (("0", "400", "111.905", "511.905"), "decimal-point-kept", "511.905"),
        (("0", "0", "686.905", "686.905"), "decimal-point-either", "68.6905"),
        (("0", "1", "2", "5.119.052"), "decimal-point-neither-repaired", "511.9052"),
        (("0", "1", "2", "686.905"), "decimal-point-neither-left", "686.905"),
    ],
)
def test_the_sum_of_the_parts_decides(cells, rule, total):
    decision = decide(*cells)
    assert (decision.rule, decision.amounts[3]) == (rule, Decimal(total))


def test_support_for_special_needs_follows_its_row():
    decision = decide("1.119.052", "400", "1.119.052", "5.119.052")
    assert decision.amounts[0] == Decimal("111.9052")


def test_a_row_without_the_shape_is_not_touched():
    assert decide("0", "400.5", "100", "500.5") is None


def test_a_total_without_parts_proves_nothing():
    assert decide("0", "?", "?", "686.905").rule == "decimal-point-neither-left"


def damaged(amount):
    digits = str(int(amount * 10_000))
    groups = []
    while digits:
        groups.insert(0, digits[-3:])
        digits = digits[:-3]
    return ".".join(groups)


@given(st.integers(101, 99_999_999), st.integers(101, 99_999_999))
def test_what_a_spreadsheet_damages_is_found_again(subsistence, travel):
    parts = [Decimal(each * 10_000 + 1) / 10_000 for each in (subsistence, travel)]
    total = sum(parts)
    decision = decide("0", damaged(parts[0]), damaged(parts[1]), damaged(total))
    assert decision.amounts == (Decimal(0), *parts, total)
    assert decision.rule == "lost-decimal-point"
