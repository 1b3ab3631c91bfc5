from dataclasses import replace
from decimal import Decimal

import pytest

from sapar.money.mentor_hour import delivered_hour
from sapar.money.mentor_hours import (
    FeeHourSums,
    HourSums,
    delivered_hours,
    promised_hours,
    whole_fee_hours,
)
from sapar.money.priced_item import PricedItem
from sapar.money.undelivered import PricedSums
from sapar.values.amount import Amount

PRICED = PricedSums(items=1, price=Decimal(1600), least=Decimal(600), most=Decimal(600))
WORKED = HourSums(priced=PRICED, promised=24.0, acknowledged=9.0)


def test_the_worked_prices_of_an_hour() -> None:
    assert promised_hours(WORKED).value == pytest.approx(66.67, abs=5e-3)
    assert delivered_hours(WORKED).value == pytest.approx(177.78, abs=5e-3)
    whole = whole_fee_hours(FeeHourSums(stays=1, fee=Decimal(4000), acknowledged=9.0))
    assert whole.value == pytest.approx(444.44, abs=5e-3)
    assert whole.method == "whole fee per acknowledged hour: other items of the fee are in it"


def test_of_one_stay_they_are_those_of_its_item() -> None:
    item = PricedItem(
        "mentoring", Amount(Decimal(1600), "EUR"), Decimal(24), Decimal(9), Decimal(11)
    )
    one, pooled = delivered_hour(item), delivered_hours(replace(WORKED, contested=11.0))
    assert (pooled.value, pooled.low, pooled.high) == pytest.approx((one.value, 80, one.value))
    assert pooled.coverage == one.coverage == 0.45


def test_hours_of_two_stays_are_pooled() -> None:
    other = HourSums(priced=PricedSums(items=1, price=Decimal(400)), promised=8.0, acknowledged=1.0)
    assert promised_hours(WORKED + other).value == 62.5
    assert delivered_hours(WORKED + other).value == 200
    assert delivered_hours(WORKED + other).n == 2


def test_no_hour_delivered_has_no_price() -> None:
    none = delivered_hours(replace(WORKED, acknowledged=0.0))
    assert none.reason == "none delivered: no hour was acknowledged"
    contested = delivered_hours(replace(WORKED, acknowledged=0.0, contested=2.5))
    assert contested.reason == "none acknowledged: 2.5 claimed hours are disputed or unanswered"


def test_without_a_price_there_is_none() -> None:
    reason = "no hour with a mentor is promised at a price"
    assert promised_hours(HourSums()).reason == delivered_hours(HourSums()).reason == reason
    rateless = HourSums(priced=PricedSums(unknown=2))
    assert promised_hours(rateless).reason == "of no price is the rate of exchange known"
    assert whole_fee_hours(FeeHourSums()).reason == (
        "no stay has both a fee and priced hours with a mentor"
    )
