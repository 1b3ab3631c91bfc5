"""What programs send and get about money. Amounts are text in JSON: no cent is lost."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from ninja import Field, Schema

Party = Annotated[str, Field(max_length=12)]
Code = Annotated[str, Field(max_length=3)]
LARGEST = 1_500_000
"""Characters of a file; a larger one is read on the page."""


class LineOut(Schema):
    """A line of a budget with what was paid; `left` is below zero where it was more."""

    item: str
    payer: str | None
    payee: str | None
    currency: str
    spent_in: str
    planned: Decimal
    paid: Decimal
    left: Decimal


class SumOut(Schema):
    """The money of a stay in one currency."""

    currency: str
    owed: Decimal
    paid: Decimal
    released: Decimal
    claimed: Decimal
    refunded: Decimal


class MilestoneOut(Schema):
    """A milestone; `waits_for` has the reason by clause, `evidence` the keys of events.

    A reason is empty, and a key left out, where one does not see that part of the record.
    """

    number: int
    name: Any
    amount: Decimal | None
    currency: str
    ready: bool
    released: Decimal
    paid: Decimal
    waits_for: dict[str, str]
    evidence: list[str]


class ClaimOut(Schema):
    """A refund that was claimed."""

    key: UUID
    commitment: str
    owed_by: str
    owed_to: str
    amount: Decimal
    left: Decimal
    currency: str
    due_on: date
    dispute: UUID


class ClaimableOut(Schema):
    """A refund that may be claimed now."""

    commitment: str
    owed_by: str
    owed_to: str
    amount: Decimal
    currency: str
    due_on: date
    dispute: UUID


class MoneyOut(Schema):
    """The money of a stay, as whoever asks sees it."""

    sums: list[SumOut]
    budget: list[LineOut]
    milestones: list[MilestoneOut]
    retained: Decimal | None
    claims: list[ClaimOut]
    claimable: list[ClaimableOut]


class PaymentOut(Schema):
    """A payment; `taken_back` is the day on which it was, null where it stands."""

    key: UUID
    on: date
    payer: str
    payee: str
    item: str
    given: Decimal
    given_currency: str
    arrived: Decimal
    arrived_currency: str
    reference: str
    spent_in: str
    budget: str
    origin: str
    party: str
    taken_back: date | None


class PaymentIn(Schema):
    """A payment; `key` is of your choice: what is sent twice is kept once."""

    key: UUID
    on: date
    payer: Party
    payee: Party
    item: str = Field(..., max_length=100)
    given: Decimal
    currency: Code
    arrived: Decimal | None = None
    arrived_currency: Code = ""
    reference: str = Field("", max_length=140)
    spent_in: str = Field("", max_length=2)
    budget: str = Field("", max_length=100)
    release: UUID | None = None
    claim: UUID | None = None
    party: Party = ""


class ReverseIn(Schema):
    """Why it is taken back."""

    reason: str = Field(..., max_length=300)
    party: Party = ""


class ReleaseOut(Schema):
    """A milestone that may be paid, with the events that it rests on."""

    key: UUID
    amount: Decimal
    currency: str
    evidence: list[UUID]
    at: datetime


class RefundIn(Schema):
    """Which commitment was found not delivered."""

    commitment: str = Field(..., max_length=100)
    party: Party = ""


class SchemeOut(Schema):
    """The money of a scheme; `worth` is what was paid, less refunds, in its own currency."""

    budget: list[LineOut]
    currency: str
    worth: Decimal
    counted: int
    missing: int


class FileIn(Schema):
    """A file as text; `currency` is of lines of a statement that name none."""

    name: str = Field(..., max_length=120)
    content: str = Field(..., max_length=LARGEST)
    currency: Code = ""


class StatementOut(Schema):
    """A statement that was read."""

    key: UUID
    name: str
    digest: str
    layout: str
    kept: int
    known: int
    refused: list[Any]


class ProposalOut(Schema):
    """What a line may be: `id` goes into `target`."""

    id: str
    stay: UUID
    item: str
    amount: Decimal
    currency: str
    sureness: str
    reasons: list[str]


class BankLineOut(Schema):
    """A line that waits; `place` is where the next page begins."""

    key: UUID
    place: int
    on: date
    amount: Decimal
    currency: str
    counterparty: str
    reference: str
    proposals: list[ProposalOut]


class MatchIn(Schema):
    """The proposal that it is."""

    target: str = Field(..., max_length=60)


class AsideIn(Schema):
    """Why it is nothing of the scheme."""

    reason: str = Field(..., max_length=300)


class DecidedOut(Schema):
    """What a line was found to be; no payment where it was set aside."""

    line: UUID
    payment: UUID | None
    reason: str


class RatesOut(Schema):
    """How many rates are new, and how many the file has."""

    new: int
    read: int
