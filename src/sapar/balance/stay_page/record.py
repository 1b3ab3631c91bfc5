"""The record of one stay as a value: what `--stay` prints, and what its page is made from.

The names and units are the published form `sapar-stay/1` (docs/reference/stay.schema.json). A
field may be added; a rename needs a new number.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from sapar.values.measured import Measured

FORMAT: Final = "sapar-stay/1"


@dataclass(frozen=True, slots=True)
class Journey:
    """Who went where, and when.

    Attributes:
        stay: its identifier.
        scheme: title of the scheme, else its identifier; likewise sending, host and contractor.
        origin_country: two letters; host_country likewise.
        first_day: None where it is not known; last_day likewise.
        days: length for one person.
    """

    stay: str
    scheme: str | None
    sending: str | None
    host: str | None
    contractor: str | None
    origin_country: str | None
    host_country: str | None
    field: str | None
    purpose: str | None
    first_day: date | None
    last_day: date | None
    days: float | None


@dataclass(frozen=True, slots=True)
class Promise:
    """Something owed, and what became of it. Quantities are in `unit`.

    Attributes:
        item: code of the catalogue, or own words; title is what it is called.
        due: by when; `later` is true where that is after the last day of the record.
        promised: how much; None where no quantity is named.
        acknowledged: what the other side agreed to, or a dispute found delivered; None, as the
            next three, where the dataset has no deliveries.
        disputed: what the other side disputes; unanswered: what it has not answered.
        rejected: what a dispute found not delivered.
        claims: how many deliveries were claimed; `unmeasured` of them name no quantity.
        delivered: share of the promise, from what is certain to what is possible.
        price: what is paid for it, in `currency`.
    """

    commitment: str
    item: str
    title: str
    owed_by: str
    owed_to: str
    unit: str | None
    due: date | None
    later: bool
    promised: float | None
    acknowledged: float | None
    disputed: float | None
    unanswered: float | None
    rejected: float | None
    claims: int | None
    unmeasured: int | None
    delivered: Measured
    price: Decimal | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class Request:
    """Something the participant asked to be let into.

    Attributes:
        outcome: granted, charged, denied or pending; None where nobody recorded it.
        charge: what had to be paid, in `currency`.
    """

    request: str
    activity: str | None
    asked_on: date | None
    outcome: str | None
    charge: Decimal | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that moved for this stay; below zero where it was given back."""

    flow: str
    on: date | None
    payer: str | None
    payee: str | None
    item: str | None
    title: str
    amount: Decimal | None
    currency: str | None
    spent_in: str | None


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal and the levels reached, -2 to +2, 0 as expected.

    Attributes:
        reached: whether the last level known is 0 or more; None where none is known after the
            beginning.
    """

    goal: str
    kind: str | None
    title: str
    level: str | None
    owner: str | None
    weight: float | None
    pre: float | None
    post: float | None
    followup: float | None
    reached: bool | None


@dataclass(frozen=True, slots=True)
class Voice:
    """How often a party did something in planning, or was asked; `whole` is true for its scheme."""

    party: str
    whole: bool
    invited: int
    spoke: int
    changed: int
    approved: int
    declined: int


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether a party planned with the others before the stay began; None where none can tell."""

    clause: str
    party: str
    passed: bool | None
    reason: str


@dataclass(frozen=True, slots=True)
class Open:
    """Something that waits for somebody: a stable code, and the sentence."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class StayRecord:
    """What was promised, what came of it, and what stands open.

    Attributes:
        title: of the dataset; demonstration is true where the data are invented.
        as_of: last day of the record; None where it does not say.
        answer: the main points, a sentence each.
        promises: None where the dataset has no such table; so too the next four.
    """

    format: Literal["sapar-stay/1"]
    title: str
    demonstration: bool
    as_of: date | None
    journey: Journey
    answer: tuple[str, ...]
    promises: tuple[Promise, ...] | None
    requests: tuple[Request, ...] | None
    payments: tuple[Payment, ...] | None
    goals: tuple[Goal, ...] | None
    voices: tuple[Voice, ...] | None
    gate: tuple[Gate, ...]
    open: tuple[Open, ...]
