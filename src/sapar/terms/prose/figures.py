"""Numbers in a text, in digits or words, and the expressions of units, periods and moments."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.values.wording import Language

_DIGITS = r"\d{1,6}(?:[.,]\d{1,2})?"


def number_pattern(language: Language) -> str:
    """An expression for a number in digits or in words, without a group."""
    words = sorted(_file()["numbers"][language], key=len, reverse=True)
    return rf"(?:{_DIGITS}|{spaced('|'.join(words))})(?:\s*\([^)]{{1,20}}\))?"


def number_of(text: str, language: Language) -> Decimal:
    """The number that such an expression found; what stands in brackets only repeats it.

    >>> number_of("ten (10)", Language.ENGLISH), number_of("1,5", Language.RUSSIAN)
    (Decimal('10'), Decimal('1.5'))
    """
    bare = " ".join(text.partition("(")[0].lower().split())
    words: Mapping[str, int] = _file()["numbers"][language]
    return Decimal(words[bare]) if bare in words else Decimal(bare.replace(",", "."))


def forms(kind: str, language: Language) -> Mapping[str, str]:
    """The expressions of units, periods (`per`), spans or moments by their name."""
    return {name: spaced(form) for name, form in _file()[kind][language].items()}


def which(kind: str, text: str, language: Language) -> str | None:
    """The name of the unit, period, span or moment that a text is; None for another."""
    for name, form in forms(kind, language).items():
        if re.fullmatch(form, text, re.IGNORECASE):
            return name
    return None


def spaced(form: str) -> str:
    """An expression in which a blank stands for any blanks."""
    return form.replace(" ?", r"\s*").replace(" ", r"\s+")


@cache
def _file() -> Mapping[str, Any]:
    return read_facts(resources.files("sapar.terms.prose") / "figures.toml")
