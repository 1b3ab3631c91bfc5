"""Deliveries: events that claim that something owed was done."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sapar.deliveries.events.event import Event

_MINUTES = {"hour": 60, "minute": 1}
_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(Event):
    """One thing was delivered; the other side is yet to answer.

    Attributes:
        commitment: under which it was owed.
    """

    commitment: str

    def measured(self, unit: str | None) -> Fraction | None:  # noqa: ARG002 -- of kinds that have one
        """How much it is in the unit of the commitment; None where nobody said."""
        return Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Delivery):
    """A meeting with the mentor.

    Attributes:
        mentor: who it was.
        minutes: how long it took; a day at most.

    Raises:
        ValueError: if it took no time or more than a day.
    """

    mentor: str
    minutes: int

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        if not 0 < self.minutes <= _DAY:
            raise ValueError(f"session {self.id}: {self.minutes} minutes, expected 1 to {_DAY}")

    def measured(self, unit: str | None) -> Fraction | None:
        """Hours or minutes where those are promised; else it is one meeting."""
        return Fraction(self.minutes, _MINUTES[unit]) if unit in _MINUTES else Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk(Delivery):
    """A place to work was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Delivery):
    """A library or IT account works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk(Delivery):
    """The visitor gave a talk or taught a class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction(Delivery):
    """The visitor was introduced to colleagues.

    Attributes:
        people: to how many.

    Raises:
        ValueError: if it was to nobody.
    """

    people: int = 1

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        if self.people < 1:
            raise ValueError(
                f"introduction {self.id}: to {self.people} people, expected one or more"
            )

    def measured(self, unit: str | None) -> Fraction | None:  # noqa: ARG002 -- always people
        """How many people."""
        return Fraction(self.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Delivery):
    """Something else that was owed was done: a review, an orientation, a record of work.

    Attributes:
        quantity: how much, in the unit of the commitment; None where nobody said.
        text: in words.

    Raises:
        ValueError: if the quantity is not a number above zero.
    """

    quantity: Decimal | None = None
    text: str = ""

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        if self.quantity is not None and not (self.quantity.is_finite() and self.quantity > 0):
            raise ValueError(f"delivery {self.id}: quantity {self.quantity}, expected above zero")

    def measured(self, unit: str | None) -> Fraction | None:
        """As it was said; one thing that is done or not needs no quantity."""
        if self.quantity is None:
            return Fraction(1) if unit is None else None
        return Fraction(self.quantity)
