"""Every phrase is there in three languages, with the same places and the forms it needs."""

from decimal import Decimal
from string import Formatter

import pytest

from sapar.planning.act import Act
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Moment, Per, RemedyKind, Shown
from sapar.terms.wording.phrases import Phrases, counted_words, phrase_table
from sapar.values.party import Party
from sapar.values.wording import Language

FORMS = {
    "en": {"one", "other"},
    "kk": {"other"},
    "ru": {"one", "few", "many", "other"},
}


def places(phrase: str) -> set[str]:
    """Names of the places in a phrase."""
    return {name for _text, name, _form, _turn in Formatter().parse(phrase) if name is not None}


@pytest.mark.parametrize("table", list(phrase_table()))
def test_each_phrase_has_three_languages_with_the_same_places(table: str) -> None:
    for name, phrase in phrase_table()[table].items():
        assert list(phrase) == ["en", "kk", "ru"], name
        assert len({frozenset(places(each)) for each in phrase.values()}) == 1, name


@pytest.mark.parametrize("table", list(counted_words()))
def test_each_counted_word_has_the_forms_of_its_language(table: str) -> None:
    for name, word in counted_words()[table].items():
        assert {language: set(forms) for language, forms in word.items()} == FORMS, name
        assert {frozenset(places(each)) for forms in word.values() for each in forms.values()} == {
            frozenset({"n"})
        }, name


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        *[(form, Party) for form in ("party", "addressee", "to", "from")],
        *[(form, Moment) for form in ("before", "after", "no_later_than", "on_the_day")],
        *[(form, Per) for form in ("per", "each")],
        ("shown", Shown),
        ("remedy", RemedyKind),
        ("act", Act),
        ("language", Language),
        ("in_language", Language),
    ],
)
def test_each_code_of_the_document_has_its_words(table: str, codes: type[Party]) -> None:
    assert set(phrase_table()[table]) == {str(code) for code in codes}


def test_each_unit_of_the_catalogue_has_its_forms() -> None:
    assert set(catalogue().units) - set(counted_words()["units"]) == set()


@pytest.mark.parametrize(
    ("amount", "english", "kazakh", "russian", "of"),
    [
        (1, "1 hour", "1 сағат", "1 час", "1 часа"),
        (2, "2 hours", "2 сағат", "2 часа", "2 часов"),
        (5, "5 hours", "5 сағат", "5 часов", "5 часов"),
        (11, "11 hours", "11 сағат", "11 часов", "11 часов"),
        (21, "21 hours", "21 сағат", "21 час", "21 часа"),
        (Decimal("1.5"), "1.5 hours", "1,5 сағат", "1,5 часа", "1,5 часа"),
    ],
)
def test_a_word_agrees_with_its_number(
    amount: int | Decimal, english: str, kazakh: str, russian: str, of: str
) -> None:
    told = [Phrases(language).counted("hour", amount, "units") for language in Language]
    assert told == [english, kazakh, russian]
    assert Phrases(Language.RUSSIAN).counted("hour", amount, "units", of=True) == of


@pytest.mark.parametrize(
    ("parts", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a и b"), (["a", "b", "c"], "a, b и c")],
)
def test_things_are_listed(parts: list[str], expected: str) -> None:
    assert Phrases(Language.RUSSIAN).listed(parts) == expected


def test_a_place_without_a_value_is_refused() -> None:
    with pytest.raises(KeyError):
        Phrases(Language.ENGLISH)("due.on")
