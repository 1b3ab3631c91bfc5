from fractions import Fraction
from typing import Any

import pytest

from sapar.terms.document.money import Fee
from sapar.terms.document.terms import Terms
from sapar.terms.offers.document import Offer
from sapar.terms.offers.prices import Purchase, clauses_by_item, fee_at, purchase

NONE: frozenset[str] = frozenset()


def bought(terms: Terms, offer: Offer, days: int | None = 28, hours: int = 4) -> Purchase:
    return purchase(terms, offer, days, Fraction(hours), frozenset({"mentoring"}))


def test_each_item_with_its_clauses_cost_and_share(terms: Terms, offer: Offer) -> None:
    lines = bought(terms, offer).lines
    assert [(each.item.id, each.clauses, each.cost, each.share) for each in lines] == [
        ("desk", ("desk",), 400, Fraction(1, 3)),
        ("mentor", ("mentoring",), 800, Fraction(2, 3)),
    ]


def test_the_fee_the_items_and_what_is_left(terms: Terms, offer_with: Any, priced: Any) -> None:
    found = bought(terms, offer_with(money=priced(fee={"amount": 350, "per": "week"})))
    assert (found.fee, found.itemised, found.unitemised) == (1400, 1200, 200)
    assert found.per_day == 50


def test_an_item_by_the_hour_costs_what_its_hours_do(
    terms: Terms, offer_with: Any, priced: Any
) -> None:
    item = {"id": "mentor", "service": "Mentor", "amount": 50, "per": "hour"}
    desk = {"id": "desk", "service": "Desk", "amount": 50, "per": "hour"}
    found = bought(terms, offer_with(money=priced(items=[item, desk])))
    assert [line.cost for line in found.lines] == [None, 200]
    assert (found.itemised, found.unitemised) == (None, None)


def test_what_somebody_else_pays_is_beside_the_fee(
    terms: Terms, offer_with: Any, priced: Any
) -> None:
    item = {"id": "gym", "service": "Gym", "amount": 10, "paid_by": "participant"}
    [line] = bought(terms, offer_with(money=priced(items=[item]))).lines
    assert (line.in_fee, line.cost, line.share) == (False, 10, None)


@pytest.mark.parametrize(("days", "expected"), [(14, 500), (28, 500), (29, 900), (85, None)])
def test_of_bands_the_shortest_that_fits(days: int, expected: int | None) -> None:
    bands = [{"days": 84, "amount": 900}, {"days": 28, "amount": 500}]
    assert fee_at(Fee.model_validate({"bands": bands}), days) == expected


def test_without_prices_nothing_is_bought(terms: Terms, offer_with: Any) -> None:
    found = bought(terms, offer_with(money=None))
    assert (found.fee, found.lines, found.per_day) == (None, (), None)


def test_the_terms_say_what_their_items_pay_for(terms_with: Any) -> None:
    clauses = [{"id": "desk", "priced": ["desk", "other"]}]
    assert clauses_by_item(terms_with(clauses=clauses)) == {
        "desk": {"desk"},
        "mentor": {"mentoring"},
        "other": {"desk"},
    }
