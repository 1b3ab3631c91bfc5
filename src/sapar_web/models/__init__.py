"""What the site keeps: one file for each noun."""

from sapar_web.models.entry import Entry
from sapar_web.models.membership import Invitation, Membership, Role
from sapar_web.models.notice import Message, Notice
from sapar_web.models.offer import Offer, OfferState
from sapar_web.models.organisation import Organisation, Unit
from sapar_web.models.person import Person
from sapar_web.models.seen import Seen
from sapar_web.models.terms import State, Terms
from sapar_web.models.token import Scope, Token, Write
from sapar_web.models.voice import Answer, Outcome, Said, Statement, Voice, VoiceParty

__all__ = [
    "Answer",
    "Entry",
    "Invitation",
    "Membership",
    "Message",
    "Notice",
    "Offer",
    "OfferState",
    "Organisation",
    "Outcome",
    "Person",
    "Role",
    "Said",
    "Scope",
    "Seen",
    "State",
    "Statement",
    "Terms",
    "Token",
    "Unit",
    "Voice",
    "VoiceParty",
    "Write",
]
