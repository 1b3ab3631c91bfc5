from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.document.clauses import Due
from sapar.terms.offers.deadlines import against


def counted(
    days: int, side: str = "after", *, working: bool = False, moment: str = "arrival"
) -> Due:
    return Due.model_validate({"days": days, "side": side, "moment": moment, "working": working})


def due(**fields: Any) -> Due:
    return Due.model_validate(fields)


@pytest.mark.parametrize(
    ("asked", "offered", "expected"),
    [
        (due(on="2027-03-01"), due(on="2027-03-02"), -1),
        (due(on="2027-03-01"), due(on="2027-03-01"), 0),
        (due(on="2027-03-01"), due(on="2027-02-28"), 1),
        (due(on="2027-03-01"), counted(3), None),
        (counted(14, "before"), counted(7, "before"), -1),
        (counted(14, "before"), counted(21, "before"), 1),
        (counted(14, "before"), counted(1, "after"), -1),
        (counted(0, "before"), counted(0, "after"), 0),
        (counted(5), counted(5, moment="departure"), None),
        (due(latest="0.6"), due(latest="0.7"), -1),
        (due(earliest="0.4", latest="0.6"), due(earliest="0.3", latest="0.6"), -1),
        (due(earliest="0.4", latest="0.6"), due(earliest="0.45", latest="0.55"), 1),
    ],
)
def test_later_the_same_or_earlier(asked: Due, offered: Due, expected: int | None) -> None:
    assert against(asked, offered) == expected


@pytest.mark.parametrize(
    ("asked", "offered", "expected"),
    [
        # Ten working days are twelve days or more: two of a weekend lie between them.
        (counted(10, working=True), counted(12), 1),
        (counted(10, working=True), counted(13), None),
        (counted(10), counted(10, working=True), -1),
        (counted(14), counted(10, working=True), None),
        (counted(0), counted(0, working=True), 0),
        (counted(10, "before", working=True), counted(5, "before"), -1),
        (counted(10, "before"), counted(10, "before", working=True), 1),
    ],
)
def test_working_days_are_at_least_as_many_days(
    asked: Due, offered: Due, expected: int | None
) -> None:
    assert against(asked, offered) == expected


@given(
    st.integers(0, 400), st.integers(0, 400), st.booleans(), st.sampled_from(["before", "after"])
)
def test_what_is_later_one_way_is_earlier_the_other(
    one: int, two: int, working: bool, side: str
) -> None:
    first, second = counted(one, side, working=working), counted(two, side, working=working)
    assert against(first, second) == -(against(second, first) or 0)
