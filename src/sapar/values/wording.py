"""Words for people, in one language or in several."""

from collections.abc import Mapping, Sequence
from enum import StrEnum


class Language(StrEnum):
    """The languages that Sapar speaks, by their codes (ISO 639-1)."""

    ENGLISH = "en"
    KAZAKH = "kk"
    RUSSIAN = "ru"


Words = str | Mapping[Language, str]
"""A text, or the same text by language."""


def said(words: Words, language: Language, instead: Sequence[Language] = tuple(Language)) -> str:
    """A text in a language; where it is missing, in the first other that there is.

    Args:
        words: plain text is returned as it is, whatever its language.
        language: wanted.
        instead: other languages, the best first.

    >>> said({Language.ENGLISH: "mentor", Language.RUSSIAN: "наставник"}, Language.KAZAKH)
    'mentor'
    """
    if isinstance(words, str):
        return words
    found = (words[each] for each in (language, *instead) if each in words)
    return next(found, next(iter(words.values()), ""))
