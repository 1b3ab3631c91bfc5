"""What the site keeps: one file for each noun."""

from sapar_web.models.appeal import Appeal, AppealOutcome
from sapar_web.models.application import (
    Application,
    ApplicationState,
    Nomination,
    NominationOutcome,
    Upload,
)
from sapar_web.models.call import Call, CallHost, CallState
from sapar_web.models.entry import Entry
from sapar_web.models.membership import Invitation, Membership, Role
from sapar_web.models.notice import Message, Notice
from sapar_web.models.offer import Offer, OfferState
from sapar_web.models.organisation import Organisation, Unit
from sapar_web.models.person import Person
from sapar_web.models.review import Conflict, Review, Reviewer, ReviewState
from sapar_web.models.seen import Seen
from sapar_web.models.terms import State, Terms
from sapar_web.models.token import Scope, Token, Write
from sapar_web.models.voice import Answer, Outcome, Said, Statement, Voice, VoiceParty

__all__ = [
    "Answer",
    "Appeal",
    "AppealOutcome",
    "Application",
    "ApplicationState",
    "Call",
    "CallHost",
    "CallState",
    "Conflict",
    "Entry",
    "Invitation",
    "Membership",
    "Message",
    "Nomination",
    "NominationOutcome",
    "Notice",
    "Offer",
    "OfferState",
    "Organisation",
    "Outcome",
    "Person",
    "Review",
    "ReviewState",
    "Reviewer",
    "Role",
    "Said",
    "Scope",
    "Seen",
    "State",
    "Statement",
    "Terms",
    "Token",
    "Unit",
    "Upload",
    "Voice",
    "VoiceParty",
    "Write",
]
