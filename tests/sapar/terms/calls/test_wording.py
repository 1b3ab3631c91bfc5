"""Phrases about calls are whole."""

import string
from importlib import resources

import pytest

from sapar.standards.standard_file import read_facts
from sapar.terms.calls.document import StudyField
from sapar.terms.calls.problem import Code
from sapar.terms.calls.wording import phrases
from sapar.values.wording import Language

OWN = read_facts(resources.files("sapar.terms.calls") / "phrases.toml")


def places(phrase: str) -> frozenset[str]:
    return frozenset(name for _t, name, _f, _c in string.Formatter().parse(phrase) if name)


@pytest.mark.parametrize("table", OWN)
def test_every_phrase_is_in_three_languages_with_the_same_places(table: str) -> None:
    for name, said in OWN[table].items():
        assert set(said) == set(Language), name
        assert len({places(text) for text in said.values()}) == 1, name


def test_everything_that_can_be_told_has_its_phrase() -> None:
    assert set(OWN["text"]) == set(OWN["why"]) == {each.value for each in Code}
    assert set(OWN["study"]) == {each.value for each in StudyField}


def test_phrases_of_clauses_are_at_hand() -> None:
    assert phrases(Language.KAZAKH)("party.host") == "қабылдаушы ұйым"
