from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.access import Charges, Requests, access_shares, charged_in_all

ASKED = Requests(granted=5, charged=2, denied=4, pending=1, without_outcome=3)


def test_shares_are_of_the_requests_with_an_outcome() -> None:
    found = access_shares(ASKED)
    assert found.granted.value == pytest.approx(5 / 12)
    assert (found.granted.low, found.granted.high) == pytest.approx((0.1933, 0.6805), abs=5e-5)
    assert found.charged.value == pytest.approx(2 / 12)
    assert found.denied.value == pytest.approx(4 / 12)
    assert found.pending.value == pytest.approx(1 / 12)
    assert (found.denied.n, found.denied.coverage, ASKED.asked) == (12, 0.8, 15)


def test_what_is_not_decided_is_not_granted() -> None:
    assert access_shares(Requests(pending=3)).granted.value == 0


def test_nothing_asked_for_and_nothing_recorded_are_told_apart() -> None:
    assert access_shares(Requests()).denied.reason == "no request for access is recorded"
    silent = access_shares(Requests(without_outcome=3)).denied
    assert silent.reason == "of no request is it recorded what came of it"
    assert (silent.n, silent.coverage) == (3, 0)


@given(*[st.integers(0, 1000)] * 4)
def test_the_four_shares_sum_to_one(granted: int, charged: int, denied: int, pending: int) -> None:
    found = access_shares(
        Requests(granted=granted + 1, charged=charged, denied=denied, pending=pending)
    )
    shares = (found.granted, found.charged, found.denied, found.pending)
    assert sum(share.value for share in shares) == pytest.approx(1)


def test_a_number_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        Requests(granted=-1)


def test_charges_add_up() -> None:
    found = charged_in_all(Charges(Decimal("250.50"), requests=4, without_amount=1))
    assert (found.value, found.n, found.coverage) == (250.5, 4, 0.75)


def test_a_charge_of_nothing_is_a_figure_and_an_unknown_charge_is_none() -> None:
    assert charged_in_all(Charges(Decimal(0), requests=1)).value == 0
    assert charged_in_all(Charges(Decimal(0), 0)).reason == "no request was charged"
    assert charged_in_all(Charges(Decimal(0), 2, 2)).reason == "no charge has its amount"


def test_requests_and_charges_of_two_sets_of_stays_add_up() -> None:
    assert ASKED + Requests(granted=1, without_outcome=1) == Requests(
        granted=6, charged=2, denied=4, pending=1, without_outcome=4
    )
    assert Charges(Decimal(5), 2, 1) + Charges(Decimal(7), 1) == Charges(Decimal(12), 3, 1)
