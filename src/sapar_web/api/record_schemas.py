"""What goes in and out of the operations on what happened in stays."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from ninja import Field, Schema

from sapar.exchange.calendar.blocks import LARGEST

PARTY = Field("", max_length=12)
"""For which party; empty where one speaks for one alone."""


class LogIn(Schema):
    """Facts to be logged: each with `kind`, `id` (a UUID of your own), `on`, `logged_at`."""

    events: list[dict[str, Any]] = Field(..., max_length=100)
    party: str = PARTY


class CalendarIn(Schema):
    """A calendar file (.ics): its name, and its text."""

    name: str = Field("calendar.ics", max_length=300)
    content: str = Field(..., max_length=LARGEST)


class ProposalOut(Schema):
    """A meeting that may have been a session.

    Attributes:
        event: as `log_events` takes it: changed where it was otherwise, or left out.
        title: as the calendar has it.
        told: by what it is known to have been with the mentor: `people` who take part, their `name`
            in the title, a `word` of it; empty where nothing says so.
    """

    event: dict[str, Any]
    title: str
    told: str


class ProposalsOut(Schema):
    """What a calendar file proposes.

    Attributes:
        proposals: by day; of too many those that were likely sessions.
        known: how many of its meetings are in the record already.
        more: how many further ones there are: log these, and send the file again.
        left_out: how many of its events are none, by why.
    """

    proposals: list[ProposalOut]
    known: int
    more: int
    left_out: dict[str, int]


class AgreedOut(Schema):
    """What a signed agreement proposes, as `log_events` takes it.

    Attributes:
        events: in the order of its clauses; leave out what was otherwise.
        party: that would tell it.
    """

    events: list[dict[str, Any]]
    party: str


class SentOut(Schema):
    """What became of one event: `kept`, `already` where it was sent before, or `refused`."""

    id: str
    outcome: str
    problems: dict[str, list[str]]


class LoggedOut(Schema):
    """What became of each, in the same order."""

    events: list[SentOut]


class AcknowledgeIn(Schema):
    """What was read and was so: `version` of each event."""

    versions: list[UUID] = Field(..., min_length=1, max_length=500)
    party: str = PARTY


class DisputeIn(Schema):
    """Why it was not so."""

    reason: str = Field(..., max_length=5_000)
    party: str = PARTY


class ReplyIn(Schema):
    """What the side that claims says."""

    text: str = Field(..., max_length=5_000)
    party: str = PARTY


class CorrectIn(Schema):
    """The whole fact as it should have been, without its id; and the version that was read."""

    instead: dict[str, Any]
    version: UUID
    party: str = PARTY


class WithdrawEventIn(Schema):
    """For which party one takes it back."""

    party: str = PARTY


class EvidenceIn(Schema):
    """A file: its name, and its content in base64, at most 5 MB."""

    name: str = Field(..., max_length=300)
    content: str = Field(..., max_length=7_000_000)
    party: str = PARTY


class EvidenceOut(Schema):
    """A file with an event."""

    key: UUID
    name: str
    kind: str
    size: int


class EventOut(Schema):
    """An event with when it came; `document` is as `sapar.deliveries.events.kinds` has it."""

    id: str
    received_at: datetime
    by_link: bool
    document: dict[str, Any]


class WrittenOut(Schema):
    """Ids of the events that were written."""

    events: list[UUID]


class StandingOut(Schema):
    """How one commitment stands; quantities in its unit, to six places."""

    clause: str
    item: str
    owed_by: list[str]
    owed_to: list[str]
    unit: str
    due: date | None
    owed: Decimal
    claimed: Decimal
    acknowledged: Decimal
    disputed: Decimal
    unanswered: Decimal
    delivered: Decimal
    overdue: bool


class NoticeOut(Schema):
    """Something to be seen to: by whom, since when, in words."""

    code: str
    about: str
    acts: list[str]
    shown_to: list[str]
    since: date
    title: str
    sentence: str


class FactOut(Schema):
    """A fact as it stands; `version` is what answers name."""

    id: str
    version: str
    state: str
    withdrawn: bool
    answerers: list[str]


class RecordOut(Schema):
    """How a stay stands today, as far as one may see it."""

    today: date
    version: str
    whole: bool
    commitments: list[StandingOut]
    notices: list[NoticeOut]
    facts: list[FactOut]


class LinkIn(Schema):
    """Where the mentor's link goes."""

    email: str = Field(..., max_length=254)
    party: str = PARTY


class MediatorIn(Schema):
    """For which party one has it sent."""

    party: str = PARTY


class LinkOut(Schema):
    """A link; `link` itself is in the answer that made it alone, and of a mediator nowhere."""

    key: UUID
    party: str
    email: str
    state: str
    created_at: datetime
    expires_at: datetime
    link: str = ""
