"""Quantities and amounts at a length of stay: how many weeks, months or days a stay has."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from sapar.terms.document.clauses import Per
from sapar.terms.document.terms import Terms

YEAR: Final = 365

SPANS: Final = {
    Per.DAY: Fraction(1),
    Per.WEEK: Fraction(7),
    Per.MONTH: Fraction(YEAR, 12),
    Per.QUARTER: Fraction(YEAR, 4),
    Per.SEMESTER: Fraction(YEAR, 2),
    Per.YEAR: Fraction(YEAR),
}
"""Days in each stretch of time: a year has 365 of them, and 12 months of one length."""

Days = int | None
"""Length of a stay; None where the terms name none."""


def times(per: Per | None, days: Days) -> Fraction | None:
    """How many of a stretch of time a stay has, pro rata: 10 days are 10/7 weeks.

    Args:
        per: None for the whole stay.
        days: length of the stay.

    Returns:
        None where the length is not known, or `per` is an hour: a stay is not made of hours.

    >>> times(Per.WEEK, 84), times(Per.STAY, 84), times(Per.HOUR, 84)
    (Fraction(12, 1), Fraction(1, 1), None)
    """
    if per is None or per is Per.STAY:
        return Fraction(1)
    if days is None or per not in SPANS:
        return None
    return days / SPANS[per]


def at_length(number: Decimal, per: Per | None, days: Days) -> Fraction | None:
    """A quantity or amount over a whole stay; None where `times` is.

    >>> at_length(Decimal(1), Per.WEEK, 84)
    Fraction(12, 1)
    """
    count = times(per, days)
    return None if count is None else Fraction(number) * count


def lengths(terms: Terms) -> Sequence[Days]:
    """The shortest and the longest stay of the terms; `[None]` where they name none."""
    stay = terms.scheme.stay
    return [None] if stay is None else sorted({stay.shortest, stay.longest})


def cents(number: Fraction) -> Decimal:
    """A number rounded to two places, a half to the even one.

    >>> cents(Fraction(200, 3))
    Decimal('66.67')
    """
    return Decimal(round(number * 100)).scaleb(-2)
