"""The model terms of reference."""

from sapar.standards.catalogue.commitment import Force
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.checks.checking import check
from sapar.terms.model import model_terms
from sapar.values.wording import Language, said


def test_the_model_passes_every_check() -> None:
    assert check(model_terms()).violations == ()


def test_the_model_has_every_clause_that_is_not_an_option() -> None:
    expected = [
        code for code, item in catalogue().commitments.items() if item.force is not Force.OPTION
    ]
    assert sorted(clause.item for clause in model_terms().clauses if clause.item) == expected


def test_one_clause_is_not_from_the_catalogue() -> None:
    assert [clause.id for clause in model_terms().clauses if clause.item is None] == [
        "group-meetings"
    ]


def test_the_items_of_the_price_list_come_to_the_fee() -> None:
    money = model_terms().money
    assert money is not None
    assert money.fee is not None
    assert sum(item.amount or 0 for item in money.items) == money.fee.amount


def test_the_model_says_in_each_language_that_it_is_invented() -> None:
    told = {
        Language.ENGLISH: "(invented)",
        Language.KAZAKH: "(ойдан құрастырылған)",
        Language.RUSSIAN: "(вымышленное)",
    }
    title = model_terms().title
    assert all(said(title, language).endswith(word) for language, word in told.items())
