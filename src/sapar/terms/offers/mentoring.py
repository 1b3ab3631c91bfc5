"""How many hours with a mentor an offer promises, and what one of them costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from sapar.terms.document.terms import Terms
from sapar.terms.offers.answers import Requirement
from sapar.terms.offers.document import Offer
from sapar.terms.offers.lengths import Days, at_length
from sapar.terms.offers.prices import Purchase

MENTORING: Final = "C02"
"""The commitment of the catalogue: hours with the mentor."""

AROUND: Final = frozenset({"C01", "C03", MENTORING})
"""Commitments that are part of mentoring: a mentor named beforehand, and another in absence."""

HOURS: Final = frozenset({"hour", "hours", "h"})


class Missing(StrEnum):
    """Why a price cannot be told."""

    NO_HOURS = "no_hours"
    NO_PRICE = "no_price"
    SHARED = "shared"
    NO_LENGTH = "no_length"
    NO_FEE = "no_fee"


@dataclass(frozen=True, slots=True)
class UnitPrice:
    """What one of something costs, or why that cannot be told.

    Attributes:
        amount: exact, in the currency of the offer.
        missing: why there is none.
    """

    amount: Fraction | None
    missing: Missing | None = None


def mentoring_clauses(terms: Terms) -> tuple[str, ...]:
    """The clauses of terms that are about hours with the mentor."""
    return tuple(clause.id for clause in terms.clauses if clause.item == MENTORING)


def promised_hours(requirements: Sequence[Requirement], days: Days) -> Fraction | None:
    """Hours with the mentor that an offer promises over a whole stay.

    Only what an answer gives counts: a clause that is unanswered or declined promises none.

    Args:
        requirements: the clauses with their answers.
        days: length of the stay.

    Returns:
        None where nothing is promised in hours, or the length of the stay is not known.
    """
    offered = [each.offered for each in requirements if each.offered is not None]
    counted = [
        at_length(clause.quantity, clause.per, days)
        for clause in offered
        if clause.item == MENTORING and clause.quantity is not None
        if (clause.unit or "hour").casefold() in HOURS
    ]
    known = [each for each in counted if each is not None]
    return sum(known, Fraction(0)) if known and len(known) == len(counted) else None


def around_mentoring(terms: Terms) -> frozenset[str]:
    """The clauses of terms that an item of mentoring may pay for, too."""
    return frozenset(clause.id for clause in terms.clauses if clause.item in AROUND)


def hour_price(
    bought: Purchase, hours: Fraction | None, clauses: Sequence[str], around: frozenset[str]
) -> UnitPrice:
    """Price of a promised hour: cost of the items that pay for mentoring / promised hours.

    Args:
        bought: what is charged for a stay.
        hours: promised over that stay.
        clauses: of hours with the mentor.
        around: clauses that are part of mentoring.

    Returns:
        No price where no hours are promised, no item pays for them, or one that does pays for
        something else too: what the two cost cannot be told apart.
    """
    lines = [line for line in bought.lines if set(line.clauses) & set(clauses)]
    costs = [line.cost for line in lines if line.cost is not None]
    if not hours:
        return UnitPrice(None, Missing.NO_HOURS)
    if not lines or len(costs) < len(lines):
        return UnitPrice(None, Missing.NO_PRICE)
    if any(set(line.clauses) - around for line in lines):
        return UnitPrice(None, Missing.SHARED)
    return UnitPrice(sum(costs, Fraction(0)) / hours)


def hours_of_mentors(offer: Offer, days: Days) -> Fraction | None:
    """Hours that the mentors who are named have; None where any of them names none."""
    each = [
        None if mentor.hours is None else at_length(mentor.hours, mentor.per, days)
        for mentor in offer.mentors
    ]
    known = [hours for hours in each if hours is not None]
    return sum(known, Fraction(0)) if known and len(known) == len(each) else None
