# ruff: noqa: RUF001 -- Kazakh and Russian
"""The declared phrases by which a sentence is about a commitment, and how they are found."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.values.wording import Language

WINDOW = 16
"""Words within which all of a phrase must stand."""

_SHORT = 4
_TABLES = ("words", "yields")
_ENDINGS = {
    Language.ENGLISH: " s es d ed ing ings 's",
    Language.RUSSIAN: " а о у ы е и й ь ю я ой ом ам ами ах ей ем ям ями ях ью ов",
    Language.KAZAKH: (
        " ы і сы сі ға ге қа ке на не да де та те ды ді ты ті дың дің тың тің ның нің дан ден "
        "тан тен мен бен пен лар лер дар дер тар тер ында інде ына іне ын ін сына сіне сында сінде "
        "дары лары лері дері"
    ),
}


class Strength(StrEnum):
    """What a phrase does: decides, makes likely, or says the opposite."""

    SURE = "sure"
    TOPIC = "topic"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must all stand near each other; for each, the forms that will do."""

    item: str
    strength: Strength
    words: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in a sentence: places of its words, from 0, in the order of the sentence."""

    phrase: Phrase
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """The phrases of one language, by the written forms of their words."""

    phrases: tuple[Phrase, ...]
    whole: Mapping[str, frozenset[str]]
    begun: Mapping[str, frozenset[str]]
    first: Mapping[str, tuple[Phrase, ...]]


def hits(words: Sequence[str], language: Language) -> Iterator[Hit]:
    """Every phrase that the words of a sentence hold.

    Args:
        words: in small letters, in order.
        language: of the sentence.
    """
    table = _table(language)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        for form in _forms_of(word, language):
            places[form].append(place)
    seen = {phrase for form in places for phrase in table.first.get(form, ())}
    for phrase in sorted(seen, key=lambda each: (each.item, each.strength, each.words)):
        found = _together(phrase, places)
        if found:
            yield Hit(phrase, found)


def _together(phrase: Phrase, places: Mapping[str, Sequence[int]]) -> tuple[int, ...]:
    """Places of all words of a phrase, each its own, within the window; empty if there are none."""
    choices = [
        sorted({place for form in forms for place in places.get(form, ())})
        for forms in phrase.words
    ]
    if not all(choices):
        return ()
    for anchor in choices[0]:
        taken = [anchor]
        for places_of_word in choices[1:]:
            free = [place for place in places_of_word if place not in taken]
            if not free:
                break
            taken.append(min(free, key=lambda place: abs(place - anchor)))
        if len(taken) == len(choices) and max(taken) - min(taken) <= WINDOW:
            return tuple(sorted(taken))
    return ()


@lru_cache(maxsize=1 << 16)
def _forms_of(word: str, language: Language) -> frozenset[str]:
    """The forms of phrases that a written word is one of; of a compound, each part's too."""
    table = _table(language)
    found: set[str] = set()
    for part in {word, *word.split("-")}:
        found |= table.whole.get(part, frozenset())
        for end in range(1, len(part) + 1):
            found |= table.begun.get(part[:end], frozenset())
    return frozenset(found)


@cache
def _table(language: Language) -> _Table:
    phrases = tuple(_declared(language))
    forms = {form for phrase in phrases for word in phrase.words for form in word}
    whole: defaultdict[str, set[str]] = defaultdict(set)
    begun: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        if form.startswith("="):
            whole[form[1:]].add(form)
        elif len(form) <= _short(language):
            for ending in _ENDINGS[language].split(" "):
                whole[form + ending].add(form)
        else:
            begun[form].add(form)
    first: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for form in phrase.words[0]:
            first[form].append(phrase)
    return _Table(phrases, _frozen(whole), _frozen(begun), {k: tuple(v) for k, v in first.items()})


def _short(language: Language) -> int:
    return _SHORT - 1 if language is Language.KAZAKH else _SHORT


def _frozen(table: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in table.items()}


def _declared(language: Language) -> Iterator[Phrase]:
    file = phrase_file()
    lists: Mapping[str, str] = file["words"][language]
    for item, entry in file.items():
        for strength in Strength:
            for text in entry.get(strength, {}).get(language, ()) if item not in _TABLES else ():
                yield Phrase(item, strength, tuple(_words(text, lists)))


def _words(text: str, lists: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for word in text.split():
        parts = (lists[part[1:]] if part.startswith("@") else part for part in word.split("|"))
        yield tuple(part for each in parts for part in each.split("|"))


@cache
def phrase_file() -> Mapping[str, Any]:
    """All declared phrases, as the file has them."""
    return read_facts(resources.files("sapar.terms.prose") / "phrases.toml")
