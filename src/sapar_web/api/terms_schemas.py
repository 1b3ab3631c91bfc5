"""What goes into the operations about terms, and what comes out."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Field, Schema

from sapar_web.actions.terms.answers import Given
from sapar_web.api.paging import Paging

State = Literal["draft", "published", "withdrawn", "superseded"]


class TermsPaging(Paging):
    """Which terms, and from where on.

    Attributes:
        state: only those that stand there.
        words: that the title has.
        sort: by last change, or by title.
    """

    state: State | None = None
    words: str = Field("", max_length=100, pattern="^[^\x00]*$")
    sort: Literal["changed", "title"] = "changed"


class PublishedPaging(Paging):
    """Which published terms, and from where on."""

    words: str = Field("", max_length=100, pattern="^[^\x00]*$")


class TermsRow(Schema):
    """Terms in a list."""

    key: UUID
    title: str
    state: State
    version: int
    sponsor: str
    changed_at: datetime
    published_at: datetime | None
    offers_until: date | None


class TermsOut(Schema):
    """Terms.

    Attributes:
        revision: for operations that ask which state was read.
        document: as it stands; with its planning record.
        marks: by part, for `read` of a write.
        digest: of the frozen document; empty for a draft.
        supersedes: key of the version before.
    """

    key: UUID
    title: str
    state: State
    version: int
    revision: int
    digest: str
    offers_until: date | None
    published_at: datetime | None
    ended_why: str
    supersedes: UUID | None
    document: dict[str, Any]
    marks: dict[str, str]


class DraftIn(Schema):
    """Whose terms, and what is asked before they are begun."""

    organisation: UUID
    answers: Given


class PartIn(Schema):
    """A part to be written.

    Attributes:
        part: as in `money` or `clauses/c02`.
        value: of the part; null takes it out.
        read: mark of the part as it was read; empty for one that was not there.
    """

    part: str = Field(max_length=100)
    value: Any = None
    read: str = Field("", max_length=64)


class MoveIn(Schema):
    """Where a clause goes: before another one; null for the end."""

    clause: str = Field(max_length=80)
    before: str | None = Field(None, max_length=80)


class RevisionIn(Schema):
    """Which revision was read."""

    revision: int = Field(ge=1, le=2_000_000_000)


class PublishIn(RevisionIn):
    """Which revision is published, and until when offers are taken."""

    offers_until: date | None = None


class WithdrawIn(Schema):
    """Why terms are withdrawn."""

    reason: str = Field(max_length=5_000)


class FindingOut(Schema):
    """A finding of the check."""

    code: str
    severity: Literal["error", "warning", "note"]
    title: str
    message: str
    explanation: str
    suggestion: str
    path: list[str | int]
    clause: str
    fixable: bool


class GateOut(Schema):
    """A gate."""

    code: str
    title: str
    holds: bool


class CheckOut(Schema):
    """What the check says of terms."""

    clean: bool
    revision: int
    findings: list[FindingOut]
    gates: list[GateOut]
    fills: int


class DifferenceOut(Schema):
    """One difference.

    Attributes:
        direction: what it means for whom a duty is owed to.
    """

    kind: Literal["added", "removed", "changed", "moved"]
    steps: list[str]
    direction: Literal["stronger", "weaker"] | None
    sentence: str
