"""What the site keeps: one file for each noun."""

from sapar_web.models.agreement import Agreement, Version, Why
from sapar_web.models.appeal import Appeal, AppealOutcome
from sapar_web.models.application import (
    Application,
    ApplicationState,
    Nomination,
    NominationOutcome,
    Upload,
)
from sapar_web.models.bank import BankLine, BankStatement, Match
from sapar_web.models.calendar import Feed
from sapar_web.models.call import Call, CallHost, CallState
from sapar_web.models.commitment import (
    Commitment,
    DueDate,
    MilestoneLine,
    OwedStill,
    PriceLine,
)
from sapar_web.models.ending import Ending, EndingKind
from sapar_web.models.entry import Entry
from sapar_web.models.event import Event, EventKind
from sapar_web.models.evidence import Evidence
from sapar_web.models.ledger import Book, Due, Posting, Transaction, TransactionKind
from sapar_web.models.log_link import LogLink
from sapar_web.models.membership import Invitation, Membership, Role
from sapar_web.models.need import Need, NeedState
from sapar_web.models.notice import Message, Notice
from sapar_web.models.offer import Offer, OfferState
from sapar_web.models.organisation import Organisation, Unit
from sapar_web.models.payment import Origin, Payment
from sapar_web.models.person import Person
from sapar_web.models.proposal import (
    Acceptance,
    GoalConsent,
    Proposal,
    ProposalKind,
    ProposalState,
    Remark,
)
from sapar_web.models.rate import Rate, RateSource
from sapar_web.models.ready import Ready, ReadyKind
from sapar_web.models.release import RefundClaim, Release
from sapar_web.models.review import Conflict, Review, Reviewer, ReviewState
from sapar_web.models.seen import Seen
from sapar_web.models.showing import Showing
from sapar_web.models.signature import (
    Chain,
    Declined,
    Factor,
    Method,
    Reminder,
    Scan,
    Signature,
    VersionFile,
)
from sapar_web.models.snapshot import Snapshot, SnapshotState
from sapar_web.models.stay import Stay, StayInvitation, StayParty, StayState
from sapar_web.models.tally import AccessLine, DeliveryLine, Tally
from sapar_web.models.terms import State, Terms
from sapar_web.models.token import Scope, Token, Write
from sapar_web.models.voice import Answer, Outcome, Said, Statement, Voice, VoiceParty
from sapar_web.models.watched import Watched

__all__ = [
    "Acceptance",
    "AccessLine",
    "Agreement",
    "Answer",
    "Appeal",
    "AppealOutcome",
    "Application",
    "ApplicationState",
    "BankLine",
    "BankStatement",
    "Book",
    "Call",
    "CallHost",
    "CallState",
    "Chain",
    "Commitment",
    "Conflict",
    "Declined",
    "DeliveryLine",
    "Due",
    "DueDate",
    "Ending",
    "EndingKind",
    "Entry",
    "Event",
    "EventKind",
    "Evidence",
    "Factor",
    "Feed",
    "GoalConsent",
    "Invitation",
    "LogLink",
    "Match",
    "Membership",
    "Message",
    "Method",
    "MilestoneLine",
    "Need",
    "NeedState",
    "Nomination",
    "NominationOutcome",
    "Notice",
    "Offer",
    "OfferState",
    "Organisation",
    "Origin",
    "Outcome",
    "OwedStill",
    "Payment",
    "Person",
    "Posting",
    "PriceLine",
    "Proposal",
    "ProposalKind",
    "ProposalState",
    "Rate",
    "RateSource",
    "Ready",
    "ReadyKind",
    "RefundClaim",
    "Release",
    "Remark",
    "Reminder",
    "Review",
    "ReviewState",
    "Reviewer",
    "Role",
    "Said",
    "Scan",
    "Scope",
    "Seen",
    "Showing",
    "Signature",
    "Snapshot",
    "SnapshotState",
    "State",
    "Statement",
    "Stay",
    "StayInvitation",
    "StayParty",
    "StayState",
    "Tally",
    "Terms",
    "Token",
    "Transaction",
    "TransactionKind",
    "Unit",
    "Upload",
    "Version",
    "VersionFile",
    "Voice",
    "VoiceParty",
    "Watched",
    "Why",
    "Write",
]
