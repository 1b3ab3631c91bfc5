from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.values.amount import Amount

tenge = st.builds(
    Amount,
    st.decimals(min_value=-(10**9), max_value=10**9, places=2),
    st.just("KZT"),
)


def test_an_amount_is_shown_with_two_decimals_and_its_currency() -> None:
    assert str(Amount(Decimal("25318755.17"), "EUR")) == "25,318,755.17 EUR"


def test_amounts_of_one_currency_add_and_subtract_exactly() -> None:
    tenth, fifth = Amount(Decimal("0.1"), "EUR"), Amount(Decimal("0.2"), "EUR")
    assert tenth + fifth == Amount(Decimal("0.3"), "EUR")
    assert tenth - fifth == Amount(Decimal("-0.1"), "EUR")


def test_a_refund_is_the_amount_turned_round() -> None:
    assert -Amount(Decimal(120), "EUR") == Amount(Decimal(-120), "EUR")


@given(tenge, tenge)
def test_the_order_of_a_sum_changes_nothing(one: Amount, other: Amount) -> None:
    assert one + other == other + one


@given(tenge, tenge, tenge)
def test_the_grouping_of_a_sum_changes_nothing(
    first: Amount, second: Amount, third: Amount
) -> None:
    assert (first + second) + third == first + (second + third)


@given(tenge)
def test_an_amount_less_itself_is_nothing(amount: Amount) -> None:
    assert amount - amount == amount + -amount == Amount(Decimal(0), "KZT")


def test_two_currencies_do_not_add() -> None:
    with pytest.raises(ValueError, match=r"5\.00 EUR and 5\.00 KZT: convert to one currency"):
        Amount(Decimal(5), "EUR") + Amount(Decimal(5), "KZT")


def test_a_float_is_no_amount() -> None:
    with pytest.raises(TypeError, match="floats lose cents"):
        Amount(0.1, "EUR")  # type: ignore[arg-type]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_an_amount_is_finite(number: str) -> None:
    with pytest.raises(ValueError, match="expected a finite number"):
        Amount(Decimal(number), "EUR")


@pytest.mark.parametrize("code", ["", "eur", "EURO", "€", "EUR\n"])
def test_a_currency_is_three_capital_letters(code: str) -> None:
    with pytest.raises(ValueError, match="expected three capital letters, as KZT"):
        Amount(Decimal(1), code)
