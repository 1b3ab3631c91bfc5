"""What was found in an offer, said in the reader's language."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.terms.document.clauses import Clause, Due
from sapar.terms.offers.found import Found, Value
from sapar.terms.wording import Phrases, due_in_words, quantity_in_words
from sapar.terms.wording.numbers import day, money, number
from sapar.values.amount import Amount
from sapar.values.wording import Language


@cache
def _tables() -> Mapping[str, Any]:
    return read_facts(resources.files("sapar.terms.offers") / "phrases.toml")


def phrases(language: Language) -> Phrases:
    """The phrases of offers in one language."""
    return Phrases(language, _tables())


def days_in_words(days: int, language: Language) -> str:
    """A number of days.

    >>> days_in_words(14, Language.ENGLISH)
    '14 days'
    """
    return Phrases(language).counted("day", days)


def in_words(value: Value, language: Language) -> str:
    """A value that fills a place in a sentence."""
    if isinstance(value, Clause):
        return quantity_in_words(value, language)
    if isinstance(value, Due):
        return due_in_words(value, language)
    if isinstance(value, Amount):
        return money(value.number, value.currency, language)
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, Decimal | int):
        return number(Decimal(value), language)
    return value


def title_of_found(found: Found, language: Language) -> str:
    """A few words for what was found."""
    return phrases(language)(f"title.{found.code}")


def sentence(found: Found, language: Language) -> str:
    """What was found, with its numbers."""
    said = phrases(language)
    values: dict[str, object] = {
        name: in_words(value, language) for name, value in found.values.items()
    }
    places = {"clause": found.clause or "", "item": found.item or ""}
    text = said(f"text.{found.code}", **{**places, **values})
    days = found.values.get("days")
    if isinstance(days, int):
        text += said("also.days", days=days_in_words(days, language))
    return text + (said("also.near", **values) if "near" in values else "")


def mending(found: Found, language: Language) -> str:
    """What may be done about it."""
    return phrases(language)(f"mend.{found.code}")
