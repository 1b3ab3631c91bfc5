"""How much of a clause is owed over all, and over which days it grows."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from sapar.terms.document.clauses import Clause, Moment, Per, Side
from sapar.terms.offers.lengths import at_length
from sapar.values.period import Period

AFTER: Final = "E"
"""Section of the catalogue whose duties lie after the return."""


def over_of(clause: Clause, stay: Period, due: date | None) -> Period | None:
    """The days over which a clause that counts by the week, month … goes on.

    Those of the stay; of a duty after the return, those from the return until it is due. None
    where the clause counts once, or where the end of those days is not known.
    """
    if clause.quantity is None or clause.per in (None, Per.STAY, Per.HOUR):
        return None
    if not _after_return(clause):
        return stay
    begin = stay.last_day + timedelta(days=1)
    return Period(begin, due) if due is not None and due >= begin else None


def _after_return(clause: Clause) -> bool:
    due = clause.due
    counted = due is not None and due.side is Side.AFTER and due.moment is Moment.RETURN
    return counted or (clause.item is not None and clause.item.startswith(AFTER))


def whole_quantity(clause: Clause, over: Period | None) -> Fraction | None:
    """How much is owed over all, pro rata: 2 a week over 30 days are 60/7.

    Args:
        clause: with a quantity or without.
        over: as `over_of` finds it.
    """
    if clause.quantity is None:
        return None
    return at_length(clause.quantity, clause.per, None if over is None else over.days)
