"""One clause: who owes what to whom, how much, by when."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from sapar.terms.document.clauses import Clause, Due, Moment, Per, Remedy, RemedyKind, Shown, Side
from sapar.values.party import Party


@pytest.mark.parametrize(
    "due",
    [
        {"on": "2027-09-01"},
        {"days": 14, "side": "before", "moment": "arrival"},
        {"days": 5, "working": True, "side": "after", "moment": "arrival"},
        {"earliest": "0.4", "latest": "0.6"},
        {"latest": 1},
    ],
)
def test_a_time_is_a_day_or_counted_from_a_moment_or_a_part_of_the_stay(due: Any) -> None:
    assert Due.model_validate(due).model_dump(mode="json", exclude_defaults=True) == {
        name: str(value) if name in ("earliest", "latest") else value for name, value in due.items()
    }


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ({"days": 14}, "days, side and moment belong together"),
        ({"side": "before", "moment": "arrival"}, "days, side and moment belong together"),
        ({}, "exactly one was expected: on; or days with side and moment; or latest"),
        ({"earliest": 0}, "exactly one was expected: on; or days with side and moment; or latest"),
        (
            {"on": "2027-09-01", "latest": 1},
            "exactly one was expected: on; or days with side and moment; or latest",
        ),
    ],
)
def test_a_time_said_in_no_way_or_in_two_is_refused(due: Any, said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Due.model_validate(due)
    assert refused.value.errors()[0]["msg"] == said


@pytest.mark.parametrize("days", [-1, 4001, "14", 14.0, True])
def test_days_are_a_whole_number_within_bounds(days: Any) -> None:
    with pytest.raises(ValidationError):
        Due.model_validate({"days": days, "side": "before", "moment": "arrival"})


def test_a_clause_may_lack_nearly_all_while_it_is_written() -> None:
    clause = Clause(id="mentor")
    assert clause.owed_by == clause.owed_to == clause.shown_by == clause.priced == ()
    assert clause.model_dump(mode="json", exclude_defaults=True) == {"id": "mentor"}


def test_a_clause_says_who_owes_what_to_whom() -> None:
    clause = Clause.model_validate(
        {
            "id": "mentor-hours",
            "item": "C02",
            "owed_by": ["mentor"],
            "owed_to": ["participant"],
            "quantity": 1,
            "unit": "hour",
            "per": "week",
            "due": {"days": 0, "side": "before", "moment": "end"},
            "shown_by": ["log"],
            "remedy": {"kind": "refund", "within": 30},
        }
    )
    assert clause == Clause(
        id="mentor-hours",
        item="C02",
        owed_by=(Party.MENTOR,),
        owed_to=(Party.PARTICIPANT,),
        quantity=Decimal(1),
        unit="hour",
        per=Per.WEEK,
        due=Due(days=0, side=Side.BEFORE, moment=Moment.END),
        shown_by=(Shown.LOG,),
        remedy=Remedy(kind=RemedyKind.REFUND, within=30),
    )


@pytest.mark.parametrize("item", ["C2", "G01", "c02", "C02 "])
def test_an_item_of_the_catalogue_has_a_letter_and_two_digits(item: str) -> None:
    if item.strip() == "C02":
        assert Clause(id="a", item=item).item == "C02"
    else:
        with pytest.raises(ValidationError):
            Clause(id="a", item=item)
