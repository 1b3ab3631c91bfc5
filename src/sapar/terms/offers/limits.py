"""Limits that prices are held against: those of the clauses, else those of the catalogue."""

from collections.abc import Iterable
from fractions import Fraction

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms


def asks_for(terms: Terms, commitment: str) -> bool:
    """Whether a clause of the terms is about a commitment of the catalogue."""
    return any(clause.item == commitment for clause in terms.clauses)


def limit_of(clauses: Iterable[Clause], commitment: str) -> Fraction:
    """The least number that clauses set for a commitment; the catalogue's where they set none.

    Args:
        clauses: of terms, or of an agreement.
        commitment: code of the catalogue.

    Raises:
        ValueError: if neither sets any.
    """
    asked = [each.quantity for each in clauses if each.item == commitment]
    numbers = [Fraction(each) for each in asked if each is not None]
    usual = catalogue().commitments[commitment].quantity
    if not numbers and usual is None:
        raise ValueError(f"{commitment}: neither the clauses nor the catalogue set a number")
    return min(numbers, default=Fraction(usual or 0))
