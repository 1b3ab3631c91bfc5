from decimal import Decimal

import pytest

from sapar.terms.checks.numerals import numerals
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("language", "text", "unit", "found"),
    [
        (Language.ENGLISH, "10 working days", "day", ["10"]),
        (Language.ENGLISH, "1.5 hours, then two-hour walks", "hour", ["1.5", "2"]),
        (Language.ENGLISH, "chapter 7, days of grace", "day", []),
        (Language.KAZAKH, "он екі сағаттан кейін", "hour", ["12"]),
        (Language.KAZAKH, "10 жұмыс күні ішінде", "day", []),
        (Language.KAZAKH, "10 жұмыс күннен кейін", "day", ["10"]),
        (Language.RUSSIAN, "в течение десяти рабочих дней", "day", ["10"]),
        (Language.RUSSIAN, "1,5 часа", "hour", ["1.5"]),
        (Language.RUSSIAN, "часть вторая", "hour", []),
    ],
)
def test_numbers_before_a_unit(language, text, unit, found) -> None:
    assert list(numerals(text, unit, language).values()) == [Decimal(each) for each in found]


def test_a_unit_without_words_is_found_nowhere() -> None:
    assert numerals("3 percent", "percent", Language.ENGLISH) == {}
