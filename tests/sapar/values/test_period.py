from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.values.period import Period


def test_both_ends_count() -> None:
    assert Period(date(2013, 2, 27), date(2013, 3, 2)).days == 4
    assert Period(date(2013, 3, 2), date(2013, 3, 2)).days == 1


def test_a_period_holds_its_first_and_last_day_and_none_outside() -> None:
    stay = Period(date(2013, 3, 1), date(2013, 3, 5))
    assert [day in stay for day in (date(2013, 3, 1), date(2013, 3, 5))] == [True, True]
    assert [day in stay for day in (date(2013, 2, 28), date(2013, 3, 6))] == [False, False]


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="2013-03-05 to 2013-03-01: ends before it begins"):
        Period(date(2013, 3, 5), date(2013, 3, 1))


@given(st.dates(max_value=date(2200, 1, 1)), st.integers(1, 5000), st.integers(1, 5000))
def test_two_periods_end_to_end_have_the_days_of_both(first: date, one: int, other: int) -> None:
    middle = first + timedelta(days=one)
    last = middle + timedelta(days=other - 1)
    before, after = Period(first, middle - timedelta(days=1)), Period(middle, last)
    assert Period(first, last).days == before.days + after.days == one + other
