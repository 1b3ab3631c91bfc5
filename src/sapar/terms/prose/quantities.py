"""How much a text says: "at least one hour per week", "не менее 1 часа в неделю"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from sapar.terms.document.clauses import Per
from sapar.terms.prose.figures import forms, number_of, number_pattern
from sapar.values.wording import Language

_NEAR = 40
"""Letters before and after a number in which its period is looked for."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, and the period that it is for; None for the whole stay."""

    amount: Decimal
    unit: str
    per: Per | None


def quantity_in(text: str, language: Language, unit: str) -> Quantity | None:
    """The first number of a unit that a text says; None without one.

    Args:
        text: of a clause.
        language: of the text.
        unit: code of the catalogue, as in `hour`.

    >>> quantity_in("They meet for at least one hour per week.", Language.ENGLISH, "hour")
    Quantity(amount=Decimal('1'), unit='hour', per=<Per.WEEK: 'week'>)
    >>> quantity_in("Аптасына кемінде 1 сағат кеңес береді.", Language.KAZAKH, "hour").per
    <Per.WEEK: 'week'>
    """
    pattern = _pattern(language, unit)
    found = pattern.search(text) if pattern else None
    if found is None:
        return None
    near = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    return Quantity(number_of(found["number"], language), unit, _per_in(near, language))


def _per_in(text: str, language: Language) -> Per | None:
    for name, form in forms("per", language).items():
        if re.search(rf"(?<!\w)(?:{form})(?!\w)", text, re.IGNORECASE):
            return Per(name)
    return None


@cache
def _pattern(language: Language, unit: str) -> re.Pattern[str] | None:
    units = forms("units", language)
    if unit not in units:
        return None
    number = number_pattern(language)
    between = r"\s*(?:[^\W\d]+\s+)??"
    return re.compile(
        rf"(?<![\w.])(?P<number>{number}){between}(?:{units[unit]})(?!\w)", re.IGNORECASE
    )
