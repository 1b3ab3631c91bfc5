"""An offer: what a host or contractor answers to each clause of terms, and at what price."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field

from sapar.terms.document.clauses import Due, Per
from sapar.terms.document.money import Currency, Fee, PriceItem
from sapar.terms.document.part import Day, Exact, Identifier, Part, Share, Text, Words
from sapar.terms.document.scheme import Organisation

FORMAT: Final = "sapar-offer/1"
"""Name and version of the form; a change that old documents do not fit raises it."""


class Role(StrEnum):
    """As what somebody makes an offer: it settles which clauses are theirs to answer."""

    HOST = "host"
    CONTRACTOR = "contractor"


class Stance(StrEnum):
    """What an offer says to a clause. A clause without any is unanswered, never accepted."""

    ACCEPTS = "accepts"
    CHANGES = "changes"
    DECLINES = "declines"


class TermsAnswered(Part):
    """The terms that an offer answers.

    Attributes:
        id: of the terms.
        version: of the terms.
        digest: of that version, so that no other text can be meant.
    """

    id: Identifier
    version: Annotated[int, Field(strict=True, ge=1)]
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None


class Offerer(Organisation):
    """Who makes the offer.

    Attributes:
        role: host institution or contractor.
    """

    role: Role


class Answer(Part):
    """What is said to one clause. What it leaves out is as the clause asks.

    Attributes:
        clause: identifier of the clause in the terms.
        answer: accepts, changes or declines; None while it is unanswered.
        quantity: the number that is offered instead.
        unit: of that number.
        per: what that number is for.
        due: by when, instead.
        reason: why it is changed or declined.
    """

    clause: Identifier
    answer: Stance | None = None
    quantity: Exact | None = None
    unit: Annotated[str, Field(max_length=40)] | None = None
    per: Per | None = None
    due: Due | None = None
    reason: Words | None = None


class Mentor(Part):
    """A mentor who is offered.

    Attributes:
        name: of the person.
        field: of study or work.
        hours: that the mentor has for a participant.
        per: what the hours are for.
        confirmed: day on which the mentor agreed.
    """

    name: Text
    field: Words | None = None
    hours: Annotated[Exact, Field(ge=0)] | None = None
    per: Per = Per.WEEK
    confirmed: Day | None = None


class Price(Part):
    """What the offer costs.

    Attributes:
        currency: of every amount (ISO 4217).
        fee: of a stay.
        items: what the fee buys, and what else would be charged.
        margin: of a contractor, of the fee.
    """

    currency: Currency
    fee: Fee | None = None
    items: tuple[PriceItem, ...] = ()
    margin: Share | None = None


class Offer(Part):
    """An offer.

    Attributes:
        format: `sapar-offer/1`.
        id: of the offer, in every version.
        version: 1, 2, 3 …
        dated: day of this version.
        terms: that it answers.
        offerer: who makes it.
        answers: to the clauses, in any order.
        money: what it costs; None where nothing is charged.
        mentors: who are offered.
        valid_until: last day on which it can be taken.
        capacity: how many stays it can receive.
        languages: in which participants can work there (ISO 639-1).
        notes: anything else.
    """

    format: Literal["sapar-offer/1"] = FORMAT
    id: Identifier
    version: Annotated[int, Field(strict=True, ge=1)] = 1
    dated: Day | None = None
    terms: TermsAnswered
    offerer: Offerer
    answers: tuple[Answer, ...] = ()
    money: Price | None = None
    mentors: tuple[Mentor, ...] = ()
    valid_until: Day | None = None
    capacity: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] | None = None
    languages: tuple[Annotated[str, Field(pattern=r"^[a-z]{2}$")], ...] = ()
    notes: Words | None = None
