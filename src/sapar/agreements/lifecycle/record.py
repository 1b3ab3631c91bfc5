"""Where an agreement stands: its draft, what was proposed, accepted and signed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sapar.agreements.commitments import Commitment, commitments_of
from sapar.agreements.document.agreement import Agreement
from sapar.agreements.negotiation.proposal import Proposal
from sapar.agreements.readiness import GoalAcceptance
from sapar.agreements.signatures import Signed
from sapar.terms.document.terms import Terms
from sapar.values.party import Party


class State(StrEnum):
    """Where an agreement stands."""

    NEGOTIATING = "negotiating"
    SIGNING = "signing"
    ACTIVE = "active"
    AMENDING = "amending"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"

    @property
    def final(self) -> bool:
        """Whether nothing follows."""
        return self in (State.COMPLETED, State.WITHDRAWN, State.TERMINATED)


class Outcome(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    SETTLED = "settled"
    COUNTERED = "countered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    OVERTAKEN = "overtaken"
    """Another one about the same part took effect: what it was to change is there no more."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal, who accepted it, and what became of it."""

    proposal: Proposal
    accepted: frozenset[Party] = frozenset()
    outcome: Outcome = Outcome.OPEN


@dataclass(frozen=True, slots=True)
class Version:
    """A document in force, with the signatures under its digest."""

    agreement: Agreement
    signatures: tuple[Signed, ...]

    @property
    def signed_on(self) -> date:
        """Day of the last signature."""
        return max(each.at for each in self.signatures).date()


@dataclass(frozen=True, slots=True)
class Amendment:
    """A document that is to take the place of the one in force.

    Attributes:
        by: who proposed it.
        agreement: the whole document as it is to be.
        signatures: under its digest so far.
    """

    by: Party
    agreement: Agreement
    signatures: tuple[Signed, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """An agreement from its first draft to its end.

    Attributes:
        terms: that it is made under.
        draft: the document that is negotiated, and then signed as it is.
        state: where it stands.
        proposals: all that were made, in order.
        goal_acceptances: all that were given, to whatever text of a goal.
        signatures: under the draft, while it is being signed.
        versions: documents in force with their signatures, the first one first.
        amendment: that is being signed.
        reason: of the last refusal to sign, of withdrawal or termination.
        ended_on: day of termination or completion.
    """

    terms: Terms
    draft: Agreement
    state: State = State.NEGOTIATING
    proposals: tuple[Proposed, ...] = ()
    goal_acceptances: frozenset[GoalAcceptance] = frozenset()
    signatures: tuple[Signed, ...] = ()
    versions: tuple[Version, ...] = ()
    amendment: Amendment | None = None
    reason: str = ""
    ended_on: date | None = None

    @property
    def in_force(self) -> Agreement | None:
        """The document that binds; None before all have signed."""
        return self.versions[-1].agreement if self.versions else None

    @property
    def agreement(self) -> Agreement:
        """The document in force; the draft before there is one."""
        return self.in_force or self.draft

    @property
    def open(self) -> tuple[Proposed, ...]:
        """Proposals that wait for an answer."""
        return tuple(each for each in self.proposals if each.outcome is Outcome.OPEN)

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """What is owed: nothing before all have signed."""
        if not self.versions:
            return ()
        return commitments_of(self.versions[-1].agreement, self.versions[0].signed_on)
