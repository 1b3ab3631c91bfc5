"""Words without case, diacritics and endings, so that a word is found however it is inflected.

The endings are data (`data/endings.toml`). Two words that share a stem are nearly always forms of
one, and a search shows each with its text.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final
from unicodedata import combining, normalize

from sapar.standards.standard_file import read_facts, shipped
from sapar.values.wording import Language

_KAZAKH_LETTERS: Final = str.maketrans("әғқңөұүһі", "агкноуухи")
"""As they are typed on a keyboard that lacks them."""


def folded(text: str) -> str:
    """The text in small letters without diacritics; Kazakh letters as their Russian neighbours.

    >>> folded("Тәлімгерлік, Ёлка, Déjà vu")
    'талимгерлик, елка, deja vu'
    """
    small = normalize("NFKD", text).casefold().translate(_KAZAKH_LETTERS)
    letters = normalize("NFKD", small).casefold().translate(_KAZAKH_LETTERS)
    return "".join(letter for letter in letters if not combining(letter))


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, folded; a hyphen joins them.

    >>> words_in("Pro-rata pricing, 2 times")
    ('pro-rata', 'pricing', '2', 'times')
    """
    return tuple(re.findall(r"[^\W_]+(?:-[^\W_]+)*", folded(text)))


def stem(word: str, language: Language) -> str:
    """A folded word without its endings.

    >>> stem("mentoring", Language.ENGLISH), stem("наставниками", Language.RUSSIAN)
    ('mentor', 'наставник')
    """
    form = _forms()[language]
    for _round in range(form["rounds"]):
        word = _without_ending(word, form["endings"], form["shortest"])
    return word


def _without_ending(word: str, endings: list[str], shortest: int) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word[: -len(ending)]
    return word


@cache
def _forms() -> Mapping[str, Any]:
    return read_facts(shipped("endings.toml"))
