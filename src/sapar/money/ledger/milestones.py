"""Milestones: which part of the fee may be paid, on which evidence, and what is retained."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sapar.agreements.commitments.milestones import PaidMilestone
from sapar.deliveries.events.judging import Judged
from sapar.deliveries.events.standing import Standing
from sapar.values.party import Party


class Missing(StrEnum):
    """Why a milestone waits for a clause.

    Attributes:
        NOT_DELIVERED: not all of it is claimed.
        UNANSWERED: all of it is claimed, and the other side has not answered.
        DISPUTED: all of it is claimed, and part of that is disputed.
        NO_COMMITMENT: the agreement has no such commitment between two sides.
        RELEASED: it is owed no more since the stay ended early, and was not delivered for certain.
    """

    NOT_DELIVERED = "not_delivered"
    UNANSWERED = "unanswered"
    DISPUTED = "disputed"
    NO_COMMITMENT = "no_commitment"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Release:
    """One milestone on one day.

    Attributes:
        milestone: as agreed.
        rests_on: ids of the events that show it: claims in force, their answers, resolutions.
        waits_for: clauses that are not delivered for certain, each with the reason.
    """

    milestone: PaidMilestone
    rests_on: tuple[str, ...]
    waits_for: Mapping[str, Missing]

    @property
    def due(self) -> bool:
        """Whether it may be paid: everything that comes before it is delivered for certain."""
        return not self.waits_for


def releases(
    milestones: Iterable[PaidMilestone],
    standings: Mapping[str, Standing],
    released: Mapping[str, Standing] | None = None,
) -> tuple[Release, ...]:
    """Each milestone with what it rests on and what it waits for, in their order.

    A milestone is due by itself: one that comes later may be due before an earlier one. One that
    comes after nothing is a payment in advance.

    Args:
        milestones: of the agreement.
        standings: how each commitment stands, by clause.
        released: how those stood that are owed no more since the stay ended early. What was
            delivered of them counts; for what was not a milestone waits in vain.
    """
    gone = released or {}
    return tuple(_release(each, {**standings, **gone}, gone) for each in milestones)


def retained(found: Iterable[Release]) -> Decimal | None:
    """The part of the fee that is held back; None where an amount of it is not known."""
    amounts = [each.milestone.amount for each in found if not each.due]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None


def _release(
    milestone: PaidMilestone, standings: Mapping[str, Standing], gone: Collection[str]
) -> Release:
    missing = {name: _missing(standings.get(name)) for name in milestone.after}
    missing |= {name: Missing.RELEASED for name, why in missing.items() if why and name in gone}
    there = [standings[name] for name, why in missing.items() if why is None]
    evidence = [name for each in there for claim in each.claims for name in _evidence(claim)]
    waits = {name: why for name, why in missing.items() if why is not None}
    return Release(milestone, tuple(dict.fromkeys(evidence)), waits)


def _missing(standing: Standing | None) -> Missing | None:
    if standing is None:
        return Missing.NO_COMMITMENT
    if standing.kept:
        return None
    if standing.outstanding <= standing.unanswered:
        return Missing.UNANSWERED
    open_ = standing.unanswered + standing.disputed
    return Missing.DISPUTED if standing.outstanding <= open_ else Missing.NOT_DELIVERED


def _evidence(claim: Judged) -> Sequence[str]:
    """The claim, who agreed to it, and what ended a dispute about it."""
    if not claim.certain:
        return ()
    end = claim.fact.resolution
    return (
        claim.fact.version,
        *(claim.answers[party].id for party in sorted(claim.answers, key=list(Party).index)),
        *(() if end is None else (end.id,)),
    )
