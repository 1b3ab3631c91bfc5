from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.document.clauses import Per
from sapar.terms.offers.lengths import SPANS, at_length, cents, lengths, times


@pytest.mark.parametrize(
    ("per", "days", "expected"),
    [
        (Per.DAY, 10, Fraction(10)),
        (Per.WEEK, 10, Fraction(10, 7)),
        (Per.MONTH, 365, Fraction(12)),
        (Per.QUARTER, 365, Fraction(4)),
        (Per.SEMESTER, 365, Fraction(2)),
        (Per.YEAR, 73, Fraction(1, 5)),
        (Per.STAY, 10, Fraction(1)),
        (None, None, Fraction(1)),
        (Per.WEEK, None, None),
        (Per.HOUR, 10, None),
    ],
)
def test_how_many_a_stay_has(per: Per | None, days: int | None, expected: Fraction | None) -> None:
    assert times(per, days) == expected


@given(
    number=st.decimals("0", "1000", places=2),
    per=st.sampled_from(sorted(SPANS)),
    days=st.integers(1, 4000),
)
def test_twice_the_stay_has_twice_as_much(number: Decimal, per: Per, days: int) -> None:
    once, twice = at_length(number, per, days), at_length(number, per, 2 * days)
    assert once is not None
    assert twice == 2 * once


def test_the_shortest_and_the_longest_stay(terms_with: Any) -> None:
    scheme = {"id": "north", "first_day": "2027-01-01", "last_day": "2027-12-31"}
    assert lengths(terms_with()) == [28, 84]
    assert lengths(terms_with(scheme={**scheme, "stay": {"shortest": 7, "longest": 7}})) == [7]
    assert lengths(terms_with(scheme=scheme)) == [None]


def test_cents_are_rounded_once() -> None:
    assert [cents(Fraction(200, 3)), cents(Fraction(1, 8))] == [Decimal("66.67"), Decimal("0.12")]
