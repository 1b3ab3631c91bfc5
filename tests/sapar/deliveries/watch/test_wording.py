import re
from datetime import date
from enum import StrEnum
from fractions import Fraction
from importlib import resources

import pytest

from sapar.deliveries.disputes.clock import Stage
from sapar.deliveries.events.history import Why
from sapar.deliveries.watch.wording import Unit, Value, What, value_in_words
from sapar.standards.standard_file import read_facts
from sapar.values.party import Party
from sapar.values.wording import Language

OWN = read_facts(resources.files("sapar.deliveries.watch") / "phrases.toml")
ALL = [
    pytest.param(phrase, id=f"{table}.{name}")
    for table, listed in OWN.items()
    for name, phrase in listed.items()
]
PLACE = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("phrase", ALL)
def test_every_phrase_is_there_in_each_language_with_the_same_places(
    phrase: dict[str, str],
) -> None:
    assert set(phrase) == {language.value for language in Language}
    places = {frozenset(PLACE.findall(text)) for text in phrase.values()}
    assert len(places) == 1
    assert len({text[-1] == "." for text in phrase.values()}) == 1


@pytest.mark.parametrize(("table", "words"), [("void", Why), ("stage", Stage)])
def test_every_reason_and_every_stage_has_its_words(table: str, words: type[StrEnum]) -> None:
    assert set(OWN[table]) == {word.value for word in words}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (What("C06", "workspace"), "Жұмыс орны, зертхана, мұрағат"),
        (What(None, "group-meetings"), "group-meetings"),
        (Unit("hour"), "сағат"),
        (Unit("lunch"), "lunch"),
        (Unit(None), ""),
        (Fraction(3, 2), "1,5"),
        (12, "12"),
        ((Party.HOST, Party.MENTOR), "қабылдаушы ұйым және тәлімгер"),
        (date(2027, 9, 6), "2027 жылғы 6 қыркүйек"),
    ],
)
def test_a_value_is_said_in_the_readers_language(value: Value, words: str) -> None:
    said = value_in_words(value, Language.KAZAKH)
    assert said.replace("\N{NO-BREAK SPACE}", " ") == words
