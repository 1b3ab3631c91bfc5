from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.commitments.dues import due_on, moments_of, opens_on, shifted
from sapar.terms.document.clauses import Due
from sapar.values.period import Period

STAY = Period(date(2027, 9, 6), date(2027, 11, 28))

stays = st.builds(
    lambda first, days: Period(first, first + timedelta(days=days)),
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.integers(0, 800),
)
shares = st.decimals(0, 1, places=2)


def due(signed: date | None = None, **fields: Any) -> str | None:
    found = due_on(Due.model_validate(fields), STAY, moments_of(STAY, signed))
    return None if found is None else found.isoformat()


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"on": date(2027, 10, 1)}, "2027-10-01"),
        ({"days": 14, "side": "before", "moment": "arrival"}, "2027-08-23"),
        ({"days": 0, "side": "before", "moment": "departure"}, "2027-09-06"),
        ({"days": 0, "side": "after", "moment": "end"}, "2027-11-28"),
        ({"days": 10, "side": "after", "moment": "end"}, "2027-12-08"),
        ({"days": 180, "side": "after", "moment": "return"}, "2028-05-26"),
        ({"days": 5, "working": True, "side": "after", "moment": "arrival"}, "2027-09-13"),
        ({"days": 1, "working": True, "side": "before", "moment": "arrival"}, "2027-09-03"),
        ({"days": 1, "working": True, "side": "after", "moment": "end"}, "2027-11-29"),
        ({"latest": 1}, "2027-11-28"),
        ({"latest": "0.6"}, "2027-10-25"),
        ({"latest": 0}, "2027-09-06"),
        ({"days": 0, "side": "before", "moment": "signature"}, None),
        ({"days": 10, "side": "after", "moment": "complaint"}, None),
        ({"days": 0, "side": "before", "moment": "publication"}, None),
        ({"days": 4000, "working": True, "side": "after", "moment": "end"}, "2043-03-27"),
    ],
)
def test_each_way_to_say_a_time_comes_to_a_day_or_to_none(
    fields: dict[str, Any], day: str | None
) -> None:
    assert due(**fields) == day


def test_signature_is_known_once_all_have_signed() -> None:
    fields = {"days": 3, "side": "after", "moment": "signature"}
    assert due(signed=date(2027, 7, 1), **fields) == "2027-07-04"


def test_a_clause_without_a_time_has_none() -> None:
    assert due_on(None, STAY, moments_of(STAY)) is None
    assert opens_on(None, STAY) is None
    assert opens_on(Due(latest=1), STAY) is None


@given(stays, shares, shares)
def test_a_stretch_of_the_stay_lies_in_it_and_opens_in_time(
    stay: Period, one: Any, other: Any
) -> None:
    earliest, latest = sorted((one, other))
    rule = Due(earliest=earliest, latest=latest)
    opens, last = opens_on(rule, stay), due_on(rule, stay, moments_of(stay))
    assert opens is not None
    assert last is not None
    assert opens in stay
    assert last in stay
    assert (last - stay.first_day).days + 1 <= max(1, latest * stay.days)
    assert (opens - stay.first_day).days + 1 >= earliest * stay.days


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-300, 300))
def test_working_days_are_as_many_as_were_asked_for(day: date, days: int) -> None:
    found = shifted(day, days, working=True)
    assert found is not None
    ordered = sorted((day, found))
    between = [ordered[0] + timedelta(days=n) for n in range((ordered[1] - ordered[0]).days + 1)]
    counted = [each for each in between if each != day and each.weekday() < 5]
    assert len(counted) == abs(days)
    assert days == 0 or found.weekday() < 5


@pytest.mark.parametrize("working", [False, True])
def test_beyond_the_calendar_there_is_no_day(working: bool) -> None:
    assert shifted(date(9999, 12, 30), 9, working=working) is None
