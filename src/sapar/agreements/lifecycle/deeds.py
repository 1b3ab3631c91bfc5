"""What a party can do to an agreement."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.negotiation.proposal import Proposal
from sapar.agreements.signatures import Signed
from sapar.values.party import Party


class DeedKind(StrEnum):
    """Kinds of deeds."""

    PROPOSE = "propose"
    ACCEPT = "accept"
    DECLINE_PROPOSAL = "decline_proposal"
    COUNTER = "counter"
    WITHDRAW_PROPOSAL = "withdraw_proposal"
    ACCEPT_GOAL = "accept_goal"
    OPEN_SIGNING = "open_signing"
    SIGN = "sign"
    DECLINE_TO_SIGN = "decline_to_sign"
    PROPOSE_AMENDMENT = "propose_amendment"
    SIGN_AMENDMENT = "sign_amendment"
    WITHDRAW = "withdraw"
    TERMINATE = "terminate"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Propose:
    """A change is proposed by `proposal.by`."""

    kind: ClassVar = DeedKind.PROPOSE
    proposal: Proposal

    @property
    def by(self) -> Party:
        """Who does it."""
        return self.proposal.by


@dataclass(frozen=True, slots=True)
class Accept:
    """A proposal is accepted as it was read: `digest` is that of the proposal."""

    kind: ClassVar = DeedKind.ACCEPT
    by: Party
    proposal: str
    digest: str


@dataclass(frozen=True, slots=True)
class DeclineProposal:
    """A proposal is declined, with a reason."""

    kind: ClassVar = DeedKind.DECLINE_PROPOSAL
    by: Party
    proposal: str
    reason: str


@dataclass(frozen=True, slots=True)
class Counter:
    """Another proposal takes the place of one (`proposal.counters`) about the same part."""

    kind: ClassVar = DeedKind.COUNTER
    proposal: Proposal

    @property
    def by(self) -> Party:
        """Who does it."""
        return self.proposal.by


@dataclass(frozen=True, slots=True)
class WithdrawProposal:
    """A party takes its own proposal back."""

    kind: ClassVar = DeedKind.WITHDRAW_PROPOSAL
    by: Party
    proposal: str


@dataclass(frozen=True, slots=True)
class AcceptGoal:
    """A goal is accepted as it was read: `digest` is that of the goal."""

    kind: ClassVar = DeedKind.ACCEPT_GOAL
    by: Party
    goal: str
    digest: str


@dataclass(frozen=True, slots=True)
class OpenSigning:
    """The draft is frozen and laid before all for signature."""

    kind: ClassVar = DeedKind.OPEN_SIGNING
    by: Party


@dataclass(frozen=True, slots=True)
class Sign:
    """The frozen draft is signed."""

    kind: ClassVar = DeedKind.SIGN
    signed: Signed

    @property
    def by(self) -> Party:
        """Who does it."""
        return self.signed.party


@dataclass(frozen=True, slots=True)
class DeclineToSign:
    """A party will not sign the draft or amendment: the draft is negotiated again."""

    kind: ClassVar = DeedKind.DECLINE_TO_SIGN
    by: Party
    reason: str


@dataclass(frozen=True, slots=True)
class ProposeAmendment:
    """A whole document is to take the place of the one in force."""

    kind: ClassVar = DeedKind.PROPOSE_AMENDMENT
    by: Party
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class SignAmendment:
    """The amendment is signed."""

    kind: ClassVar = DeedKind.SIGN_AMENDMENT
    signed: Signed

    @property
    def by(self) -> Party:
        """Who does it."""
        return self.signed.party


@dataclass(frozen=True, slots=True)
class Withdraw:
    """A party leaves before the agreement is in force."""

    kind: ClassVar = DeedKind.WITHDRAW
    by: Party
    reason: str


@dataclass(frozen=True, slots=True)
class Terminate:
    """A party ends the agreement that is in force, with a day."""

    kind: ClassVar = DeedKind.TERMINATE
    by: Party
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class Complete:
    """The sponsor closes a stay that is over."""

    kind: ClassVar = DeedKind.COMPLETE
    by: Party
    on: date


Deed = (
    Propose
    | Accept
    | DeclineProposal
    | Counter
    | WithdrawProposal
    | AcceptGoal
    | OpenSigning
    | Sign
    | DeclineToSign
    | ProposeAmendment
    | SignAmendment
    | Withdraw
    | Terminate
    | Complete
)
