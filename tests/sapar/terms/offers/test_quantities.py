from typing import Any

import pytest

from sapar.terms.document.clauses import Clause
from sapar.terms.offers.quantities import against


def clause(
    quantity: str, unit: str = "hour", per: str | None = "week", item: str | None = "C02"
) -> Clause:
    return Clause.model_validate(
        {"id": "c", "item": item, "quantity": quantity, "unit": unit, "per": per}
    )


@pytest.mark.parametrize(
    ("asked", "offered", "expected"),
    [
        (clause("1"), clause("0.5"), -1),
        (clause("1"), clause("1.0"), 0),
        (clause("1"), clause("2"), 1),
        (clause("1"), clause("5", per="month"), 1),
        (clause("1"), clause("4", per="month"), -1),
        (clause("1"), clause("12", per="stay"), 1),
        (clause("1"), clause("11", per="stay"), -1),
        (clause("1"), clause("1", unit="talk"), None),
        (clause("1"), clause("1", unit="Hour"), 0),
    ],
)
def test_less_the_same_or_more(asked: Clause, offered: Clause, expected: int | None) -> None:
    assert against(asked, offered, [28, 84]) == expected


def test_twelve_hours_are_enough_for_a_short_stay_and_too_few_for_a_long_one() -> None:
    asked, offered = clause("1"), clause("12", per="stay")
    assert [against(asked, offered, [days]) for days in (28, 84, 91)] == [1, 0, -1]


def test_of_a_limit_less_is_better() -> None:
    asked, offered = (clause(each, "percent", None, "C10") for each in ("50", "40"))
    assert (against(asked, offered, [28]), against(offered, asked, [28])) == (1, -1)


def test_a_number_outside_the_stay_is_not_turned_into_one_of_the_stay() -> None:
    asked, offered = clause("1", "contact", "quarter", "E07"), clause("4", "contact", None, "E07")
    assert against(asked, offered, [28, 84]) is None


def test_without_a_length_weeks_and_stays_cannot_be_compared() -> None:
    assert against(clause("1"), clause("12", per="stay"), [None]) is None


def test_nothing_asked_is_nothing_to_compare() -> None:
    empty: Any = Clause.model_validate({"id": "c"})
    assert against(empty, clause("1", unit=""), [28]) is None
