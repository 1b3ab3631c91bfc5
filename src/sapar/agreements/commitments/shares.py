"""Exact amounts told in cents so that the parts still make the whole."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from sapar.terms.offers.lengths import cents


def in_cents(parts: Iterable[Fraction]) -> list[Decimal]:
    """Parts in cents whose sum is the sum of the exact parts in cents.

    Each part is what is due with it and all before, less what was due before: none is more than
    one cent from its exact amount.

    >>> in_cents([Fraction(100, 3)] * 3)
    [Decimal('33.33'), Decimal('33.34'), Decimal('33.33')]
    """
    exact, told, found = Fraction(0), Decimal(0), []
    for part in parts:
        exact += part
        found.append(cents(exact) - told)
        told = cents(exact)
    return found
