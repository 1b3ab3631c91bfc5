from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.conversion import Rates, converted, in_currency
from sapar.values.amount import Amount

RATES = Rates.of(
    [
        ("KZT", "2019-05", Decimal(425)),
        ("USD", "2019-05", Decimal("1.12")),
        ("GBP", "2019-05", Decimal("0.87")),
        ("GBP", "2019-05", Decimal("0.88")),
    ]
)


def test_to_euro_divides_by_what_one_euro_buys() -> None:
    found = in_currency(Amount(Decimal(850), "KZT"), "2019-05", "EUR", RATES)
    assert found == Amount(Decimal(2), "EUR")


def test_between_two_currencies_by_the_euro() -> None:
    found = in_currency(Amount(Decimal(112), "USD"), "2019-05", "KZT", RATES)
    assert found == Amount(Decimal(42500), "KZT")


def test_same_currency_needs_no_rate_and_stays_exact() -> None:
    amount = Amount(Decimal("0.123456"), "XAF")
    assert in_currency(amount, None, "XAF", RATES) is amount


@pytest.mark.parametrize(
    ("currency", "month"),
    [("XAF", "2019-05"), ("KZT", "2019-06"), ("KZT", None), ("GBP", "2019-05")],
    ids=["no such currency", "no such month", "month unknown", "two rates told"],
)
def test_a_missing_rate_makes_the_amount_missing(currency: str, month: str | None) -> None:
    assert in_currency(Amount(Decimal(1), currency), month, "EUR", RATES) is None


def test_a_missing_rate_of_the_target_too() -> None:
    assert in_currency(Amount(Decimal(1), "EUR"), "2019-05", "XAF", RATES) is None


def test_the_same_rate_told_twice_is_one_rate() -> None:
    twice = Rates.of([("USD", "2019-05", Decimal("1.12")), ("USD", "2019-05", Decimal("1.120"))])
    assert twice.of_month("USD", "2019-05") == Decimal("1.12")


@pytest.mark.parametrize("rate", [Decimal(0), Decimal(-1), Decimal("NaN")])
def test_a_rate_is_above_zero(rate: Decimal) -> None:
    with pytest.raises(ValueError, match="expected above zero"):
        Rates.of([("USD", "2019-05", rate)])


@given(
    number=st.decimals(min_value=-1_000_000, max_value=1_000_000, places=2),
    rate=st.decimals(min_value="0.01", max_value=1000, places=2),
)
def test_there_and_back_is_the_same_money(number: Decimal, rate: Decimal) -> None:
    there = converted(number, Decimal(1), rate)
    assert abs(converted(there, rate, Decimal(1)) - number) < Decimal("1e-9")
