"""Words that leave open how much, how well or when: "adequate", "по возможности", "тиісті"."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate

from sapar.standards.standard_file import read_facts
from sapar.values.wording import Language


@dataclass(frozen=True, slots=True)
class Found:
    """A vague word in a text.

    Attributes:
        word: as it is written there.
        start: place of its first letter, from 0.
        end: place behind its last letter.
    """

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The vague words of one language, and the phrases in which they are definite."""

    vague: re.Pattern[str]
    harmless: tuple[re.Pattern[str], ...]


def vague_words(text: str, language: Language) -> tuple[Found, ...]:
    """The vague words of a text, in its order, none overlapping another.

    A word is found whole, in any case and inflection, and not where the phrase around it makes it
    definite: "reasonable accommodation", "promptly, within 5 days", "may not".

    Args:
        text: a clause or a sentence.
        language: that it is written in.

    >>> vague_words("The host gives adequate support where possible.", Language.ENGLISH)
    (Found(word='adequate', start=15, end=23), Found(word='where possible', start=32, end=46))
    >>> vague_words("Әкімдік тиісті жағдай жасайды.", Language.KAZAKH)[0].word
    'тиісті'
    """
    words = _words(language)
    hits = list(words.vague.finditer(text))
    if not hits:
        return ()
    definite = sorted(span.span() for each in words.harmless for span in each.finditer(text))
    starts = [start for start, _end in definite]
    furthest = (0, *accumulate((end for _start, end in definite), max))
    return tuple(
        Found(hit.group(), hit.start(), hit.end())
        for hit in hits
        if hit.end() > furthest[bisect_right(starts, hit.start())]
    )


@cache
def _words(language: Language) -> _Words:
    entries = _entries(language)
    forms = [entry.get("forms") or re.escape(entry["word"]) for entry in entries["vague"]]
    harmless = tuple(_whole(entry["forms"]) for entry in entries["harmless"])
    return _Words(_whole("|".join(f"(?:{form})" for form in _longest_first(forms))), harmless)


def _longest_first(forms: Sequence[str]) -> list[str]:
    """So that, of two forms that begin at one place, the phrase is found rather than its word."""
    return sorted(forms, key=len, reverse=True)


def _whole(forms: str) -> re.Pattern[str]:
    """Forms as whole words, any blanks for a blank."""
    spaced = forms.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<![\w-])(?:{spaced})(?!\w|-\w)", re.IGNORECASE)


def _entries(language: Language) -> Mapping[str, Sequence[Mapping[str, str]]]:
    words: Mapping[str, Sequence[Mapping[str, str]]] = _file()[language]
    return words


@cache
def _file() -> Mapping[str, Mapping[str, Sequence[Mapping[str, str]]]]:
    return read_facts(resources.files("sapar.terms.prose") / "vague.toml")
