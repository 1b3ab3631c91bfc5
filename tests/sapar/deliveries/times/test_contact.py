from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.times.contact import (
    Alarms,
    Gaps,
    alarm_share,
    alarms_of,
    gaps,
    longest_gap,
    median_longest_gap,
    since_last_contact,
    working_days,
)

MONDAY = date(2024, 4, 1)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("after", "until", "expected"),
    [
        (MONDAY, MONDAY, 0),
        (MONDAY, date(2024, 4, 2), 1),
        (MONDAY, date(2024, 4, 8), 5),
        (date(2024, 4, 5), date(2024, 4, 7), 0),
        (date(2024, 4, 5), date(2024, 4, 8), 1),
        (date(2024, 4, 6), date(2024, 4, 8), 1),
        (date(2024, 4, 8), MONDAY, 0),
    ],
)
def test_working_days_are_monday_to_friday(after: date, until: date, expected: int) -> None:
    assert working_days(after, until) == expected


@given(days, days)
def test_working_days_are_counted_one_by_one(one: date, other: date) -> None:
    after, until = min(one, other), min(max(one, other), min(one, other) + timedelta(60))
    between = (after + timedelta(1 + step) for step in range((until - after).days))
    assert working_days(after, until) == sum(day.weekday() < 5 for day in between)


def test_gaps_begin_with_the_stay_and_end_with_it() -> None:
    """Met on Wednesday, again three weeks later; the stay lasts two days more."""
    found = gaps(MONDAY, date(2024, 4, 26), [date(2024, 4, 24), date(2024, 4, 3)])
    assert found == Gaps(contacts=2, longest=15, since_last=2)
    assert found.alarm
    assert (longest_gap(found).value, since_last_contact(found).value) == (15, 2)
    assert longest_gap(found).n == 2


def test_nobody_met_is_a_gap_as_long_as_the_stay() -> None:
    found = gaps(MONDAY, date(2024, 4, 26), [])
    assert found == Gaps(contacts=0, longest=19, since_last=19)


def test_ten_working_days_are_no_alarm_and_eleven_are() -> None:
    assert not gaps(MONDAY, date(2024, 4, 15), []).alarm
    assert gaps(MONDAY, date(2024, 4, 16), []).alarm


def test_contacts_outside_the_stay_and_twice_a_day_count_for_nothing() -> None:
    outside = [date(2024, 3, 29), date(2024, 4, 3), date(2024, 4, 3), date(2024, 5, 2)]
    assert gaps(MONDAY, date(2024, 4, 5), outside) == Gaps(1, 2, 2)


def test_a_stay_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        gaps(date(2024, 4, 2), MONDAY, [])


@given(st.lists(days, max_size=8), days)
def test_one_more_contact_never_lengthens_the_longest_gap(met: list[date], more: date) -> None:
    stay = date(2020, 1, 1), date(2030, 12, 31)
    assert gaps(*stay, [*met, more]).longest <= gaps(*stay, met).longest


def test_share_of_stays_with_an_alarm() -> None:
    found = alarm_share(Alarms(stays=12, alarmed=8, undated=4))
    assert (found.value, found.low, found.high) == pytest.approx((0.6667, 0.3906, 0.8619), abs=5e-5)
    assert (found.n, found.coverage) == (12, 0.75)


def test_without_dates_or_promises_there_is_no_share() -> None:
    assert alarm_share(Alarms(0, 0)).reason == "to no stay was contact promised"
    assert alarm_share(Alarms(0, 0, 3)).reason == "of no stay are the dates known"


def test_the_longest_gaps_of_many_stays_are_counted() -> None:
    assert alarms_of({10: 4, 11: 2, 30: 3, None: 1}) == Alarms(stays=9, alarmed=5, undated=1)
    assert alarms_of({}) == Alarms(0, 0)


@pytest.mark.parametrize(
    ("longest", "middle"),
    [({15: 1}, 15), ({2: 1, 5: 1}, 3.5), ({2: 2, 5: 1, None: 4}, 2), ({1: 2, 8: 2}, 4.5)],
)
def test_the_median_gap_is_that_of_the_stay_in_the_middle(longest, middle) -> None:
    found = median_longest_gap(longest)
    assert (found.value, found.n) == (middle, sum(n for gap, n in longest.items() if gap))


def test_without_dates_there_is_no_median_gap() -> None:
    assert median_longest_gap({None: 2}).reason == "of no stay are the dates known"
    assert median_longest_gap({}).reason == "to no stay was contact promised"


@given(st.dictionaries(st.integers(0, 99), st.integers(1, 5), min_size=1))
def test_the_median_of_counted_gaps_is_that_of_the_gaps(longest) -> None:
    listed = [gap for gap, stays in longest.items() for _each in range(stays)]
    assert median_longest_gap(longest).value == median(listed)
