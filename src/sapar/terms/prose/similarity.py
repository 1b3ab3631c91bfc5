"""How alike a text and the wording of a commitment are: cosine of TF-IDF over stems."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from sapar.standards.catalogue.commitment import Commitment
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.prose.stems import stem, words_of
from sapar.values.wording import Language

TITLE, TEXT, EXPLANATION = 2.0, 1.0, 0.3
"""How much a word counts by where it stands in the catalogue."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike a text is to a commitment, from 0 to 1, and the stems that make it so."""

    item: str
    value: float
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    """The catalogue in one language: weight of each stem, and where it stands."""

    rarity: Mapping[str, float]
    postings: Mapping[str, Mapping[str, float]]


def likenesses(words: Iterable[str], language: Language, at_least: float) -> list[Likeness]:
    """The commitments whose wording is alike, the most alike first.

    The weight of a stem is how often it stands there, times ln(N / n): N commitments, n with it.

    Args:
        words: of the text, in small letters.
        language: of the text; the catalogue's wording in it is used.
        at_least: cosine from 0 to 1.
    """
    index = _index(language)
    counts = Counter(stem(word, language) for word in words)
    weights = {each: n * index.rarity[each] for each, n in counts.items() if each in index.rarity}
    length = math.sqrt(sum(weight**2 for weight in weights.values()))
    products: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for each, weight in weights.items():
        for item, other in index.postings[each].items():
            products[item][each] = weight * other / length
    found = (_likeness(item, parts) for item, parts in products.items())
    return sorted(
        (each for each in found if each.value >= at_least),
        key=lambda each: (-each.value, each.item),
    )


def _likeness(item: str, parts: Mapping[str, float]) -> Likeness:
    heaviest = sorted(parts, key=lambda each: (-parts[each], each))
    return Likeness(item, math.fsum(parts.values()), tuple(heaviest[:4]))


@cache
def _index(language: Language) -> _Index:
    counts = {item: _counts(each, language) for item, each in catalogue().commitments.items()}
    within = Counter(each for count in counts.values() for each in count)
    rarity = {each: math.log(len(counts) / n) for each, n in within.items() if n < len(counts)}
    postings: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for item, count in counts.items():
        weights = {each: n * rarity[each] for each, n in count.items() if each in rarity}
        length = math.sqrt(sum(weight**2 for weight in weights.values()))
        for each, weight in weights.items():
            postings[each][item] = weight / length
    return _Index({each: rarity[each] for each in postings}, postings)


def _counts(commitment: Commitment, language: Language) -> Mapping[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    parts = (
        (commitment.title, TITLE),
        (commitment.text, TEXT),
        (commitment.explanation, EXPLANATION),
    )
    for words, weight in parts:
        for word in words_of(words[language]):
            counts[stem(word, language)] += weight
    return counts
