"""Marks for translation, and the language in which marked sentences are told.

`_` translates a sentence now; `mark` only marks it, for sentences declared as data and
translated when they are shown (with `_`). Both are found by gettext extraction. English is what
the source says; other languages have catalogues in `sapar/locale`, which `make words` compiles.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations
from importlib import resources
from typing import Final

from sapar.values.wording import Language

_ENGLISH: Final = Language.ENGLISH

# Of one thread, as context variables are: what is computed in another one says its language anew.
_SPOKEN: ContextVar[Language] = ContextVar("spoken", default=_ENGLISH)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Tell sentences in a language within this block; in English outside any.

    A sentence is translated when it is made: one that a generator makes after the block is not.

    Args:
        language: of the sentences.

    >>> with speaking(Language.RUSSIAN):
    ...     spoken()
    <Language.RUSSIAN: 'ru'>
    """
    before = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def spoken() -> Language:
    """The language in which sentences are told here."""
    return _SPOKEN.get()


def _(sentence: str) -> str:
    """The sentence in the language that is spoken; as it is where it has no words there."""
    language = _SPOKEN.get()
    # An empty text would find the head of the catalogue.
    if language is _ENGLISH or not sentence:
        return sentence
    return _catalogue(language).gettext(sentence)


def ngettext(one: str, many: str, n: int) -> str:
    """The form that a number takes in the language that is spoken.

    Args:
        one: in English, of 1.
        many: in English, of any other number.
        n: how many.
    """
    language = _SPOKEN.get()
    if language is _ENGLISH:
        return one if n == 1 else many
    return _catalogue(language).ngettext(one, many, n)


def mark(sentence: str) -> str:
    """Return the sentence as it is, marked for translation."""
    return sentence


@cache
def _catalogue(language: Language) -> GNUTranslations:
    path = resources.files("sapar") / "locale" / language.value / "LC_MESSAGES" / "sapar.mo"
    with path.open("rb") as file:
        return GNUTranslations(file)
