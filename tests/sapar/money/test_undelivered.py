from decimal import Decimal

import pytest

from sapar.money.undelivered import PricedSums, undelivered_value

MENTORING = PricedSums(items=1, price=Decimal(1600), least=Decimal(600), most=Decimal(600))


def test_of_1600_for_24_hours_of_which_9_were_given_1000_are_undelivered() -> None:
    found = undelivered_value(MENTORING)
    assert (found.value, found.low, found.n, found.coverage) == (1000, None, 1, 1)


def test_open_claims_widen_it_downwards() -> None:
    found = undelivered_value(MENTORING + PricedSums(most=Decimal(700)))
    assert (found.low, found.value, found.high) == (300, 1000, 1000)


def test_a_price_without_a_rate_lowers_the_coverage() -> None:
    assert undelivered_value(MENTORING + PricedSums(unknown=3)).coverage == 0.25


@pytest.mark.parametrize(
    ("sums", "reason"),
    [
        (PricedSums(), "nothing that is promised has a price"),
        (PricedSums(unknown=2), "of no price is the rate of exchange known"),
    ],
)
def test_without_a_price_there_is_no_value(sums, reason) -> None:
    assert undelivered_value(sums).reason == reason
