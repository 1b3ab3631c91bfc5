"""What is paid for an invented stay: known items, known parties, fees that add up."""

from collections import Counter, defaultdict
from decimal import Decimal

import pytest

from sapar.money.items import ITEMS
from sapar.values.party import Party


@pytest.fixture(scope="module")
def flows(tables):
    return tables["flows"]


def of_item(flows, item):
    return [flow for flow in flows if flow["item"] == item]


def is_fee(flow, stay):
    return (flow["stay"], flow["payer"], flow["payee"]) == (stay, "sponsor", "host")


def test_every_item_and_party_is_known(flows):
    assert {flow["item"] for flow in flows} <= set(ITEMS)
    assert {flow["payer"] for flow in flows} == {"sponsor", "host", "participant"}
    assert {flow["payee"] for flow in flows} <= {party.value for party in Party}


def test_every_payment_is_of_some_money(flows):
    assert min(flow["amount"] for flow in flows) > 0


def test_payments_are_numbered_within_their_stay(flows):
    assert flows[0]["flow"] == "INVENTED-1-001-01"
    assert len({flow["flow"] for flow in flows}) == len(flows)


def test_three_currencies_and_dollars_only_where_hosts_take_them(flows):
    assert Counter(flow["currency"] for flow in flows).keys() == {"EUR", "USD", "KZT"}
    assert {flow["spent_in"] for flow in flows if flow["currency"] == "USD"} == {"US"}


def test_an_itemised_fee_keeps_the_declared_parts(flows):
    by_stay = defaultdict(dict)
    for flow in flows:
        if is_fee(flow, flow["stay"]):
            by_stay[flow["stay"]][flow["item"]] = flow["amount"]
    itemised = [bought for bought in by_stay.values() if "mentoring" in bought]
    assert (len(by_stay), len(itemised)) == (208, 163)
    for bought in itemised:
        fee = sum(bought.values())
        assert float(bought["mentoring"] / fee) == pytest.approx(0.40, abs=0.001)
        assert float(bought["fee"] / fee) == pytest.approx(0.13, abs=0.001)


def test_a_contractor_keeps_18_percent_on_top_of_the_fee(tables, flows):
    run = {stay["stay"] for stay in tables["stays"] if stay["contractor"]}
    margins = of_item(flows, "contractor_margin")
    assert {flow["stay"] for flow in margins} == run
    in_euros = [flow for flow in margins if flow["payee_country"] != "US"]
    for margin in in_euros:
        fee = sum(flow["amount"] for flow in flows if is_fee(flow, margin["stay"]))
        assert margin["amount"] == (fee * Decimal("0.18")).quantize(Decimal("0.01"))
    assert len(in_euros) == 38


def test_some_courses_are_paid_twice(flows):
    bought = {flow["stay"] for flow in of_item(flows, "course") if flow["payer"] == "sponsor"}
    again = {flow["stay"] for flow in of_item(flows, "course") if flow["payer"] == "participant"}
    assert len(again) == 28
    assert again <= bought


def test_a_charge_on_top_of_a_fee_that_names_no_course_is_no_second_payment(flows):
    bought = {flow["stay"] for flow in of_item(flows, "course")}
    assert {flow["stay"] for flow in of_item(flows, "charge")} & bought == set()


def test_nobody_knows_where_some_tickets_were_bought(flows):
    unknown = [flow for flow in flows if flow["spent_in"] is None]
    assert {flow["item"] for flow in unknown} == {"travel"}
    assert len(unknown) == 85
    assert all(flow["payee_country"] is None for flow in unknown)


def test_replacement_teaching_is_paid_and_spent_at_home(tables, flows):
    origins = {stay["stay"]: stay["origin_country"] for stay in tables["stays"]}
    support = of_item(flows, "organisational_support")
    assert {flow["payee"] for flow in support} == {"sending"}
    assert all(flow["spent_in"] == origins[flow["stay"]] for flow in support)


def test_one_stay_has_support_for_special_needs(flows):
    assert [flow["stay"] for flow in of_item(flows, "special_needs")] == ["INVENTED-1-017"]


def test_stays_that_go_back_pay_no_fee(tables, flows):
    senders = {"KZ", "UZ", "KG", "TJ", "MN"}
    back = {stay["stay"] for stay in tables["stays"] if stay["host_country"] in senders}
    paid = {flow["item"] for flow in flows if flow["stay"] in back}
    assert paid == {"stipend", "housing", "travel", "visa", "organisational_support"}
