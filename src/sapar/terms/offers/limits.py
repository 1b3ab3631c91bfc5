"""Limits that prices are held against: those of the terms, else those of the catalogue."""

from fractions import Fraction

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.terms import Terms


def asks_for(terms: Terms, commitment: str) -> bool:
    """Whether a clause of the terms is about a commitment of the catalogue."""
    return any(clause.item == commitment for clause in terms.clauses)


def limit_of(terms: Terms, commitment: str) -> Fraction:
    """The least number that the terms set for a commitment; the catalogue's where they set none.

    Raises:
        ValueError: if neither sets any.
    """
    asked = [each.quantity for each in terms.clauses if each.item == commitment]
    numbers = [Fraction(each) for each in asked if each is not None]
    usual = catalogue().commitments[commitment].quantity
    if not numbers and usual is None:
        raise ValueError(f"{commitment}: neither the terms nor the catalogue set a number")
    return min(numbers, default=Fraction(usual or 0))
