"""A clause by its own words, or by those of the catalogue."""

import pytest

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause
from sapar.terms.wording.clauses import commitment_of, text_of, title_of
from sapar.values.wording import Language

OWN = {"en": "A desk", "ru": "Рабочее место"}


def clause(**fields: object) -> Clause:
    """A clause of these fields."""
    return Clause.model_validate({"id": "a-desk", **fields})


@pytest.mark.parametrize("language", list(Language))
def test_the_catalogue_speaks_where_the_clause_is_silent(language: Language) -> None:
    mentoring = catalogue().commitments["C02"]
    assert title_of(clause(item="C02"), language) == mentoring.title[language]
    assert text_of(clause(item="C02"), language) == mentoring.text[language]


def test_own_words_come_first() -> None:
    own = clause(item="C02", title=OWN, text=OWN)
    assert title_of(own, Language.RUSSIAN) == text_of(own, Language.RUSSIAN) == "Рабочее место"


def test_a_language_that_is_missing_is_replaced_by_another() -> None:
    assert title_of(clause(title=OWN), Language.KAZAKH) == "A desk"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A desk from the first day.\nAnd a key.", "A desk from the first day."),
        ("word " * 30, "word " * 15 + "word…"),
        ("x" * 100, "x" * 80),
    ],
)
def test_a_text_without_a_title_is_called_by_its_first_words(text: str, title: str) -> None:
    assert title_of(clause(text=text), Language.ENGLISH) == title


def test_a_clause_without_any_words_is_called_by_its_name() -> None:
    assert title_of(clause(), Language.ENGLISH) == "a-desk"
    assert text_of(clause(), Language.ENGLISH) == ""


def test_a_code_that_the_catalogue_does_not_have_adds_no_words() -> None:
    unknown = clause(item="F99")
    assert commitment_of(unknown) is None
    assert title_of(unknown, Language.ENGLISH) == "a-desk"
    assert text_of(unknown, Language.ENGLISH) == ""
