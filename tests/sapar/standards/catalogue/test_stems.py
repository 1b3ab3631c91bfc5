import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.standards.catalogue.stems import folded, stem, words_in
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Mentor", "mentor"),
        ("ТӘЛІМГЕР", "талимгер"),
        ("Қазақстан", "казакстан"),
        ("Өңір, үй, ұйым, ғылым, һәм", "онир, уи, уиым, гылым, хам"),
        ("ещё", "еще"),
        ("Straße", "strasse"),
        ("déjà", "deja"),
    ],
)
def test_case_and_diacritics_do_not_matter(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_words_are_parted_at_anything_that_is_no_letter_or_digit() -> None:
    assert words_in("«Visa», housing; pro-rata (C02)") == (
        "visa", "housing", "pro-rata", "c02",
    )  # fmt: skip
    assert words_in("… — !") == ()


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        (Language.ENGLISH, ("mentor", "mentors", "mentoring")),
        (Language.ENGLISH, ("library", "libraries")),
        (Language.ENGLISH, ("refund", "refunds", "refunded")),
        (Language.RUSSIAN, ("наставник", "наставника", "наставниками", "наставников")),
        (Language.RUSSIAN, ("стипендия", "стипендии", "стипендию", "стипендией")),
        (Language.KAZAKH, ("тәлімгер", "тәлімгердің", "тәлімгерлік", "тәлімгерлер")),
        (Language.KAZAKH, ("журнал", "журналы", "журналдар", "журналдың")),
    ],
)
def test_forms_of_a_word_have_one_stem(language: Language, forms: tuple[str, ...]) -> None:
    assert len({stem(folded(form), language) for form in forms}) == 1


def test_a_short_word_keeps_its_letters() -> None:
    assert [stem(word, Language.ENGLISH) for word in ("fee", "fees", "is")] == ["fee", "fee", "is"]


@given(st.text(), st.sampled_from([*Language]))
def test_folding_twice_changes_nothing_and_a_stem_begins_its_word(
    text: str, language: Language
) -> None:
    assert folded(folded(text)) == folded(text)
    for word in words_in(text):
        assert word.startswith(stem(word, language))
