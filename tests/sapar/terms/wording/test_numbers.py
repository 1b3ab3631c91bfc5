"""Numbers, money and days as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.wording.numbers import KEPT, cents, day, genitive, money, number, percent, plural
from sapar.values.wording import Language

EN, KK, RU = Language


def seen(text: str) -> str:
    """A text with common blanks, as it is read."""
    return text.replace(KEPT, " ")


@pytest.mark.parametrize(
    ("language", "expected"),
    [(EN, "3 March 2027"), (KK, "2027 жылғы 3 наурыз"), (RU, "3 марта 2027 г.")],  # noqa: RUF001
)
def test_a_day_is_written_as_the_language_does(language: Language, expected: str) -> None:
    assert seen(day(date(2027, 3, 3), language)) == expected


def test_each_month_has_its_name_in_each_language() -> None:
    for language in Language:
        months = {day(date(2027, month, 1), language) for month in range(1, 13)}
        assert len(months) == 12


@pytest.mark.parametrize(
    ("amount", "places", "english", "russian"),
    [
        ("4000", None, "4,000", "4 000"),
        ("4000.5", None, "4,000.5", "4 000,5"),
        ("4000.5", 2, "4,000.50", "4 000,50"),
        ("4000", 2, "4,000.00", "4 000,00"),
        ("1234567.125", 2, "1,234,567.125", "1 234 567,125"),
        ("0", None, "0", "0"),
        ("1E+3", None, "1,000", "1 000"),
    ],
)
def test_a_number_is_never_rounded(
    amount: str, places: int | None, english: str, russian: str
) -> None:
    assert number(Decimal(amount), EN, places) == english
    assert seen(number(Decimal(amount), RU, places)) == russian
    assert number(Decimal(amount), KK, places) == number(Decimal(amount), RU, places)


@pytest.mark.parametrize(
    ("currency", "english", "kazakh"),
    [("EUR", "€1,200", "1 200 €"), ("KZT", "₸1,200", "1 200 ₸"), ("CHF", "CHF 1,200", "1 200 CHF")],
)
def test_a_currency_has_its_sign_or_its_code(currency: str, english: str, kazakh: str) -> None:
    assert seen(money(Decimal(1200), currency, EN)) == english
    assert seen(money(Decimal(1200), currency, KK)) == kazakh


def test_amounts_of_one_table_have_cents_if_one_of_them_has() -> None:
    assert cents(Decimal(1), Decimal("2.00")) == 0
    assert cents(Decimal(1), Decimal("2.5")) == 2
    assert cents() == 0


def test_a_share_is_told_in_per_cent() -> None:
    assert [seen(percent(Decimal("0.075"), each)) for each in Language] == [
        "7.5%",
        "7,5 %",
        "7,5 %",
    ]


@pytest.mark.parametrize(
    ("amount", "english", "russian", "of"),
    [
        ("0", "other", "many", "many"),
        ("1", "one", "one", "few"),
        ("2", "other", "few", "many"),
        ("4", "other", "few", "many"),
        ("5", "other", "many", "many"),
        ("11", "other", "many", "many"),
        ("12", "other", "many", "many"),
        ("14", "other", "many", "many"),
        ("21", "other", "one", "few"),
        ("22", "other", "few", "many"),
        ("25", "other", "many", "many"),
        ("101", "other", "one", "few"),
        ("111", "other", "many", "many"),
        ("112", "other", "many", "many"),
        ("122", "other", "few", "many"),
        ("1000", "other", "many", "many"),
        ("1.5", "other", "other", "other"),
        ("2.00", "other", "few", "many"),
    ],
)
def test_the_form_after_a_number_is_that_of_the_cldr(
    amount: str, english: str, russian: str, of: str
) -> None:
    exact = Decimal(amount)
    assert plural(exact, EN) == english
    assert plural(exact, RU) == russian
    assert plural(exact, KK) == "other"
    assert genitive(exact, RU) == of
    assert genitive(exact, EN) == english


@given(st.integers(min_value=0, max_value=10**9))
def test_only_the_last_two_digits_decide_in_russian(amount: int) -> None:
    assert plural(Decimal(amount), RU) == plural(Decimal(amount % 100), RU)
