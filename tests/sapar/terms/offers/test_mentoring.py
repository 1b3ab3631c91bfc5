from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sapar.money.mentor_hour import promised_hour
from sapar.money.priced_item import PricedItem
from sapar.terms.document.terms import Terms
from sapar.terms.offers.checking import AtLength, check_offer
from sapar.terms.offers.document import Offer
from sapar.terms.offers.mentoring import (
    Missing,
    UnitPrice,
    around_mentoring,
    hours_of_mentors,
    mentoring_clauses,
    promised_hours,
)
from sapar.values.amount import Amount


def short(terms: Terms, offer: Offer) -> AtLength:
    return check_offer(terms, offer).at[0]


def test_a_promised_hour_costs_what_the_record_of_a_stay_says(terms: Terms, offer: Offer) -> None:
    price = Amount(Decimal(800), "EUR")
    item = PricedItem("mentoring", price, promised=Decimal(4), acknowledged=Decimal(0))
    assert short(terms, offer).hour == UnitPrice(Fraction(promised_hour(item).value or 0))


def test_hours_are_those_that_the_answer_gives(
    terms: Terms, offer_with: Any, answered: Any
) -> None:
    answers = answered(mentoring={"answer": "changes", "quantity": "0.5"})
    at = check_offer(terms, offer_with(answers=answers)).at
    assert [each.hours for each in at] == [2, 6]


@pytest.mark.parametrize("answer", [{"answer": None}, {"answer": "declines"}])
def test_silence_promises_no_hour(
    terms: Terms, offer_with: Any, answered: Any, answer: dict[str, Any]
) -> None:
    found = short(terms, offer_with(answers=answered(mentoring=answer)))
    assert (found.hours, found.hour) == (None, UnitPrice(None, Missing.NO_HOURS))


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"id": "mentor", "service": "All", "clauses": ["mentoring", "desk"]}, Missing.SHARED),
        ({"id": "desk", "service": "Desk"}, Missing.NO_PRICE),
    ],
)
def test_why_an_hour_has_no_price(
    terms: Terms, offer_with: Any, priced: Any, item: dict[str, Any], expected: Missing
) -> None:
    offer = offer_with(money=priced(items=[{**item, "amount": 100}]))
    assert short(terms, offer).hour == UnitPrice(None, expected)


def test_naming_the_mentor_is_part_of_mentoring(terms_with: Any) -> None:
    clauses = [{"id": item.lower(), "item": item} for item in ("C01", "C02", "C03", "C04")]
    terms = terms_with(clauses=clauses)
    assert mentoring_clauses(terms) == ("c02",)
    assert around_mentoring(terms) == {"c01", "c02", "c03"}


def test_without_a_length_hours_a_week_add_up_to_nothing(terms: Terms, offer: Offer) -> None:
    requirements = check_offer(terms, offer).requirements
    assert [promised_hours(requirements, days) for days in (None, 7)] == [None, 1]


@pytest.mark.parametrize(
    ("hours", "expected"), [([1, 2], 12), ([1, None], None), ([], None), ([Decimal("0.5")], 2)]
)
def test_the_hours_that_mentors_have(
    offer_with: Any, hours: list[Any], expected: int | None
) -> None:
    mentors = [{"name": "Invented Person", "hours": each} for each in hours]
    assert hours_of_mentors(offer_with(mentors=mentors), 28) == expected
