import string
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sapar.terms.document.terms import Terms
from sapar.terms.offers.answers import Verdict
from sapar.terms.offers.found import Code, error
from sapar.terms.offers.mentoring import Missing
from sapar.terms.offers.wording import (
    _tables,
    days_in_words,
    in_words,
    mending,
    phrases,
    sentence,
    title_of_found,
)
from sapar.values.amount import Amount
from sapar.values.wording import Language


def places(phrase: str) -> set[str]:
    return {name for _text, name, _form, _change in string.Formatter().parse(phrase) if name}


def test_every_phrase_is_in_three_languages_with_the_same_places() -> None:
    for table, entries in _tables().items():
        for name, said in entries.items():
            assert set(said) == set(Language), f"{table}.{name}"
            assert len({frozenset(places(text)) for text in said.values()}) == 1, f"{table}.{name}"


@pytest.mark.parametrize("table", ["title", "text", "mend"])
def test_every_code_has_its_phrases(table: str) -> None:
    assert list(_tables()[table]) == [str(code) for code in Code]


def test_every_verdict_and_reason_has_its_phrase() -> None:
    assert set(_tables()["verdict"]) == {str(each) for each in Verdict}
    assert set(_tables()["missing"]) == {str(each) for each in Missing}


def test_a_sentence_with_its_numbers_and_what_was_meant() -> None:
    values = {"rest": Amount(Decimal(64), "EUR"), "share": Decimal("5.33"), "days": 28}
    found = error(Code.UNITEMISED, values=values)
    assert sentence(found, Language.ENGLISH) == (
        "no item says what €64 of the fee buys: 5.33 % (stay of 28 days)"
    )
    unknown = error(Code.NO_SUCH_CLAUSE, "dsk", values={"near": "desk"})
    assert sentence(unknown, Language.ENGLISH) == (
        "the terms have no clause dsk; did you mean desk?"
    )
    assert title_of_found(unknown, Language.RUSSIAN) == "Неизвестный пункт"
    assert mending(unknown, Language.ENGLISH) == "name the clause as the terms do"


def test_values_are_written_as_the_language_does(terms: Terms) -> None:
    kazakh = Language.KAZAKH
    assert in_words(terms.clauses[0], kazakh) == "аптасына кемінде 1 сағат"
    assert in_words(Decimal("0.5"), kazakh) == "0,5"
    assert in_words(date(2027, 3, 3), Language.ENGLISH).replace("\xa0", " ") == "3 March 2027"
    assert in_words("desk", kazakh) == "desk"
    assert days_in_words(28, kazakh) == "28 күн"


def test_a_due_time_is_told_in_words(terms: Terms) -> None:
    due: Any = terms.clauses[2].due
    assert in_words(due, Language.ENGLISH) == "within 1 day after arrival"
    assert phrases(Language.ENGLISH)("verdict.held") == "holds"
