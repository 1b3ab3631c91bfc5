"""Commitments that speak of some words, the likeliest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import log
from typing import Final

from sapar.standards.catalogue.commitment import Catalogue, Commitment
from sapar.standards.catalogue.stems import stem, words_in
from sapar.values.wording import Language

FIELDS: Final[Mapping[str, float]] = {"title": 6, "text": 3, "shown": 1, "explanation": 1}
"""Where words are looked for, and how much a word found there counts."""

_INFLECTED: Final = 0.8
"""Of a word whose stem only begins as the one sought, against the same stem."""

_NAMED: Final = 100
"""Of a commitment whose code was given."""

_LEAST: Final = 4
"""Letters that a stem must have to stand for longer ones that begin with it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One commitment that was found.

    Attributes:
        commitment: of the catalogue.
        score: the higher, the likelier that it was meant; comparable within one search only.
        found: those of the words sought that it has, folded.
    """

    commitment: Commitment
    score: float
    found: tuple[str, ...]


class Index:
    """The words of a catalogue in one language, ready to be searched.

    Args:
        catalogue: where to look.
        language: of its texts, and of the words sought.
    """

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self._catalogue, self._language = catalogue, language
        self._words = {
            code: {field: words_in(getattr(each, field)[language]) for field in FIELDS}
            for code, each in catalogue.commitments.items()
        }
        self._stems = {
            code: {field: {stem(word, language) for word in there[field]} for field in FIELDS}
            for code, there in self._words.items()
        }

    def search(self, sought: str) -> tuple[Hit, ...]:
        """Commitments with any of the words, the likeliest first.

        A word counts more in a title than in an explanation, and more if few commitments have it.
        Those with more of the words come before those with fewer. A code finds its commitment.

        Args:
            sought: words, in any form and case.
        """
        told = {word: self._weights(word) for word in dict.fromkeys(words_in(sought))}
        total = len(self._stems)
        rare = {word: log((total + 1) / (len(found) + 0.5)) for word, found in told.items()}
        telling = {word: found for word, found in told.items() if len(found) <= total / 2}
        if any(telling.values()):
            told = telling
        hits = [hit for code in self._stems if (hit := self._hit(code, told, rare))]
        return tuple(sorted(hits, key=lambda hit: (-len(hit.found), -hit.score)))

    def meant(self, sought: str) -> tuple[str, ...]:
        """Words of the catalogue that are spelled most like those sought."""
        known = sorted(
            {w for there in self._words.values() for words in there.values() for w in words}
        )
        near = (get_close_matches(word, known, n=2, cutoff=0.75) for word in words_in(sought))
        return tuple(dict.fromkeys(word for words in near for word in words))

    def _weights(self, word: str) -> dict[str, float]:
        """How much each commitment that has a word of the same stem says of it."""
        sought = stem(word, self._language)
        weights = {
            code: sum(
                FIELDS[field] * max((_alike(sought, each) for each in stems), default=0)
                for field, stems in there.items()
            )
            + (_NAMED if code.casefold() == word else 0)
            for code, there in self._stems.items()
        }
        return {code: weight for code, weight in weights.items() if weight}

    def _hit(
        self, code: str, told: Mapping[str, Mapping[str, float]], rare: Mapping[str, float]
    ) -> Hit | None:
        found = tuple(word for word in told if code in told[word])
        score = sum(told[word][code] * rare[word] for word in found)
        return Hit(self._catalogue.commitments[code], score, found) if found else None


def surest(sought: str, catalogue: Catalogue) -> tuple[Language, Index]:
    """The language in which the words are found most surely, English where in none."""
    indexes = {language: Index(catalogue, language) for language in Language}
    language = max(Language, key=lambda each: _surety(indexes[each].search(sought)))
    return language, indexes[language]


def _surety(hits: tuple[Hit, ...]) -> tuple[int, float]:
    return (len(hits[0].found), hits[0].score) if hits else (0, 0.0)


def _alike(sought: str, there: str) -> float:
    if sought == there:
        return 1
    short, long = sorted((sought, there), key=len)
    return _INFLECTED if len(short) >= _LEAST and long.startswith(short) else 0
