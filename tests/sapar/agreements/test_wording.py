from decimal import Decimal

import pytest

from sapar.agreements.negotiation.proposal import Kind, Reason
from sapar.agreements.signatures import Method
from sapar.agreements.wording import agreement_tables, phrases, said_with
from sapar.values.party import Party
from sapar.values.wording import Language


@pytest.mark.parametrize("table", [("reason", Reason), ("kind", Kind), ("method", Method)])
def test_every_member_of_a_list_has_its_words(table: tuple[str, type]) -> None:
    name, members = table
    assert set(agreement_tables()[name]) == {str(each) for each in members}  # type: ignore[attr-defined]


def test_every_phrase_is_there_in_three_languages() -> None:
    lacking = [
        f"{table}.{name}"
        for table, phrases_of in agreement_tables().items()
        for name, texts in phrases_of.items()
        if not all(texts.get(language) for language in Language)
    ]
    assert lacking == []


def test_parties_and_numbers_are_written_as_the_reader_does() -> None:
    values = {"goal": "course", "parties": (Party.HOST, Party.MENTOR)}
    assert said_with("text.AG02", values, Language.RUSSIAN) == (
        "цель course: ещё не приняли: принимающая организация и наставник"
    )
    told = said_with("text.AG06", {"party": Party.HOST, "sum": Decimal("90")}, Language.ENGLISH)
    assert told == "host institution: the weights of its goals add up to 90, not to 100"


def test_phrases_of_clauses_are_there_too() -> None:
    assert phrases(Language.KAZAKH)("party.mentor") == "тәлімгер"
