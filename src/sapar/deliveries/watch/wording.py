"""What is said of things to see to, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.catalogue.loading import catalogue
from sapar.standards.standard_file import read_facts
from sapar.terms.offers.wording import in_words
from sapar.terms.wording import Phrases, parties_in_words
from sapar.terms.wording.phrases import phrase_table
from sapar.values.amount import Amount
from sapar.values.party import Party
from sapar.values.wording import Language


@dataclass(frozen=True, slots=True)
class What:
    """A commitment, to be named by its title in the catalogue or else by its clause."""

    item: str | None
    clause: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of quantities, or none."""

    code: str | None


Value = str | int | Fraction | Amount | date | What | Unit | tuple[Party, ...]


@cache
def phrases(language: Language) -> Phrases:
    """The phrases in one language.

    >>> phrases(Language.RUSSIAN)("title.V05")
    'Рабочего места всё ещё нет'
    """
    return Phrases(language, watch_tables())


@cache
def watch_tables() -> Mapping[str, Any]:
    """Each phrase by its table and name, then by language; beside those of clauses."""
    own = read_facts(resources.files("sapar.deliveries.watch") / "phrases.toml")
    return {**phrase_table(), **own}


def said_with(key: str, values: Mapping[str, Value], language: Language) -> str:
    """A phrase with its places filled."""
    told = {name: value_in_words(value, language) for name, value in values.items()}
    return phrases(language)(key, **told)


def value_in_words(value: Value, language: Language) -> str:
    """A value that fills a place in a sentence."""
    if isinstance(value, What):
        known = catalogue().commitments.get(value.item or "")
        return value.clause if known is None else known.title[language]
    if isinstance(value, Unit):
        name = catalogue().units.get(value.code or "")
        return (value.code or "") if name is None else name[language]
    if isinstance(value, tuple):
        return parties_in_words(value, language)
    if isinstance(value, Fraction):
        return in_words(Decimal(value.numerator) / Decimal(value.denominator), language)
    return in_words(value, language)
