import re
from decimal import Decimal

import pytest

from sapar.terms.prose.figures import forms, number_of, number_pattern, spaced, which
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("12", Language.ENGLISH, 12),
        ("2.5", Language.ENGLISH, "2.5"),
        ("ten (10)", Language.ENGLISH, 10),
        ("двадцати", Language.RUSSIAN, 20),
        ("он екі", Language.KAZAKH, 12),
    ],
)
def test_numbers_in_digits_and_words(text: str, language: Language, number: int | str) -> None:
    assert re.fullmatch(number_pattern(language), text)
    assert number_of(text, language) == Decimal(number)


def test_a_name_is_told_from_its_forms() -> None:
    assert which("units", "часов", Language.RUSSIAN) == "hour"
    assert which("per", "each week", Language.ENGLISH) == "week"
    assert which("units", "zebra", Language.ENGLISH) is None


def test_blanks_stand_for_any_blanks() -> None:
    assert re.fullmatch(spaced("per ?cent a"), "percent \n a")


@pytest.mark.parametrize("kind", ["units", "per", "spans", "moments"])
def test_each_language_has_the_same_names(kind: str) -> None:
    names = [set(forms(kind, language)) for language in Language]
    assert names[0] == names[1] == names[2]
