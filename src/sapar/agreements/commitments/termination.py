"""What is owed still when a stay ends before its time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from sapar.agreements.commitments.commitment import Commitment
from sapar.agreements.commitments.dues import shifted
from sapar.terms.document.clauses import Moment, Side
from sapar.terms.offers.lengths import cents
from sapar.values.period import Period

_END: Final = frozenset({Moment.END, Moment.RETURN})


class Claim(StrEnum):
    """Why something is owed still, or is not."""

    DUE = "due"
    """It fell due by that day, or held on each day, as a share or a limit does: owed whole."""
    ACCRUED = "accrued"
    """It grows with the days, and is owed for those that have passed."""
    FROM_END = "from_end"
    """It is counted from the end or the return, which now came earlier."""
    STANDING = "standing"
    """It waits for an occasion, such as a complaint, and is owed when that comes."""
    RELEASED = "released"
    """It would have fallen into the days that are not spent, and is owed no more."""


@dataclass(frozen=True, slots=True)
class Owed:
    """What became of one commitment.

    Attributes:
        commitment: as it was.
        claim: why it is owed, or not.
        quantity: that is owed in all, what was delivered included; None where nothing is counted.
        due: last day for it; None where no day is known.
        price: of that quantity, to the cent; None where there was none.
    """

    commitment: Commitment
    claim: Claim
    quantity: Fraction | None
    due: date | None
    price: Decimal | None


def owed_at(commitments: Iterable[Commitment], day: date) -> tuple[Owed, ...]:
    """What each commitment comes to where the stay ends with a day, that day included.

    A price that grows with the days is owed for the days that passed, one for the stay where its
    duty is owed whole; for what is released nothing is.

    Args:
        commitments: of the agreement that is terminated.
        day: last one of the stay as it was; before the first one if it never began.
    """
    return tuple(_owed(each, day) for each in commitments)


def share_passed(stay: Period, day: date) -> Fraction:
    """The share of a stay that has passed with a day: 0 if it never began."""
    days = (day - stay.first_day).days + 1
    return min(Fraction(max(0, days), stay.days), Fraction(1))


def share_owed(claim: Claim | None, passed: Fraction, *, by_day: bool) -> Fraction:
    """The share of an amount that is owed still.

    Args:
        claim: of the duty that it pays for; None where it pays for none by name: then it is owed
            once the stay has begun.
        passed: share of the stay that has passed.
        by_day: whether the amount grows with the days.
    """
    if claim is Claim.RELEASED:
        return Fraction(0)
    if by_day or claim is Claim.ACCRUED:
        return passed
    return Fraction(1) if claim is not None or passed else Fraction(0)


def _owed(each: Commitment, day: date) -> Owed:
    passed = share_passed(each.stay, day)
    claim, due = _claim(each, day, passed)
    share = share_owed(claim, passed, by_day=False)
    quantity = None if each.quantity is None else each.quantity * share
    return Owed(each, claim, quantity, due, _price(each, claim, passed))


def _claim(each: Commitment, day: date, passed: Fraction) -> tuple[Claim, date | None]:
    if _follows_end(each):
        due = _from_end(each, day)
        return (Claim.FROM_END, due) if passed else (Claim.RELEASED, None)
    if each.due is not None and each.due <= day:
        return Claim.DUE, each.due
    if each.over is not None and each.over == each.stay:
        return (Claim.ACCRUED, day) if passed else (Claim.RELEASED, None)
    if each.due is None:
        return Claim.STANDING, None
    if passed and (each.unit == "percent" or each.quantity == 0):
        return Claim.DUE, day
    return Claim.RELEASED, None


def _follows_end(each: Commitment) -> bool:
    """Whether it is counted on from the end; what is due by the end itself is of the stay."""
    rule = each.rule
    return rule is not None and rule.side is Side.AFTER and rule.moment in _END


def _from_end(each: Commitment, day: date) -> date | None:
    rule = each.rule
    assert rule is not None  # noqa: S101 -- its caller has looked
    return shifted(min(day, each.stay.last_day), rule.days or 0, working=rule.working)


def _price(each: Commitment, claim: Claim, passed: Fraction) -> Decimal | None:
    """What grows with the days for those that passed; the rest by what is owed still."""
    if each.price is None:
        return None
    growing = Fraction(each.growing) * share_owed(claim, passed, by_day=True)
    fixed = Fraction(each.price - each.growing) * share_owed(claim, passed, by_day=False)
    return cents(fixed + growing)
