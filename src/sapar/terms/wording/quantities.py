"""How much a clause asks for, in words."""

from decimal import Decimal

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause, Per
from sapar.terms.wording.clauses import commitment_of
from sapar.terms.wording.numbers import number
from sapar.terms.wording.phrases import Phrases, counted_words
from sapar.values.wording import Language

_TIME_FIRST = frozenset({Language.KAZAKH})
"""Languages that say "weekly one hour"."""


def quantity_in_words(clause: Clause, language: Language) -> str:
    """How much of what, for which time; empty where the clause counts nothing.

    A clause of the catalogue is kept with at least or at most its quantity, and says so. A unit
    that neither Sapar nor the catalogue knows is written as the clause writes it.
    """
    if clause.quantity is None:
        return ""
    amount = _bounded(clause, clause.quantity, language)
    if clause.per is None or clause.per is Per.STAY:
        return amount
    return per_in_words(amount, clause.per, language)


def per_in_words(amount: str, per: Per, language: Language) -> str:
    """An amount in words with the time that it is for.

    >>> per_in_words("1 час", Per.WEEK, Language.RUSSIAN)
    '1 час в неделю'
    """
    parts = [amount, Phrases(language)(f"per.{per}")]
    if language in _TIME_FIRST:
        parts.reverse()
    return " ".join(parts)


def _bounded(clause: Clause, amount: Decimal, language: Language) -> str:
    commitment = commitment_of(clause)
    bound = commitment.bound if commitment is not None and amount else None
    said = amount_in_words(amount, clause.unit or "", language, of=bound is not None)
    return said if bound is None else Phrases(language)(f"bound.{bound}", amount=said)


def amount_in_words(amount: Decimal, unit: str, language: Language, *, of: bool = False) -> str:
    """A number with its unit.

    Args:
        amount: exact.
        unit: its code, or any word.
        language: of the reader.
        of: as `Phrases.counted` takes it.

    >>> amount_in_words(Decimal(2), "hour", Language.RUSSIAN)
    '2 часа'
    """
    if unit in counted_words()["units"]:
        return Phrases(language).counted(unit, amount, "units", of=of)
    named = catalogue().units.get(unit)
    return f"{number(amount, language)} {named[language] if named else unit}".strip()
