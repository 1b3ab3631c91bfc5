from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sapar.money.mentor_hour import delivered_hour, promised_hour, whole_fee_hour
from sapar.money.priced_item import PricedItem
from sapar.values.amount import Amount
from sapar.values.measured import Measured


def euro(number: str) -> Amount:
    return Amount(Decimal(number), "EUR")


def mentoring(acknowledged: str, contested: str = "0") -> PricedItem:
    quantities = (Decimal(24), Decimal(acknowledged), Decimal(contested))
    return PricedItem("mentoring", euro("1600"), *quantities)


def test_promised_hour() -> None:
    assert round(promised_hour(mentoring("9")).value or 0, 2) == 66.67


def test_delivered_hour() -> None:
    found = delivered_hour(mentoring("9"))
    assert (round(found.value or 0, 2), found.low, found.coverage) == (177.78, None, 1)


def test_whole_fee_is_labelled_as_such() -> None:
    found = whole_fee_hour(euro("4000"), mentoring("9"))
    assert round(found.value or 0, 2) == 444.44
    assert found.method == "whole fee per acknowledged hour: other items of the fee are in it"


def test_contested_hours_widen_the_interval_only() -> None:
    found = delivered_hour(mentoring("9", contested="11"))
    assert (found.low, found.high, found.coverage) == (80, 1600 / 9, 0.45)
    assert found.value == delivered_hour(mentoring("9")).value


def test_none_delivered() -> None:
    assert delivered_hour(mentoring("0")) == Measured.not_computable(
        "none delivered: no hour was acknowledged", n=1
    )


def test_none_acknowledged_is_not_none_claimed() -> None:
    assert delivered_hour(mentoring("0", contested="5")).reason == (
        "none acknowledged: 5 claimed hours are disputed or unanswered"
    )


@given(st.integers(1, 1000), st.integers(0, 1000))
def test_more_acknowledged_hours_make_an_hour_cheaper(hours: int, more: int) -> None:
    before, after = (
        delivered_hour(mentoring(str(hours))),
        delivered_hour(mentoring(str(hours + more))),
    )
    assert (after.value or 0) <= (before.value or 0)
