"""What programs send and get about calls, applications and reviews."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from ninja import Field, Schema

from sapar_web.api.paging import Paging
from sapar_web.models import ApplicationState, CallState

Plain = Field("", max_length=100, pattern=r"^[^\x00]*$")


class OpenCalls(Paging):
    """Which open calls: by country of a host, field of study, last day at least, and words."""

    country: str = Field("", max_length=2, pattern=r"^([A-Z]{2})?$")
    field: str = Field("", max_length=2, pattern=r"^([0-9]{2})?$")
    until: date | None = None
    words: str = Plain


class Applications(Paging):
    """Which applications of a call."""

    state: ApplicationState | None = None
    words: str = Plain


class CallRow(Schema):
    """A call in a list."""

    key: UUID
    title: str
    sponsor: str
    state: CallState
    closes_on: date
    places: int
    countries: list[str]
    fields: list[str]


class CallOut(Schema):
    """A call.

    Attributes:
        document: `sapar-call/1`.
        contractor: between sponsor and hosts; null where there is none.
        hosts: organisations that receive.
        open: whether applications are taken now.
    """

    key: UUID
    terms: UUID
    offer: UUID
    sponsor: UUID
    contractor: UUID | None
    state: CallState
    revision: int
    digest: str
    open: bool
    ended_why: str
    hosts: list[UUID]
    document: dict[str, Any]


class BeginCallIn(Schema):
    """Under which terms."""

    terms: UUID


class CallIn(Schema):
    """Fields of the document, each whole, the revision that was read, and who receives.

    Attributes:
        hosts: that receive; null to leave them as they are.
        contractor: where the terms give duties to one; empty for none, null to leave it as it is.
    """

    revision: int
    fields: dict[str, Any]
    hosts: list[UUID] | None = Field(None, max_length=50)
    contractor: UUID | Literal[""] | None = None


class ReadIn(Schema):
    """The revision that was read."""

    revision: int


class WhyIn(Schema):
    """Why."""

    reason: str = Field(max_length=5_000)


class ReviewerIn(Schema):
    """Whom to ask."""

    email: str = Field(max_length=254)


class ReviewerOut(Schema):
    """A reviewer, with the secret of the link, which is kept nowhere."""

    key: UUID
    secret: str


class ApplicationRow(Schema):
    """An application in the sponsor's list."""

    key: UUID
    alias: str
    name: str
    sending: str | None
    host: str | None
    state: ApplicationState
    score: Decimal | None
    reviews_in: int
    waiting_place: int | None


class ApplicationOut(Schema):
    """An application.

    Attributes:
        document: `sapar-application/1`.
        reason: why it was decided so.
        offered_until: until when a place is held.
    """

    key: UUID
    call: UUID
    state: ApplicationState
    revision: int
    alias: str
    digest: str
    waiting_place: int | None
    offered_until: date | None
    reason: str
    submitted_at: datetime | None
    decided_at: datetime | None
    document: dict[str, Any]


class ApplicationIn(Schema):
    """Fields of a draft and the revision that was read; answers by question."""

    revision: int
    sending: UUID | None = None
    host: UUID | None = None
    first_day: date | None = None
    last_day: date | None = None
    language: Literal["en", "kk", "ru"] | None = None
    answers: dict[str, str] | None = Field(None, max_length=20)


class NominationIn(Schema):
    """What the sending institution says."""

    outcome: Literal["nominated", "declined"]
    reasons: str = Field(max_length=5_000)
    on_return: str = Field("", max_length=5_000)


class PlaceIn(Schema):
    """Whether a place that came free is taken."""

    accepts: bool


class GroundsIn(Schema):
    """The grounds of an appeal."""

    text: str = Field(max_length=5_000)


class AppealIn(Schema):
    """The answer to an appeal."""

    outcome: Literal["upheld", "dismissed"]
    answer: str = Field(max_length=5_000)


class DecisionIn(Schema):
    """Who is selected, who waits in which order, and why, by key or for all without their own."""

    selected: list[UUID] = Field(max_length=2_000)
    waiting: list[UUID] = Field(default_factory=list, max_length=2_000)
    reasons: dict[UUID, str] = Field(default_factory=dict)
    for_selected: str = Field("", max_length=5_000)
    for_waiting: str = Field("", max_length=5_000)
    for_rest: str = Field("", max_length=5_000)


class ToReviewRow(Schema):
    """An application that one may review; without a name where the call is blind."""

    key: UUID
    alias: str
    state: ApplicationState
    begun: bool


class ToReviewOut(Schema):
    """An application as its reviewer reads it.

    Attributes:
        answers: by question.
        review: one's own, `sapar-review/1`; null before it was begun.
        revision: of it; 0 before.
    """

    key: UUID
    alias: str
    first_day: date | None
    last_day: date | None
    answers: dict[str, str]
    review: dict[str, Any] | None
    revision: int


class ScoreIn(Schema):
    """Points for one criterion and their reason."""

    points: int | None = Field(None, ge=0, le=100)
    reason: str = Field("", max_length=5_000)


class ReviewIn(Schema):
    """A review as it is to stand, and the revision that was read; 0 where there was none."""

    revision: int = Field(ge=0)
    scores: dict[str, ScoreIn] = Field(default_factory=dict, max_length=20)
    summary: str = Field("", max_length=5_000)


class ConflictIn(Schema):
    """Why one may not review."""

    kind: Literal["kinship", "co_author", "student", "organisation", "rival", "other"]
    text: str = Field("", max_length=2_000)
