"""The declared numbers of schemes, places and stays."""

from datetime import date
from typing import Annotated

from pydantic import Field

from sapar.dataset.demonstration.declared import Declared, Positive, Share, Weight, Weights


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
