from typing import Any

import pytest

from sapar.terms.document.terms import Terms
from sapar.terms.offers.checking import check_offer
from sapar.terms.offers.document import Offer
from sapar.terms.offers.found import Found
from sapar.terms.offers.price_checks import price_findings

MENTOR = {"id": "mentor", "service": "Mentor", "amount": 200, "per": "week"}
DESK = {"id": "desk", "service": "Desk", "amount": 100, "per": "week"}


def found(terms: Terms, offer: Offer) -> list[Found]:
    bought = [each.bought for each in check_offer(terms, offer).at]
    return list(price_findings(terms, offer, bought))


def told(terms: Terms, offer: Offer) -> list[tuple[str, str | None]]:
    return [(str(each.code), each.item) for each in found(terms, offer)]


def test_items_that_add_up_to_the_fee_are_fine(terms: Terms, offer: Offer) -> None:
    assert told(terms, offer) == []


@pytest.mark.parametrize(
    ("money", "expected"),
    [
        ({"fee": None}, [("O11", None)]),
        ({"items": [MENTOR, {**DESK, "amount": None}]}, [("O11", "desk")]),
        ({"items": [MENTOR, DESK, {**DESK, "id": "gym", "amount": 0}]}, [("O12", "gym")]),
        ({"items": [MENTOR, {**DESK, "amount": 101}]}, [("O13", None), ("O13", None)]),
        ({"items": [MENTOR, {**DESK, "amount": 84}]}, [("O14", None), ("O14", None)]),
        ({"items": [MENTOR, {**DESK, "amount": 85}]}, []),
        ({"items": [{**MENTOR, "clauses": ["mentoring", "desk"]}, DESK]}, [("O15", None)]),
        ({"currency": "USD"}, [("O16", None)]),
        ({"items": [{**MENTOR, "clauses": ["mentoring", "seminars"]}, DESK]}, [("O17", "mentor")]),
        ({"items": [MENTOR, {**DESK, "amount": 50}, {**DESK, "amount": 50}]},
         [("O24", "desk"), ("O15", None)]),
    ],
)  # fmt: skip
def test_each_fault_has_its_code(
    terms: Terms,
    offer_with: Any,
    priced: Any,
    money: dict[str, Any],
    expected: list[tuple[str, str | None]],
) -> None:
    assert told(terms, offer_with(money=priced(**money))) == expected


def test_no_prices_at_all_lack_every_price(terms: Terms, offer_with: Any) -> None:
    expected = [("O11", None), ("O11", "mentor"), ("O11", "desk")]
    assert told(terms, offer_with(money=None)) == expected


def test_five_of_a_hundred_may_stay_without_an_item(
    terms: Terms, offer_with: Any, priced: Any
) -> None:
    offer = offer_with(money=priced(items=[MENTOR, {**DESK, "amount": 84}]))
    values = found(terms, offer)[0].values
    told = (str(values["rest"]), str(values["share"]), values["days"])
    assert told == ("64.00 EUR", "5.33", 28)


def test_what_the_terms_list_in_their_fee_may_be_free_of_charge(
    terms_with: Any, terms: Terms, offer_with: Any
) -> None:
    assert terms.money is not None
    items = [{"id": "mentor", "service": "All", "clauses": ["mentoring", "seminars"]}]
    money = {"currency": "EUR", "fee": {}, "items": items}
    fee = {"currency": "EUR", "fee": {"amount": 200, "per": "week"}, "items": [MENTOR]}
    asked = terms_with(money=money)
    assert told(asked, offer_with(money=fee)) == []
    beside = {**fee, "items": [{**MENTOR, "paid_by": "participant"}]}
    assert ("O17", "mentor") in told(asked, offer_with(money=beside))


@pytest.mark.parametrize(("asked", "severity"), [(False, "warning"), (True, "error")])
def test_a_flat_fee_breaks_a_clause_that_asks_for_prices_by_length(
    terms_with: Any, offer_with: Any, priced: Any, asked: bool, severity: str
) -> None:
    clauses = [{"id": "pro-rata", "item": "B09", "owed_by": ["host"]}] if asked else []
    items = [{"id": "mentor", "service": "Mentor", "amount": 900}, {**DESK, "amount": 0}]
    offer = offer_with(money=priced(fee={"amount": 900}, items=items))
    terms = terms_with(clauses=clauses)
    flat = [each for each in found(terms, offer) if each.code in ("O18", "O19")]
    assert [(str(each.code), str(each.severity)) for each in flat] == [
        ("O18", severity),
        ("O19", severity),
    ]


@pytest.mark.parametrize(
    ("amount", "per", "expected"),
    [(199, "week", 1), (200, "week", 0), (29, "day", 0), (28, "day", 1)],
)
def test_a_price_above_that_of_the_terms_is_told(
    terms_with: Any, offer_with: Any, amount: int, per: str, expected: int
) -> None:
    item = {"id": "mentor", "service": "Mentor", "amount": amount, "per": per}
    terms = terms_with(money={"currency": "EUR", "items": [item]})
    offer = offer_with(money={"currency": "EUR", "items": [MENTOR]})
    assert [code for code, _item in told(terms, offer)].count("O20") == expected


def test_a_margin_above_that_of_the_terms_is_told(terms_with: Any, offer_with: Any) -> None:
    terms = terms_with(money={"currency": "EUR", "margin": "0.05"})
    for margin, expected in (("0.05", []), ("0.06", [("O21", None)])):
        assert told(terms, offer_with(money={"currency": "EUR", "margin": margin})) == expected


def test_a_fee_above_that_of_the_terms_is_told_at_each_length(
    terms_with: Any, offer_with: Any
) -> None:
    terms = terms_with(money={"currency": "EUR", "fee": {"amount": 40, "per": "day"}})
    items = [{**MENTOR, "amount": 300}]
    offer = offer_with(
        money={"currency": "EUR", "fee": {"amount": 300, "per": "week"}, "items": items}
    )
    above = [each for each in found(terms, offer) if each.code == "O20"]
    assert [(str(each.values["asked"]), each.values["days"]) for each in above] == [
        ("1,120.00 EUR", 28),
        ("3,360.00 EUR", 84),
    ]
