import pytest

from sapar.cli.catalogue_words import clause_of, due_of, quantity_of, sides_in_words
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Moment, Per, Shown
from sapar.values.party import Party
from sapar.values.wording import Language


def test_a_clause_says_what_the_catalogue_says() -> None:
    clause = clause_of(catalogue().commitments["C02"])
    assert (clause.item, clause.owed_by, clause.owed_to) == (
        "C02", (Party.MENTOR,), (Party.PARTICIPANT,),
    )  # fmt: skip
    assert (clause.quantity, clause.unit, clause.per) == (1, "hour", Per.WEEK)
    assert clause.shown_by == (Shown.COUNTED, Shown.LOG)
    assert clause.due is not None
    assert clause.due.moment is Moment.END


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ENGLISH, "all four"),
        (Language.KAZAKH, "төрт тарап"),
        (Language.RUSSIAN, "все четыре"),
    ],
)
def test_the_four_parties_have_one_name(language: Language, words: str) -> None:
    every = catalogue().commitments["A12"].owed_by
    assert sides_in_words(every, catalogue(), language) == words


def test_other_parties_are_named_one_by_one() -> None:
    parties = catalogue().commitments["F05"].owed_to
    assert sides_in_words(parties, catalogue(), Language.ENGLISH) == "sponsor, the public"


@pytest.mark.parametrize(
    ("code", "language", "words"),
    [
        ("C02", Language.ENGLISH, "at least 1 hour a week"),
        ("C02", Language.KAZAKH, "аптасына кемінде 1 сағат"),
        ("C02", Language.RUSSIAN, "не менее 1 часа в неделю"),
        ("A02", Language.RUSSIAN, "не менее 1 ответа"),
        ("B03", Language.ENGLISH, "per cent: set by the terms"),
        ("A09", Language.KAZAKH, "сағат: шарттарда белгіленеді"),
        ("A09", Language.RUSSIAN, "часы: устанавливаются условиями"),
        ("C03", Language.ENGLISH, ""),
    ],
)
def test_how_much(code: str, language: Language, words: str) -> None:
    assert quantity_of(catalogue().commitments[code], catalogue(), language) == words


def test_every_quantity_and_deadline_is_said_in_words_in_every_language() -> None:
    for each in catalogue().commitments.values():
        for language in Language:
            assert due_of(each, language)
            assert bool(quantity_of(each, catalogue(), language)) == (each.unit is not None)
