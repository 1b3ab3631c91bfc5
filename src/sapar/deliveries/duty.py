"""What somebody owes in one stay, as far as deliveries ask of it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

from sapar.agreements.commitments.commitment import Commitment
from sapar.agreements.commitments.listing import commitments_of
from sapar.agreements.commitments.termination import Claim, Owed, owed_at
from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.states import HOST_SIDE
from sapar.standards.catalogue.commitment import Bound
from sapar.standards.catalogue.loading import catalogue
from sapar.values.party import Party

REQUESTED = "C04"
"""The commitment that promises a share of what the visitor asks for: seminars without a fee."""

_PERCENT = "percent"


class Counted(StrEnum):
    """How much of it there is to deliver.

    Attributes:
        QUANTITY: a quantity, as in 24 hours.
        REQUESTS: a share of what was asked for, as in all seminars that the visitor asked for.
        ONCE: one thing that is done or not, as a desk, a review, a statement.
    """

    QUANTITY = "quantity"
    REQUESTS = "requests"
    ONCE = "once"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One commitment of one stay.

    Attributes:
        id: of the commitment, by which events name it.
        item: code of the catalogue; None for a clause of one's own.
        owed_by: who owes it.
        owed_to: to whom.
        verified_by: who else may say that it was done.
        counted: how much of it there is.
        quantity: over the whole stay, exact; of requests the share to be granted; 1 of one thing.
        unit: of the quantity, as in `hour`.
        opens: first day on which it may be done; None where it may be done at any time.
        due: last day for it; None where it hangs on an event, as on an absence.

    Raises:
        ValueError: if nobody owes it, it is owed to nobody, or the quantity is not above zero.
    """

    id: str
    owed_by: tuple[Party, ...]
    owed_to: tuple[Party, ...]
    item: str | None = None
    verified_by: tuple[Party, ...] = ()
    counted: Counted = Counted.ONCE
    quantity: Fraction = Fraction(1)
    unit: str | None = None
    opens: date | None = None
    due: date | None = None

    def __post_init__(self) -> None:
        if not self.owed_by or not self.owed_to:
            raise ValueError(f"commitment {self.id}: expected who owes it, and to whom")
        if self.quantity <= 0:
            raise ValueError(f"commitment {self.id}: owes {self.quantity}, expected above zero")

    def owes(self, party: Party) -> bool:
        """Whether a party owes it, or, being on no side by name, stands together with one."""
        if party in self.owed_by or party in self.owed_to:
            return party in self.owed_by
        return bool(side(party) & sides(self.owed_by))

    def named(self, party: Party) -> Party:
        """The party that the commitment names for somebody: the host for its contractor.

        Whoever is named, or stands together with nobody who is, stays who they are.
        """
        parties = (*self.owed_by, *self.owed_to)
        together = (each for each in parties if each in side(party))
        return party if party in parties else next(together, party)

    def is_party(self, author: Party) -> bool:
        """Whether somebody stands on one of its two sides, and so may say that it was done."""
        return bool(side(author) & sides((*self.owed_by, *self.owed_to)))

    def answerers(self, author: Party) -> frozenset[Party]:
        """Who may answer a claim: the other side, never the claimant's own.

        What the owing side claims is answered by whom it is owed to, or by who verifies it; what
        the others claim, by the owing side. Where host and mentor owe each other, each answers
        the other.

        Args:
            author: of the claim.
        """
        others = (*self.owed_to, *self.verified_by) if self.owes(author) else self.owed_by
        return sides(others) - side(author) or frozenset(others) - {author}


def side(party: Party) -> frozenset[Party]:
    """A party with whoever stands together with it."""
    return frozenset(HOST_SIDE) if party in HOST_SIDE else frozenset({party})


def sides(parties: tuple[Party, ...]) -> frozenset[Party]:
    """Parties, each with whoever stands together with it."""
    return frozenset(each for party in parties for each in side(party))


def duties_of(
    agreement: Agreement, signed: date | None = None, ended: date | None = None
) -> tuple[Duty, ...]:
    """The duties of a stay: every commitment of its agreement with two sides.

    Of a stay that ended before its time, what is owed still of each; without what is released.

    Args:
        agreement: the document.
        signed: day of the last signature, from which some times are counted; None before.
        ended: last day of a stay that was terminated, as it was; None for any other.
    """
    listed = commitments_of(agreement, signed)
    owed = listed if ended is None else [_still(each) for each in owed_at(listed, ended)]
    return tuple(
        duty_of(commitment, clause.verified_by)
        for clause, commitment in zip(agreement.clauses, owed, strict=True)
        if commitment is not None and commitment.owed_by and commitment.owed_to
    )


def _still(owed: Owed) -> Commitment | None:
    """A commitment as far as it is owed still; None where it is not."""
    if owed.claim is Claim.RELEASED:
        return None
    return replace(owed.commitment, quantity=owed.quantity, due=owed.due)


def duty_of(commitment: Commitment, verified_by: tuple[Party, ...] = ()) -> Duty:
    """What deliveries ask of one commitment.

    A share of requests is counted by requests. A cap, another share, and what has no number are
    one thing to be shown: that a cap was kept is stated once, and acknowledged or not.

    Args:
        commitment: with both sides.
        verified_by: who may say that it was done, as its clause has it.
    """
    counted = _counted(commitment)
    quantity = commitment.quantity if counted is not Counted.ONCE else Fraction(1)
    share = Fraction(1, 100) if counted is Counted.REQUESTS else Fraction(1)
    return Duty(
        id=commitment.clause,
        item=commitment.item,
        owed_by=commitment.owed_by,
        owed_to=commitment.owed_to,
        verified_by=verified_by,
        counted=counted,
        quantity=(quantity or Fraction(1)) * share,
        unit=commitment.unit if counted is Counted.QUANTITY else None,
        opens=commitment.opens,
        due=commitment.due,
    )


def _counted(commitment: Commitment) -> Counted:
    """A quantity counts upward only where it is the least that is owed."""
    known = catalogue().commitments.get(commitment.item or "")
    if not commitment.quantity or (known is not None and known.bound is Bound.MOST):
        return Counted.ONCE
    if commitment.unit != _PERCENT:
        return Counted.QUANTITY
    return Counted.REQUESTS if commitment.item == REQUESTED else Counted.ONCE
