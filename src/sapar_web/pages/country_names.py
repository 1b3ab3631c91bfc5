"""What countries are called in the language of the page, and in which order they stand."""

from collections.abc import Sequence
from functools import cache
from unicodedata import combining, normalize

from sapar.standards.country_names import names_in
from sapar.values.wording import Language
from sapar_web.pages.language import language

GONE = frozenset({"AN", "XW"})
"""Codes that datasets know, and in which nobody is today."""

NOWHERE = ("", "—")
"""The choice of no country."""

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The Kazakh one, which has the Russian one within it in the same order."""

_PLACES = str.maketrans({letter: chr(0xE000 + at) for at, letter in enumerate(ALPHABET)})
"""Each letter to one of private use: Unicode has the letters of Kazakh alone after я."""


def country_name(code: str) -> str:
    """The name of a country; what is no country's code stays as it is.

    Args:
        code: ISO 3166-1 alpha-2, or empty.
    """
    return names_in(language()).get(code, code)


def country_choices() -> Sequence[tuple[str, str]]:
    """Code and name of today's countries, by name."""
    return choices_in(language())


def country_or_none() -> Sequence[tuple[str, str]]:
    """The same after the choice of none."""
    return (NOWHERE, *country_choices())


@cache
def choices_in(spoken: Language) -> Sequence[tuple[str, str]]:
    """Code and name of today's countries, by name, in a language."""
    found = [each for each in names_in(spoken).items() if each[0] not in GONE]
    return tuple(sorted(found, key=lambda pair: place_in_order(pair[1])))


def place_in_order(name: str) -> str:
    """What to sort a name by: without capitals and accents, Cyrillic by the Kazakh alphabet."""
    placed = normalize("NFC", name.casefold()).translate(_PLACES)
    return "".join(each for each in normalize("NFKD", placed) if not combining(each))
