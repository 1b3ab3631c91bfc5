# ruff: noqa: RUF001 -- Kazakh and Russian
import pytest

from sapar.terms.prose.tongues import language_of
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mentor meets the participant.", Language.ENGLISH),
        ("Наставник встречается с участником.", Language.RUSSIAN),
        ("Тәлімгер қатысушымен кездеседі.", Language.KAZAKH),
        ("Наставник из Университета Әл-Фараби встречается с участником.", Language.RUSSIAN),
        ("Оплата услуг Erasmus", Language.RUSSIAN),
    ],
)
def test_the_letters_tell_the_language(text: str, language: Language) -> None:
    assert language_of(text) is language


def test_a_number_is_of_the_language_around_it() -> None:
    assert language_of("12 EUR", Language.KAZAKH) is Language.KAZAKH
