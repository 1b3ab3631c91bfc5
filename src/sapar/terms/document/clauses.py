"""One clause: who owes what to whom, how much, by when, how it is shown, and what if not."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from sapar.terms.document.part import Day, Exact, Identifier, Part, Share, Words, refusal
from sapar.values.language import _
from sapar.values.party import Party


class Per(StrEnum):
    """What a quantity or price is for: the whole stay, or each of its days, weeks or months."""

    STAY = "stay"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEMESTER = "semester"
    YEAR = "year"


class Moment(StrEnum):
    """A moment in the life of a stay that a time is counted from."""

    PUBLICATION = "publication"
    SIGNATURE = "signature"
    DEPARTURE = "departure"
    ARRIVAL = "arrival"
    END = "end"
    RETURN = "return"
    REQUEST = "request"
    ABSENCE = "absence"
    GAP = "gap"
    COMPLAINT = "complaint"


class Side(StrEnum):
    """Whether a time is counted back from a moment or on from it."""

    BEFORE = "before"
    AFTER = "after"


class Due(Part):
    """By when: a day; some days before or after a moment; or a stretch of the stay.

    Attributes:
        on: a day of the calendar.
        days: how many, with `side` and `moment`; 0 is the moment itself.
        working: whether only working days are counted.
        side: before or after the moment.
        moment: that the days are counted from.
        earliest: share of the stay after which it may be, with `latest`: 0.4 for mid-stay.
        latest: share of the stay by which it must be.
    """

    on: Day | None = None
    days: Annotated[int, Field(strict=True, ge=0, le=4000)] | None = None
    working: Annotated[bool, Field(strict=True)] = False
    side: Side | None = None
    moment: Moment | None = None
    earliest: Share | None = None
    latest: Share | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        counted = self.days is not None, self.side is not None, self.moment is not None
        if any(counted) and not all(counted):
            raise refusal(_("days, side and moment belong together"))
        ways = self.on is not None, all(counted), self.latest is not None
        if sum(ways) != 1:
            raise refusal(
                _("exactly one was expected: on; or days with side and moment; or latest")
            )
        return self


class Shown(StrEnum):
    """How it is shown that a duty was done."""

    SIGNED = "signed"
    """A statement that exists and is co-signed (E in the catalogue)."""
    DATED = "dated"
    """A date that can be looked up (D)."""
    COUNTED = "counted"
    """A quantity by period (Q)."""
    RATIO = "ratio"
    """A ratio or cap that can be computed (R)."""
    LOG = "log"
    """A log that two parties acknowledge (A)."""
    DOCUMENT = "document"
    """A document that can be verified (V)."""
    NOTICE = "notice"
    """A notice, and an answer within a time (N)."""


class RemedyKind(StrEnum):
    """What follows where a duty is not done."""

    REFUND = "refund"
    REDUCTION = "reduction"
    WITHHELD = "withheld"
    REPLACEMENT = "replacement"
    REPETITION = "repetition"
    RELEASE = "release"
    TERMINATION = "termination"
    MEDIATION = "mediation"
    OTHER = "other"


class Remedy(Part):
    """What whom it was owed to gets instead.

    Attributes:
        kind: of remedy.
        within: days after it was asked for.
        text: in own words.
    """

    kind: RemedyKind
    within: Annotated[int, Field(strict=True, ge=0, le=4000)] | None = None
    text: Words | None = None


class Clause(Part):
    """A duty. Nearly all may be missing while it is being written: the check says what does.

    Attributes:
        id: by which other parts and offers name it.
        item: code of the catalogue, as in `C02`; None for a clause of one's own.
        title: short; the catalogue's where None.
        text: the clause as it binds; the catalogue's where None.
        owed_by: who owes it.
        owed_to: to whom.
        quantity: how much, of `unit`, `per` what.
        unit: `hour`, `person`, or another.
        per: None where the quantity is for the whole stay.
        due: by when.
        shown_by: how it is shown.
        verified_by: who says that it was done.
        remedy: what follows if it was not, for whom it was owed to.
        sanction: what follows for whoever owes it.
        obligor: who answers for it to the sponsor where a contractor stands between.
        priced: the price items that pay for it.
    """

    id: Identifier
    item: Annotated[str, Field(pattern=r"^[A-F][0-9]{2}$")] | None = None
    title: Words | None = None
    text: Words | None = None
    owed_by: tuple[Party, ...] = ()
    owed_to: tuple[Party, ...] = ()
    quantity: Exact | None = None
    unit: Annotated[str, Field(max_length=40)] | None = None
    per: Per | None = None
    due: Due | None = None
    shown_by: tuple[Shown, ...] = ()
    verified_by: tuple[Party, ...] = ()
    remedy: Remedy | None = None
    sanction: Words | None = None
    obligor: Party | None = None
    priced: tuple[Identifier, ...] = ()
