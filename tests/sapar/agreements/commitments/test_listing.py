from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from sapar.agreements.commitments import PriceList, commitments_of, price_items_of
from sapar.agreements.document.agreement import Agreement

Changed = Callable[..., Any]


def test_each_clause_is_one_commitment_and_nothing_else_is(agreement: Agreement) -> None:
    found = commitments_of(agreement)
    assert [
        (each.clause, each.item, each.quantity, each.unit, str(each.opens), str(each.due))
        for each in found
    ] == [
        ("mentoring", "C02", 12, "hour", "None", "2027-11-28"),
        ("desk", "C06", None, None, "None", "2027-09-07"),
        ("review", "C11", None, None, "2027-10-09", "2027-10-25"),
        ("release", "E03", 40, "hour", "None", "2028-05-26"),
        ("answer", "D07", None, None, "None", "None"),
    ]
    assert (found[0].owed_by, found[0].owed_to) == (("mentor",), ("participant",))


def test_prices_of_commitments_are_those_of_the_items(agreement: Agreement) -> None:
    priced = [each.price for each in commitments_of(agreement) if each.price is not None]
    items = [each.amount for each in price_items_of(agreement) if each.part is not PriceList.HOME]
    assert sum(priced) == sum(each for each in items if each is not None) == Decimal("3600.00")


def test_an_item_that_pays_for_two_is_counted_once_and_two_for_one_are_added(
    agreement_with: Changed,
) -> None:
    items = [
        {"id": "x", "service": "X", "clauses": ["desk", "review"], "amount": 10},
        {"id": "y", "service": "Y", "clauses": ["desk"], "amount": 5, "per": "week"},
    ]
    home = [{"id": "z", "service": "Z", "clauses": ["release"], "amount": 7}]
    money = {"currency": "EUR", "items": items, "sending_costs": home}
    found = {each.clause: each for each in commitments_of(agreement_with(money=money))}
    assert (found["desk"].price, found["desk"].growing) == (Decimal("70.00"), Decimal("60.00"))
    assert (found["review"].price, found["review"].currency) == (None, None)
    assert found["release"].price is None


def test_what_hangs_on_signature_has_a_day_once_all_signed(
    agreement_with: Changed, clause: Changed
) -> None:
    due = {"days": 0, "side": "before", "moment": "signature"}
    made = agreement_with(clauses=[clause("answer", due=due)], money=None)
    assert commitments_of(made)[0].due is None
    assert commitments_of(made, date(2027, 7, 1))[0].due == date(2027, 7, 1)
