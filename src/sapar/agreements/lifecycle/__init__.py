"""The life of an agreement: which deed follows which, and for whom the next one waits."""

from sapar.agreements.lifecycle.applying import apply
from sapar.agreements.lifecycle.course import follows, open_in
from sapar.agreements.lifecycle.deeds import (
    Accept,
    AcceptGoal,
    Complete,
    Counter,
    DeclineProposal,
    DeclineToSign,
    Deed,
    DeedKind,
    OpenSigning,
    Propose,
    ProposeAmendment,
    Sign,
    SignAmendment,
    Terminate,
    Withdraw,
    WithdrawProposal,
)
from sapar.agreements.lifecycle.following import Following, next_deeds
from sapar.agreements.lifecycle.record import Amendment, Outcome, Proposed, Record, State, Version
from sapar.agreements.lifecycle.refusal import DeedRefusedError, Refusal
from sapar.agreements.lifecycle.signing import amending

__all__ = [
    "Accept",
    "AcceptGoal",
    "Amendment",
    "Complete",
    "Counter",
    "DeclineProposal",
    "DeclineToSign",
    "Deed",
    "DeedKind",
    "DeedRefusedError",
    "Following",
    "OpenSigning",
    "Outcome",
    "Propose",
    "ProposeAmendment",
    "Proposed",
    "Record",
    "Refusal",
    "Sign",
    "SignAmendment",
    "State",
    "Terminate",
    "Version",
    "Withdraw",
    "WithdrawProposal",
    "amending",
    "apply",
    "follows",
    "next_deeds",
    "open_in",
]
