"""Phrases about needs are whole."""

import string

import pytest

from sapar.agreements.needs.document import ConstraintKind, Context
from sapar.agreements.needs.problem import Code
from sapar.agreements.needs.wording import needs_tables, phrases
from sapar.values.wording import Language

OWN = ("text", "why", "also", "field", "constraint", "report")


def places(phrase: str) -> frozenset[str]:
    return frozenset(name for _t, name, _f, _c in string.Formatter().parse(phrase) if name)


@pytest.mark.parametrize("table", OWN)
def test_every_phrase_is_in_three_languages_with_the_same_places(table: str) -> None:
    for name, said in needs_tables()[table].items():
        assert set(said) == set(Language), name
        assert len({places(text) for text in said.values()}) == 1, name


def test_everything_that_can_be_told_has_its_phrase() -> None:
    told = {table: set(needs_tables()[table]) for table in ("text", "why", "field", "constraint")}
    assert told == {
        "text": {each.value for each in Code},
        "why": {each.value for each in Code},
        "field": set(Context.model_fields),
        "constraint": {each.value for each in ConstraintKind},
    }


def test_phrases_of_clauses_are_at_hand() -> None:
    assert phrases(Language.KAZAKH)("party.host") == "қабылдаушы ұйым"
