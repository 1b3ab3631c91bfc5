"""The declared numbers that the invented dataset is drawn from (`data/demonstration.toml`)."""

import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class _Declared(BaseModel):
    """A table of the file: every key is needed, none is unknown, and it cannot change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Scheme(_Declared):
    """The one scheme; its fields are the columns of the table `schemes`."""

    scheme: str
    title: str
    sponsor: str
    country: str
    currency: str
    first_day: date
    last_day: date


class Year(_Declared):
    """How many stays begin in a year, and the share of them that go the other way."""

    year: int
    stays: int
    back: float


class Place(_Declared):
    """A country in the scheme.

    Attributes:
        weight: how often it is drawn, relative to the others on its side.
        institutions: how many it has.
        living_day: what a participant lives on there, EUR a day.
        fee_month: what a host there asks for 30 days, EUR.
        contractor: share of stays there that a contractor runs.
        currency: in which hosts there are paid.
    """

    weight: int
    institutions: int
    living_day: Decimal
    fee_month: Decimal = Decimal(0)
    contractor: float = 0.0
    currency: str = "EUR"


class Length(_Declared):
    """A band of lengths in days, both ends included."""

    weight: int
    shortest: int
    longest: int


class StayRules(_Declared):
    """What stays are like; shares are of all stays, weights relative to each other."""

    lengths: tuple[Length, ...]
    longest_back: int
    group: float
    without_end: float
    without_people: float
    purposes: dict[str, int]
    seniorities: dict[str, int]
    fields: dict[str, int]


class MoneyRules(_Declared):
    """What is paid: shares of stays for which, and levels in EUR (see the file)."""

    yearly_rise: Decimal
    spread: int
    itemised: float
    fee_items: dict[str, int]
    margin: Decimal
    housing_day: Decimal
    housing: float
    host_support: float
    replacement: float
    replacement_day: Decimal
    charge: float
    charge_price: Decimal
    visa: float
    visa_price: Decimal
    travel_price: Decimal
    travel_known: float
    stipend_in_home_currency: float
    home_currency: str
    special_needs_stay: int
    special_needs_price: Decimal


class Line(_Declared):
    """A rate that moves by the same step each month, in units for one euro."""

    start: Decimal
    step: Decimal


class RateRules(_Declared):
    """Which months and currencies have a rate, and which months lost theirs."""

    first_month: date
    months: int
    missing: tuple[date, ...]
    currencies: dict[str, Line]


class Parameters(_Declared):
    """The whole file."""

    scheme: Scheme
    years: tuple[Year, ...]
    senders: dict[str, Place]
    hosts: dict[str, Place]
    stay: StayRules
    money: MoneyRules
    rates: RateRules

    @property
    def places(self) -> dict[str, Place]:
        """Every country, senders first."""
        return self.senders | self.hosts


@cache
def load_parameters() -> Parameters:
    """The parameters that ship with the package."""
    text = files("sapar.dataset").joinpath("data/demonstration.toml").read_text(encoding="utf-8")
    return Parameters.model_validate(tomllib.loads(text, parse_float=Decimal))
