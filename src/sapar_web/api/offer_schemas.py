"""What programs send and get about offers."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from ninja import Field, Schema

from sapar.terms.offers.document import Role
from sapar_web.api.paging import Paging
from sapar_web.models import OfferState


class OfferRow(Schema):
    """An offer in a list."""

    key: UUID
    state: OfferState
    title: str
    terms: UUID
    organisation: str
    offers_until: date | None
    changed_at: datetime
    submitted_at: datetime | None


class OpenRow(Schema):
    """Terms that take offers."""

    key: UUID
    title: str
    version: int
    sponsor: str
    offers_until: date


class OfferOut(Schema):
    """An offer.

    Attributes:
        marks: of each part, for `read` when it is written.
        check: what the check says of it (`sapar-offer-check/1`).
    """

    key: UUID
    terms: UUID
    organisation: UUID
    state: OfferState
    revision: int
    open: bool
    digest: str
    submitted_at: datetime | None
    decided_at: datetime | None
    reason: str
    document: dict[str, Any]
    marks: dict[str, str]
    check: dict[str, Any]


class BeginIn(Schema):
    """Under which terms, for which organisation, as what."""

    terms: UUID
    organisation: UUID
    role: Role


class PartIn(Schema):
    """A part as it is to stand.

    Attributes:
        part: as in `notes`, `fee`, `answers/mentor-hours` or `items/desk`.
        value: as in the document's JSON; null takes the part out.
        read: mark of what stood there when it was read; empty if nothing did.
    """

    part: str = Field(max_length=200)
    value: Any = None
    read: str = Field("", max_length=64)


class SubmitIn(Schema):
    """The revision that was read."""

    revision: int


class SelectIn(Schema):
    """Why this offer, and why not the others: each by its key, or one reason for all the rest."""

    selected: str = Field(max_length=5_000)
    rest: str = Field("", max_length=5_000)
    others: dict[UUID, str] = Field(default_factory=dict)


class UnderOut(Schema):
    """Offers under terms, as the sponsor sees them: their number, and whether they are opened."""

    submitted: int
    opened: bool
    open: bool
    offers_until: date | None


class PlacedOffer(Schema):
    """Which offer stands at a place of the comparison."""

    key: UUID
    state: OfferState
    organisation: str
    reason: str


class ComparisonOut(Schema):
    """Offers side by side (`sapar-offer-comparison/1`); null where there is none."""

    offers: list[PlacedOffer]
    comparison: dict[str, Any] | None


class OfferPaging(Paging):
    """Which of one's own offers."""

    state: OfferState | None = None


class OpenPaging(Paging):
    """Which terms."""

    words: str = Field("", max_length=100, pattern=r"^[^\x00]*$")
