"""How far parties agree in what matters more: Kendall's W over the goals that several share."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from sapar.agreements.mismatch.concordance import chance, concordance
from sapar.agreements.mismatch.rows import Row, Subject
from sapar.agreements.mismatch.wording import phrases
from sapar.values.measured import Measured
from sapar.values.party import Party
from sapar.values.wording import Language

FEWEST: Final = 2
"""Parties, and goals, between which there is something to agree on."""


class Lack(StrEnum):
    """Why W cannot be computed."""

    PARTIES = "parties"
    GOALS = "goals"
    ORDER = "order"


class Strength(StrEnum):
    """What W means, by the nearest of Schmidt's five points: 0.1, 0.3, 0.5, 0.7, 0.9."""

    VERY_WEAK = "very_weak"
    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"
    VERY_STRONG = "very_strong"


_UPPER: Final = (
    (Fraction(1, 5), Strength.VERY_WEAK),
    (Fraction(2, 5), Strength.WEAK),
    (Fraction(3, 5), Strength.MODERATE),
    (Fraction(4, 5), Strength.STRONG),
)
"""Where the next point is nearer."""


@dataclass(frozen=True, slots=True)
class KendallW:
    """Kendall's coefficient of concordance.

    Attributes:
        measured: W from 0 to 1, corrected for ties; n = goals, coverage = the part of all weight
            that lies on them. Or the reason why there is none.
        p: how often parties that put goals in order at random would agree at least as much.
        parties: who stated needs.
        goals: subjects that two parties or more name, of which it speaks.
        cases: orders that `p` looked at; None where it is approximate, or there is none.
        lack: why there is none, as a word; None where there is one.
        strength: what it means, as a word; None where there is none.
    """

    measured: Measured
    p: Measured
    parties: tuple[Party, ...]
    goals: tuple[Subject, ...]
    cases: int | None
    lack: Lack | None
    strength: Strength | None

    @property
    def value(self) -> float | None:
        """W, or None."""
        return self.measured.value

    def meaning(self, language: Language) -> str:
        """What W says in a sentence, or why there is none."""
        if self.strength is None:
            return phrases(language)(f"lack.{self.lack}")
        return phrases(language)(f"strength.{self.strength}")

    def method_of_p(self, language: Language) -> str:
        """How `p` is computed."""
        return method_of_p(self.cases, language)


def method_of_p(cases: int | None, language: Language) -> str:
    """How a probability is computed that looked at some orders, or at none."""
    if cases is None:
        return phrases(language)("method.chi_square")
    return phrases(language)("method.exact", cases=cases)


def agreement(rows: Sequence[Row], parties: tuple[Party, ...]) -> KendallW:
    """W over the rows that two parties or more name.

    Args:
        rows: goals in line, in any order.
        parties: who stated needs. One that does not name a goal gave it 0 of its hundred.
    """
    shared = [row for row in rows if len(row.parties) >= FEWEST]
    subjects = tuple(row.subject for row in shared)
    weights = [[row.weights[party] for row in shared] for party in parties]
    lack = _lack(parties, shared)
    found = None if lack else concordance(weights)
    if found is None:
        none = Measured.not_computable(
            phrases(Language.ENGLISH)(f"lack.{lack or Lack.ORDER}"), n=len(shared)
        )
        return KendallW(none, none, parties, subjects, None, lack or Lack.ORDER, None)
    coverage = _points(shared) / _points(rows)
    method = phrases(Language.ENGLISH)("method.w")
    measured = Measured.of(float(found), n=len(shared), coverage=coverage, method=method)
    probability, cases = chance(weights, found)
    method = method_of_p(cases, Language.ENGLISH)
    p = Measured.of(probability, n=len(shared), coverage=coverage, method=method)
    return KendallW(measured, p, parties, subjects, cases, None, _strength(found))


def _lack(parties: Sequence[Party], shared: Sequence[Row]) -> Lack | None:
    if len(parties) < FEWEST:
        return Lack.PARTIES
    return Lack.GOALS if len(shared) < FEWEST else None


def _points(rows: Sequence[Row]) -> int:
    return sum(sum(row.weights.values()) for row in rows)


def _strength(found: Fraction) -> Strength:
    return next((word for upper, word in _UPPER if found < upper), Strength.VERY_STRONG)
