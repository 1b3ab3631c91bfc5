"""The declared numbers of what happens in a stay: money, promises, planning, gains, work."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from sapar.dataset.demonstration.declared import (
    ActWord,
    Declared,
    DegreeWord,
    LevelWord,
    PartyWord,
    Positive,
    Share,
    Weights,
    WorkWord,
)


class Dependence(Declared):
    """Weights of what a stay's delivery, support and gain come from."""

    delivery_host: float
    delivery_person: float
    delivery_luck: float
    support_home: float
    support_luck: float
    gain_delivery: float
    gain_support: float
    gain_both: float
    gain_person: float
    gain_luck: float


class Money(Declared):
    """What is paid: shares of stays for which, and levels in EUR."""

    yearly_rise: Share
    spread: Share
    itemised: Share
    margin: Share
    housing: Share
    housing_day: Positive
    host_support: Share
    replacement: Share
    replacement_day: Positive
    visa: Share
    visa_price: Positive
    travel: Share
    travel_price: Positive
    travel_known: Share
    given_back: Share
    below_zero: Share
    special_needs: Share
    special_needs_price: Positive
    without_stipend: Share
    stipend_in_home_currency: Share
    home_currency: str
    without_amount: Share
    without_day: Share
    charge_price: Positive
    running_year: Positive
    fee_items: dict[Literal["mentoring", "course", "desk", "library"], Share]


class Promises(Declared):
    """How promises are kept and claims answered."""

    partial: Share
    character: Share
    acknowledged: Share
    disputed: Share
    settled: Share
    for_participant: Share
    by_owed: Share
    without_quantity: Share


class Item(Declared):
    """One kind of commitment; see the file."""

    code: str
    share: Share
    owed_by: PartyWord | Literal["runs"]
    owed_to: PartyWord
    unit: str
    least: int
    most: int
    per_week: Annotated[float, Field(ge=0)] = 0.0
    when: Literal["before", "arrival", "stay", "return"]
    days: Annotated[int, Field(ge=0)] = 0
    claims: Annotated[int, Field(ge=1, le=16)] = 1
    kept: Share
    fee_item: str | None = None


class Access(Declared):
    """Requests for access: how many a stay makes, and what comes of them."""

    followed: Annotated[float, Field(ge=0, le=3)]
    others: Annotated[float, Field(ge=0, le=3)]
    charged: Share
    denied: Share
    pending: Share
    without_outcome: Share
    activities: Weights


class Act(Declared):
    """One act of planning that may happen, `first` to `last` days after the first day."""

    party: PartyWord
    act: ActWord
    subject: str
    share: Share
    first: int
    last: int


class Planning(Declared):
    """Who has a say."""

    recorded: Share
    without_day: Share
    support: float
    acts: Annotated[list[Act], Field(max_length=32)]


class Costs(Declared):
    """What serving a stay costs its host, EUR."""

    disclosed: Share
    mentor_hour: Positive
    desk_day: Positive
    administration_hour: Positive
    materials: Positive


class Goal(Declared):
    """A goal that a stay may have."""

    level: LevelWord
    owner: PartyWord
    kind: str
    share: Share


class Answers(Declared):
    """Who answers when, and on what."""

    pre: Share
    post: Share
    followup: Share
    weights: Share
    shift: float
    ratings: Annotated[list[str], Field(max_length=8)]
    ties: Annotated[int, Field(ge=0, le=7)]


class Work(Declared):
    """Work that a party may do, in some entries of up to `most` hours."""

    party: PartyWord
    kind: WorkWord
    share: Share
    entries: Annotated[int, Field(ge=1, le=8)]
    most: Annotated[int, Field(ge=1, le=16)]


class Effort(Declared):
    """What the record of work lacks."""

    undated: Share
    without_hours: Share


class Role(Declared):
    """A role in which a party may be named."""

    party: PartyWord
    role: str
    degree: DegreeWord
    share: Share


class Credit(Declared):
    """How many outputs there are, and what their record lacks."""

    outputs: Annotated[int, Field(ge=1, le=3)]
    share: Share
    without_degree: Share


class Line(Declared):
    """A rate that moves by the same step each month, in units for one euro."""

    start: Positive
    step: float
    kept: bool = True


class Rates(Declared):
    """Which currencies and months have a rate."""

    first_month: date
    missing: list[date]
    currencies: dict[str, Line]
