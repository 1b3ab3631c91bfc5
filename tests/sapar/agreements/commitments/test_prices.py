from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from sapar.agreements.commitments.prices import (
    PriceList,
    clauses_of,
    fee_of,
    itemised_of,
    price_items_of,
)
from sapar.agreements.document.agreement import Agreement
from sapar.terms.document.money import PriceItem

Changed = Callable[..., Any]

FEE = {"amount": 300, "per": "week", "paid_by": "sponsor", "paid_to": "host"}


def items(agreement: Agreement) -> list[tuple[str, str, str | None]]:
    found = price_items_of(agreement)
    return [(each.item.id, str(each.part), each.amount and str(each.amount)) for each in found]


def test_each_item_is_told_at_the_length_of_the_stay(agreement: Agreement) -> None:
    assert items(agreement) == [("mentor", "fee", "2400.00"), ("desk", "fee", "1200.00")]
    assert fee_of(agreement) == Decimal("3600.00")
    mentor = price_items_of(agreement)[0]
    assert (mentor.paid_by, mentor.paid_to, mentor.currency) == ("sponsor", "host", "EUR")
    assert (mentor.clauses, mentor.in_fee, mentor.by_day) == (("mentoring",), True, True)


@pytest.mark.parametrize("last", ["2027-10-05", "2027-10-07", "2027-11-03"])
def test_items_of_the_fee_make_the_fee_to_the_cent(agreement_with: Changed, last: str) -> None:
    thirds = [
        {"id": name, "service": name, "amount": 100, "per": "week"} for name in ("a", "b", "c")
    ]
    made = agreement_with(last_day=last, money={"currency": "EUR", "fee": FEE, "items": thirds})
    amounts = [each.amount for each in price_items_of(made) if each.amount is not None]
    assert sum(amounts) == fee_of(made)


def test_items_come_to_what_can_be_told_of_them(
    agreement: Agreement, agreement_with: Changed
) -> None:
    assert itemised_of(agreement) == Decimal("3600.00")
    items = [{"id": "mentor", "service": "Hours", "amount": 200, "per": "week"}]
    unpriced = {"id": "desk", "service": "Desk"}
    made = agreement_with(money={"currency": "EUR", "fee": FEE, "items": [*items, unpriced]})
    assert itemised_of(made) == Decimal("2400.00")
    assert itemised_of(agreement_with(money=None)) == 0


def test_what_is_charged_besides_and_what_it_costs_at_home_stand_apart(
    agreement_with: Changed,
) -> None:
    money = {
        "currency": "EUR",
        "fee": FEE,
        "items": [
            {"id": "pass", "service": "Pass", "amount": 9, "paid_by": "participant"},
            {"id": "silent", "service": "Silent"},
        ],
        "sending_costs": [{"id": "cover", "service": "Cover", "amount": 10, "per": "day"}],
    }
    assert items(agreement_with(money=money)) == [
        ("pass", "beside", "9.00"),
        ("silent", "fee", None),
        ("cover", "home", "840.00"),
    ]


def test_a_price_by_the_hour_takes_the_hours_of_its_clauses(
    agreement_with: Changed, clause: Changed
) -> None:
    money = {
        "currency": "EUR",
        "items": [
            {"id": "h", "service": "H", "clauses": ["mentoring"], "amount": 50, "per": "hour"},
            {"id": "d", "service": "D", "clauses": ["desk"], "amount": 50, "per": "hour"},
        ],
    }
    assert items(agreement_with(money=money)) == [("h", "beside", "600.00"), ("d", "beside", None)]


def test_a_clause_may_name_its_item_instead(agreement_with: Changed, clause: Changed) -> None:
    made = agreement_with(clauses=[clause("desk", priced=["x"]), clause("answer")])
    item = PriceItem(id="x", service="X")
    assert clauses_of(item, made) == ("desk",)
    named = item.model_copy(update={"clauses": ("answer", "gone", "desk")})
    assert clauses_of(named, made) == ("answer", "desk")


@pytest.mark.parametrize(
    ("fee", "amount"),
    [
        (FEE, "3600.00"),
        ({"bands": [{"days": 30, "amount": 900}, {"days": 90, "amount": 2000}]}, "2000.00"),
        ({"bands": [{"days": 30, "amount": 900}]}, None),
        ({}, None),
        (None, None),
    ],
)
def test_the_fee_is_told_or_not(agreement_with: Changed, fee: Any, amount: str | None) -> None:
    found = fee_of(agreement_with(money={"currency": "EUR", "fee": fee}))
    assert (found and str(found)) == amount


def test_without_money_nothing_is_paid(agreement_with: Changed) -> None:
    made = agreement_with(money=None)
    assert (price_items_of(made), fee_of(made)) == ((), None)
    assert list(PriceList) == ["fee", "beside", "home"]
