"""Whether a change makes a duty stronger or weaker, for whom it is owed to."""

from typing import Any

from sapar.standards.catalogue.commitment import Bound
from sapar.terms.differences.difference import Direction
from sapar.terms.document.clauses import Clause, Due, Side
from sapar.terms.wording.clauses import commitment_of


def of_more(before: Any, after: Any) -> Direction | None:
    """The direction where more is better: None where one is missing or both are the same."""
    if before is None or after is None or before == after:
        return None
    return Direction.STRONGER if after > before else Direction.WEAKER


def of_less(before: Any, after: Any) -> Direction | None:
    """The direction where less is better."""
    return of_more(after, before)


def of_presence(before: Any, after: Any) -> Direction | None:
    """The direction where something was said that was not before, or is not said any more."""
    return of_more(bool(before), bool(after))


def of_quantity(before: Clause, after: Clause) -> Direction | None:
    """The direction of another number, where unit and period are the same.

    A clause that the catalogue bounds from above is stronger with less.
    """
    if before.quantity is None or after.quantity is None:
        return of_presence(before.quantity is not None, after.quantity is not None)
    if (before.unit, before.per, before.item) != (after.unit, after.per, after.item):
        return None
    commitment = commitment_of(after)
    most = commitment is not None and commitment.bound is Bound.MOST
    return (of_less if most else of_more)(before.quantity, after.quantity)


def of_due(before: Due | None, after: Due | None) -> Direction | None:
    """The direction of another time: sooner is stronger, where the two can be compared."""
    if before is None or after is None:
        return of_presence(before, after)
    if before.on and after.on:
        return of_less(before.on, after.on)
    if before.latest is not None and after.latest is not None:
        return of_less(before.latest, after.latest)
    same = [(each.side, each.moment, each.working) for each in (before, after)]
    if before.days is None or after.days is None or same[0] != same[1]:
        return None
    sooner = of_more if before.side is Side.BEFORE else of_less
    return sooner(before.days, after.days)
