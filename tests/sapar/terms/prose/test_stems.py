import pytest

from sapar.terms.prose.stems import stem, words_of
from sapar.values.wording import Language


def test_words_are_in_small_letters_and_compounds_stay_whole() -> None:
    assert words_of("Учёба: Mid-visit, 5 % (host's)") == ("учеба", "mid-visit", "5", "%", "host's")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ENGLISH, ("mentor", "mentors", "mentoring")),
        (Language.RUSSIAN, ("наставник", "наставника", "наставниками", "наставники")),
        (
            Language.KAZAKH,
            ("тәлімгер", "тәлімгерлер", "тәлімгердің", "тәлімгерге"),
        ),
    ],
)
def test_forms_of_a_word_have_one_stem(language: Language, words: tuple[str, ...]) -> None:
    assert {stem(word, language) for word in words} == {words[0]}


def test_a_short_word_keeps_three_letters() -> None:
    assert stem("fee", Language.ENGLISH) == "fee"
    assert stem("дау", Language.KAZAKH) == "дау"
