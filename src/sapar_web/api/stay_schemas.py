"""What goes in and out of the operations on stays, needs and agreements."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Field, Schema

PartyName = Literal["sponsor", "sending", "host", "contractor", "participant", "mentor"]
Tongue = Literal["en", "kk", "ru"]


class BeginStayIn(Schema):
    """A stay without a call.

    Attributes:
        terms: key of the published terms.
        sending: key of the institution that lets the person go.
        participant: address to which the link for them goes.
        offer: key of the selected offer.
        host: key of the host; needed unless its own offer is named.
        contractor: key of the contractor.
        first_day: of the stay.
        last_day: of the stay.
        needs_until: last day for statements of needs.
    """

    terms: UUID
    sending: UUID
    participant: str = Field(max_length=254)
    offer: UUID | None = None
    host: UUID | None = None
    contractor: UUID | None = None
    first_day: date
    last_day: date
    needs_until: date


class StayRow(Schema):
    """A stay in a list."""

    key: UUID
    title: str
    state: str
    first_day: date
    last_day: date
    needs_until: date
    sponsor: str
    sending: str
    host: str


class StayOut(Schema):
    """A stay.

    Attributes:
        parties: key of each organisation, by party; a person only tells whether they are there.
        mine: parties for which one speaks.
        needs_shown: whether needs of others can be read.
        handed_in: parties whose statement is in.
        awaited: parties whose statement is waited for.
        silent: parties that handed in nothing by the last day.
        link: by which the participant or the mentor comes; in the answer that made it alone.
    """

    key: UUID
    title: str
    state: str
    terms: UUID
    first_day: date
    last_day: date
    needs_until: date
    parties: dict[str, UUID | bool | None]
    mine: list[str]
    needs_shown: bool
    handed_in: list[str]
    awaited: list[str]
    silent: list[str]
    link: str = ""


class ComeIn(Schema):
    """Whom to ask to come.

    Attributes:
        party: `participant` or `mentor`.
        email: where the link goes.
    """

    party: Literal["participant", "mentor"]
    email: str = Field(max_length=254)


class PartIn(Schema):
    """A part of a statement of needs.

    Attributes:
        part: as in `goals`.
        value: as in the document; null takes it out.
        read: mark of that part as it was read; empty if nothing stood there.
    """

    part: str = Field(max_length=40)
    value: Any = None
    read: str = Field("", max_length=64)


class NeedOut(Schema):
    """A statement of needs as whoever asks may read it.

    Attributes:
        marks: by part, to name what was read when one writes.
        problems: what stands in the way of handing it in.
    """

    party: str
    state: str
    revision: int
    digest: str
    submitted_at: datetime | None
    document: dict[str, Any]
    marks: dict[str, str]
    problems: list[str]


class SubmitIn(Schema):
    """The revision that was read."""

    revision: int = Field(ge=0, le=2**31 - 1)


class ChangeIn(Schema):
    """A proposal.

    Attributes:
        clause: identifier of the clause; empty for another part.
        part: `goals/<id>`, `days`, `money`, `return_plan`, `contacts`, `dispute`,
            `data_protection` or `title`; empty for a clause.
        after: as it is to stand; null to remove it.
        reason: code, as in `need`.
        text: in one's own words.
        party: for which one speaks; empty where one speaks for one alone.
        read: mark of what stood there; empty for nothing.
    """

    clause: str = Field("", max_length=80)
    part: str = Field("", max_length=40)
    after: Any = None
    reason: str = Field(max_length=40)
    text: str = Field("", max_length=5000)
    party: PartyName | Literal[""] = ""
    read: str = Field("", max_length=64)


class CounterIn(Schema):
    """Another proposal about the same."""

    after: Any = None
    reason: str = Field(max_length=40)
    text: str = Field("", max_length=5000)
    party: PartyName | Literal[""] = ""


class AcceptIn(Schema):
    """Digest of the proposal as it was read."""

    digest: str = Field(max_length=64)
    party: PartyName | Literal[""] = ""


class RefuseIn(Schema):
    """Why a proposal is refused."""

    text: str = Field(max_length=5000)
    party: PartyName | Literal[""] = ""


class RemarkIn(Schema):
    """A word under a clause, a goal or another part."""

    clause: str = Field("", max_length=80)
    part: str = Field("", max_length=40)
    text: str = Field(max_length=5000)
    party: PartyName | Literal[""] = ""


class GoalsIn(Schema):
    """Digest of each goal as it was read, by its identifier."""

    goals: dict[str, str]
    party: PartyName | Literal[""] = ""


class ProposalOut(Schema):
    """A proposal with who accepted it and who has yet to."""

    key: UUID
    kind: str
    clause: str
    part: str
    before: Any
    after: Any
    reason: str
    text: str
    party: str
    state: str
    revision: int
    digest: str
    at: datetime
    counter_to: UUID | None
    accepted: list[str]
    awaited: list[str]


class ObstacleOut(Schema):
    """What stands in the way of signing."""

    code: str
    place: str
    message: str
    reason: str


class RemarkOut(Schema):
    """A remark."""

    clause: str
    part: str
    party: str
    text: str
    at: datetime
    proposal: UUID | None


class AgreementOut(Schema):
    """An agreement as it stands.

    Attributes:
        marks: of clauses, goals and other parts, to name what was read when one proposes.
        goals: digest of each goal, to name what was read when one accepts it.
        accepted: parties that accepted each goal in this text.
    """

    stay: UUID
    state: str
    revision: int
    document: dict[str, Any]
    marks: dict[str, str]
    goals: dict[str, str]
    accepted: dict[str, list[str]]
    obstacles: list[ObstacleOut]
    proposals: list[ProposalOut]
    remarks: list[RemarkOut]


class VersionOut(Schema):
    """A frozen version."""

    key: UUID
    number: int
    why: str
    digest: str
    signers: list[str]
    revision: int
    made_at: datetime
