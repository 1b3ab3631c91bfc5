"""How reviews are weighed: exactly, so that equal is equal and nothing is decided by rounding."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Final

from sapar.terms.calls.document import MOST_REVIEWERS, SCALES, Criterion
from sapar.terms.calls.review import Score

DIGITS: Final = 12
"""Decimals of `listed`. Two means of `SCALES` and at most 100 reviews that differ at all differ by
at least 1 / (300 × 100 × 100), so that they differ in these decimals too."""

CLOSEST: Final = Fraction(1, lcm(*SCALES) * MOST_REVIEWERS**2)
"""The least by which two means can differ."""


def weighed(criteria: Sequence[Criterion], scores: Iterable[Score]) -> Fraction:
    """The points of one complete review, from 0 to 100: the sum of weight × points / best points.

    Args:
        criteria: of the call.
        scores: one with points for each criterion.
    """
    points = {each.criterion: each.points or 0 for each in scores}
    return sum(
        (Fraction(each.weight * points[each.id], each.best) for each in criteria), Fraction()
    )


def mean(reviews: Sequence[Fraction]) -> Fraction | None:
    """The mean over reviewers, each counting alike; None without reviews."""
    return sum(reviews, Fraction()) / len(reviews) if reviews else None


def listed(score: Fraction) -> Decimal:
    """A mean as lists order it: equal means give equal numbers, the greater one the greater."""
    scaled = score * 10**DIGITS
    return Decimal(round(scaled)).scaleb(-DIGITS)
