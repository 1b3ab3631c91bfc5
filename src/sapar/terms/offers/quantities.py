"""Whether a number that is offered is less than the one that was asked for."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from sapar.standards.catalogue.commitment import Bound
from sapar.terms.document.clauses import Clause, Per
from sapar.terms.offers.lengths import SPANS, Days, at_length
from sapar.terms.wording.clauses import commitment_of

_DURING: Final = "C"
"""Section of the catalogue whose quantities are for the time of the stay itself."""


def against(asked: Clause, offered: Clause, lengths: Sequence[Days]) -> int | None:
    """Hold one number against another, at the shortest and at the longest stay.

    Args:
        asked: the clause, with a quantity. Where the catalogue says that it is kept with at most
            its quantity, less is better; of all others, and of clauses of one's own, more.
        offered: the clause as it would be under the answer.
        lengths: of stays, in days.

    Returns:
        -1 if it is worse at any of the lengths, 0 if it is the same at all, 1 if it is better at
        one and worse at none; None if the two cannot be held against each other: another unit,
        or a number of the whole stay against one of a week outside the stay itself.
    """
    if (asked.unit or "").casefold() != (offered.unit or "").casefold():
        return None
    commitment = commitment_of(asked)
    most = commitment is not None and commitment.bound is Bound.MOST
    signs = [_sign(*pair, most=most) for pair in _pairs(asked, offered, lengths)]
    if not signs:
        return None
    return min(signs) if min(signs) < 0 else max(signs)


def _sign(asked: Fraction, offered: Fraction, *, most: bool) -> int:
    sign = (offered > asked) - (offered < asked)
    return -sign if most else sign


def _pairs(
    asked: Clause, offered: Clause, lengths: Sequence[Days]
) -> Sequence[tuple[Fraction, Fraction]]:
    """Both numbers in one measure: as they are, per day, or over the whole stay."""
    if asked.quantity is None or offered.quantity is None:
        return []
    per, other = asked.per or Per.STAY, offered.per or Per.STAY
    if per is other:
        return [(Fraction(asked.quantity), Fraction(offered.quantity))]
    if per in SPANS and other in SPANS:
        return [(Fraction(asked.quantity) / SPANS[per], Fraction(offered.quantity) / SPANS[other])]
    if asked.item is None or asked.item[0] != _DURING:
        return []
    both = [
        (at_length(asked.quantity, per, days), at_length(offered.quantity, other, days))
        for days in lengths
    ]
    return [(one, two) for one, two in both if one is not None and two is not None]
