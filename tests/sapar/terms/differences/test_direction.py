"""Whether a change makes a duty stronger or weaker, for whom it is owed to."""

from typing import Any

import pytest

from sapar.terms.differences.difference import Direction
from sapar.terms.differences.direction import (
    of_due,
    of_less,
    of_more,
    of_presence,
    of_quantity,
)
from sapar.terms.document.clauses import Clause, Due

STRONGER, WEAKER = Direction.STRONGER, Direction.WEAKER


def test_more_less_and_presence() -> None:
    assert [of_more(1, 2), of_more(2, 1), of_more(1, 1), of_more(None, 1)] == [
        *(STRONGER, WEAKER, None, None)
    ]
    assert [of_less(1, 2), of_less(2, 1)] == [WEAKER, STRONGER]
    assert [of_presence(None, 1), of_presence((1,), ()), of_presence(1, 2)] == [
        *(STRONGER, WEAKER, None)
    ]


def quantity(**fields: Any) -> Clause:
    return Clause.model_validate({"id": "a", **fields})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"quantity": 1, "unit": "hour"}, {"quantity": 2, "unit": "hour"}, STRONGER),
        ({"quantity": 1, "unit": "hour"}, {"quantity": 2, "unit": "day"}, None),
        ({"quantity": 1, "per": "week"}, {"quantity": 1, "per": "month"}, None),
        ({"item": "B01", "quantity": 5}, {"item": "B01", "quantity": 3}, STRONGER),
        ({"item": "C02", "quantity": 5}, {"item": "C02", "quantity": 3}, WEAKER),
        ({}, {"quantity": 3}, STRONGER),
        ({"quantity": 3}, {}, WEAKER),
        ({}, {}, None),
    ],
)
def test_more_is_stronger_unless_the_catalogue_says_at_most(
    before: dict[str, Any], after: dict[str, Any], expected: Direction | None
) -> None:
    assert of_quantity(quantity(**before), quantity(**after)) == expected


ARRIVAL = {"side": "before", "moment": "arrival"}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"days": 14, **ARRIVAL}, {"days": 30, **ARRIVAL}, STRONGER),
        ({"days": 14, **ARRIVAL}, {"days": 7, **ARRIVAL}, WEAKER),
        (
            {"days": 5, "side": "after", "moment": "end"},
            {"days": 9, "side": "after", "moment": "end"},
            WEAKER,
        ),
        ({"days": 5, "working": True, **ARRIVAL}, {"days": 9, **ARRIVAL}, None),
        ({"days": 14, **ARRIVAL}, {"on": "2027-09-01"}, None),
        ({"on": "2027-09-01"}, {"on": "2027-10-01"}, WEAKER),
        ({"latest": "0.6"}, {"latest": "0.5"}, STRONGER),
        (None, {"latest": 1}, STRONGER),
        ({"latest": 1}, None, WEAKER),
    ],
)
def test_sooner_is_stronger(before: Any, after: Any, expected: Direction | None) -> None:
    dues = [None if each is None else Due.model_validate(each) for each in (before, after)]
    assert of_due(*dues) == expected
