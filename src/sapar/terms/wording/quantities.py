"""How much a clause asks for, in words."""

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause, Per
from sapar.terms.rendering.phrases import counted_words
from sapar.terms.rendering.tongue import Tongue


def quantity_in_words(clause: Clause, tongue: Tongue) -> str:
    """How much of what, for which time; empty where the clause counts nothing.

    A unit that neither Sapar nor the catalogue knows is written as the clause writes it.
    """
    if clause.quantity is None:
        return ""
    parts = [_counted(clause, tongue)]
    if clause.per is not None and clause.per is not Per.STAY:
        parts.append(tongue.phrases(f"per.{clause.per}"))
    if tongue.language in _TIME_FIRST:
        parts.reverse()
    return " ".join(parts)


_TIME_FIRST = frozenset({"kk"})
"""Languages that say "weekly one hour"."""


def _counted(clause: Clause, tongue: Tongue) -> str:
    amount = clause.quantity
    assert amount is not None  # noqa: S101 -- its only caller has looked
    unit = clause.unit or ""
    if unit in counted_words()["units"]:
        return tongue.phrases.counted(unit, amount, "units")
    named = catalogue().units.get(unit)
    return f"{tongue.number(amount)} {named[tongue.language] if named else unit}".strip()
