"""Rules of repeated events, beside dateutil as a witness, and bounded where it is not."""

from datetime import UTC, date, datetime
from time import process_time
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar.prop import vRecur

from sapar.exchange.calendar.repeating import LONGEST, NotFollowedError, starts_of

START = datetime(2026, 1, 31, 10, 0)  # noqa: DTZ001 -- a clock on a wall
LAST = datetime(2028, 12, 31)  # noqa: DTZ001 -- a clock on a wall


def starts(text: str, start: datetime = START, last: datetime = LAST) -> list[datetime]:
    return list(starts_of(vRecur.from_ical(text), start, UTC, first=start, last=last))


def days(text: str, start: datetime = START) -> list[str]:
    return [f"{each:%y-%m-%d}" for each in starts(text, start)][:5]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY;INTERVAL=3", ["26-01-31", "26-02-03", "26-02-06", "26-02-09", "26-02-12"]),
        ("FREQ=WEEKLY;BYDAY=MO,SA;COUNT=3", ["26-01-31", "26-02-02", "26-02-07"]),
        ("FREQ=MONTHLY", ["26-01-31", "26-03-31", "26-05-31", "26-07-31", "26-08-31"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["26-02-27", "26-03-27"]),
        ("FREQ=YEARLY", ["26-01-31", "27-01-31", "28-01-31"]),
        ("FREQ=DAILY;UNTIL=20260202T100000Z", ["26-01-31", "26-02-01", "26-02-02"]),
        ("FREQ=DAILY;UNTIL=20260202T095959Z", ["26-01-31", "26-02-01"]),
        ("FREQ=DAILY;UNTIL=20260201", ["26-01-31", "26-02-01"]),
    ],
)
def test_a_rule_is_followed(rule: str, expected: list[str]) -> None:
    assert days(rule) == expected


WEEKDAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
ORDINALS = st.sampled_from(["1", "2", "-1", "-2"])


@st.composite
def rules(draw: Any) -> str:
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    # In certain months alone, every other one may never fall, and the witness would go on for ages.
    months = draw(st.booleans())
    parts = [f"FREQ={frequency}", f"INTERVAL={1 if months else draw(st.integers(1, 4))}"]
    # A weekday with and one without a number are read by the witness as both at once.
    ordered = frequency in ("MONTHLY", "YEARLY") and draw(st.booleans())
    chosen = draw(st.lists(st.tuples(ORDINALS if ordered else st.just(""), WEEKDAYS), max_size=3))
    if chosen:
        parts.append("BYDAY=" + ",".join(a + b for a, b in chosen))
    if frequency != "WEEKLY" and not chosen and draw(st.booleans()):
        parts.append(f"BYMONTHDAY={draw(st.sampled_from([1, 15, 28, -1, -3]))}")
    if months:
        parts.append(f"BYMONTH={draw(st.integers(1, 12))},{draw(st.integers(1, 12))}")
    if chosen and frequency in ("MONTHLY", "YEARLY") and draw(st.booleans()):
        parts.append(f"BYSETPOS={draw(st.sampled_from([1, -1]))}")
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 30))}")
    parts.append(f"WKST={draw(WEEKDAYS)}")
    return ";".join(parts)


@given(rules(), st.dates(date(2025, 1, 1), date(2026, 12, 31)))
def test_it_falls_when_another_reader_says_it_falls(rule: str, day: date) -> None:
    start = datetime.combine(day, START.time())
    witness: Any = rrulestr(rule, dtstart=start)
    ended = witness if "COUNT" in rule else witness.replace(until=LAST)
    assert starts(rule, start) == [each for each in ended if each <= LAST]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=HOURLY", "FREQ=DAILY;BYHOUR=1,2", "FREQ=YEARLY;BYWEEKNO=3", "FREQ=DAILY;INTERVAL=0"],
)
def test_what_is_no_rule_of_a_meeting_is_not_followed(rule: str) -> None:
    with pytest.raises(NotFollowedError):
        starts(rule)


def test_no_rule_is_followed_for_longer_than_eleven_years() -> None:
    with pytest.raises(NotFollowedError):
        starts("FREQ=DAILY", START.replace(year=2008))
    assert LONGEST == 4_000
    assert len(starts("FREQ=WEEKLY;UNTIL=20080301T000000Z", START.replace(year=2008))) == 5


def test_a_rule_that_never_falls_ends_with_the_days_that_are_asked_for() -> None:
    began = process_time()
    for _time in range(20):
        assert starts("FREQ=DAILY;COUNT=999999;BYMONTH=2;BYMONTHDAY=30") == []
        assert starts("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31") == []
    assert process_time() - began < 5
