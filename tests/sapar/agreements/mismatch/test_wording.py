"""Phrases about the mismatch are whole."""

import string
from importlib import resources

from sapar.agreements.mismatch.agenda import Code
from sapar.agreements.mismatch.agreement import Lack, Strength
from sapar.agreements.mismatch.wording import mismatch_tables, phrases
from sapar.standards.standard_file import read_facts
from sapar.values.wording import Language

OWN = read_facts(resources.files("sapar.agreements.mismatch") / "phrases.toml")


def places(phrase: str) -> frozenset[str]:
    return frozenset(name for _t, name, _f, _c in string.Formatter().parse(phrase) if name)


def test_every_phrase_is_in_three_languages_with_the_same_places() -> None:
    odd = [
        (table, name)
        for table, entries in OWN.items()
        for name, said in entries.items()
        if set(said) != set(Language) or len({places(text) for text in said.values()}) > 1
    ]
    assert odd == []


def test_everything_that_can_be_told_has_its_phrase() -> None:
    tables = ("title", "text", "ask", "lack", "strength")
    told = {table: set(mismatch_tables()[table]) for table in tables}
    codes = {each.value for each in Code}
    assert told == {
        "title": codes,
        "text": codes,
        "ask": codes,
        "lack": {each.value for each in Lack},
        "strength": {each.value for each in Strength},
    }


def test_phrases_of_documents_are_at_hand() -> None:
    assert phrases(Language.KAZAKH)("level.national") == "ел үшін"
