"""The parts of the declared numbers: what each kind of thing is drawn from."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sapar.dataset.schema.vocabulary import ACTS, DEGREES, LEVELS, PARTIES, WORK

Share = Annotated[float, Field(ge=0, le=1)]
Positive = Annotated[float, Field(gt=0)]
Weight = Annotated[int, Field(ge=0, le=1000)]
Weights = Annotated[dict[str, Weight], Field(min_length=1)]
PartyWord = Literal[PARTIES]  # type: ignore[valid-type] # the words are declared once, in the schema
ActWord = Literal[ACTS]  # type: ignore[valid-type]
LevelWord = Literal[LEVELS]  # type: ignore[valid-type]
WorkWord = Literal[WORK]  # type: ignore[valid-type]
DegreeWord = Literal[DEGREES]  # type: ignore[valid-type]


class Declared(BaseModel):
    """A table of the file: every key is needed, none is unknown, and it cannot change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Start(Declared):
    """The first day on which a stay may begin, from so many stays on."""

    from_stays: int
    first: date


class Scheme(Declared):
    """A scheme that pays for short stays; drawn by weight where there are enough stays."""

    scheme: Annotated[str, Field(max_length=12)]
    title: str
    sponsor: str
    country: str
    currency: str
    weight: Weight
    from_stays: int


class Degrees(Declared):
    """A scheme that pays for whole years of study; fee and living as shares of a short stay's."""

    scheme: Annotated[str, Field(max_length=12)]
    title: str
    sponsor: str
    country: str
    currency: str
    from_stays: int
    share: Share
    shortest: int
    longest: int
    fee: Positive
    living: Positive


class Sender(Declared):
    """A country that people come from; `living_day` is what a guest lives on there, EUR a day."""

    weight: Weight
    living_day: Positive


class Host(Declared):
    """A country that people go to.

    Attributes:
        weight: how often its institutions are drawn.
        fee_month: what a host there asks for 30 days, EUR.
        living_day: what a participant lives on there, EUR a day.
        contractor: share of stays there that a contractor runs.
        currency: in which hosts there are paid.
    """

    weight: Weight
    fee_month: Positive
    living_day: Positive
    contractor: Share = 0.0
    currency: str = "EUR"


class Crowd(Declared):
    """How many institutions there are, and how unevenly stays are spread over them."""

    least: Annotated[int, Field(ge=1, le=99_999)]
    factor: Positive
    power: Share
    skew: Annotated[float, Field(ge=1)]


class Institutions(Declared):
    """Both sides."""

    hosts: Crowd
    senders: Crowd


class Length(Declared):
    """A band of lengths in days, both ends included."""

    weight: Weight
    shortest: Annotated[int, Field(ge=1)]
    longest: int


class Study(Declared):
    """Stays like those of a study by interviews."""

    share: Share
    countries: list[str]
    lengths: list[Length]
    fields: Weights


class Stay(Declared):
    """What other stays are like; shares as the file says."""

    growth: Positive
    lengths: list[Length]
    back: Share
    longest_back: int
    again: Share
    group: Share
    without_end: Share
    month_only: Share
    without_people: Share
    without_field: Share
    teaches: Share
    new_in_post: Share
    without_post: Share
    left_post: Share
    purposes: Weights
    seniorities: Weights
    fields: Weights


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
