"""What a claimed delivery counts as, once the other side has answered or a dispute has ended.

Silence is never delivery: a claim that nobody answered is unanswered, whoever made it.
"""

from enum import StrEnum

from sapar.values.party import Party

HOST_SIDE = (Party.HOST, Party.CONTRACTOR, Party.MENTOR)
"""Who stands together where one of them owes: a dispute with a mentor may end for the host."""


class State(StrEnum):
    """What a claim counts as.

    Attributes:
        ACKNOWLEDGED: the other side agrees.
        AWARDED: disputed, and the dispute ended for the claim; counts as delivered.
        REJECTED: disputed, and the dispute ended against the claim; counts as not delivered.
        DISPUTED: disputed, and no end of it is recorded; may be either.
        UNANSWERED: neither acknowledged nor disputed; may be either.
    """

    ACKNOWLEDGED = "acknowledged"
    AWARDED = "awarded"
    REJECTED = "rejected"
    DISPUTED = "disputed"
    UNANSWERED = "unanswered"


def state_of(
    answer: str | None,
    resolution: str | None,
    *,
    owed_by: Party,
    owed_to: Party,
    claimed_by: Party | None,
) -> State:
    """What one row of the table `deliveries` counts as.

    A resolution that names the party owed to is for that side. One that names the party that owes
    or claimed, or any of host, contractor and mentor where one of them owes, is for the other
    side. A dispute that ended for the side of the claimant makes the claim count; where nobody
    is named as claimant, the side that owes is taken to claim. Any other text ends nothing.

    Args:
        answer: `acknowledged`, `disputed` or `unanswered`; missing and unknown words are silence.
        resolution: the party for which a dispute ended; read only where the answer is `disputed`.
        owed_by: who owes the commitment.
        owed_to: to whom it is owed.
        claimed_by: who says that it was delivered.
    """
    if answer == State.ACKNOWLEDGED:
        return State.ACKNOWLEDGED
    if answer != State.DISPUTED:
        return State.UNANSWERED
    for_owed = resolution == owed_to
    if not for_owed and not _for_owing(resolution, owed_by, claimed_by):
        return State.DISPUTED
    return State.AWARDED if for_owed == (claimed_by == owed_to) else State.REJECTED


def _for_owing(resolution: str | None, owed_by: Party, claimed_by: Party | None) -> bool:
    together = owed_by in HOST_SIDE and resolution in HOST_SIDE
    return resolution is not None and (together or resolution in (owed_by, claimed_by))
