"""Days on which something was not as it should be."""

from dataclasses import dataclass
from datetime import date

from sapar.deliveries.events.event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Event):
    """A day on which the visitor did nothing but look on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence(Event):
    """The mentor is away, from the day of the event on.

    Attributes:
        mentor: who is away.
        until: last day of it; None while nobody knows.

    Raises:
        ValueError: if it ends before it begins.
    """

    mentor: str
    until: date | None = None

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        if self.until is not None and self.until < self.on:
            raise ValueError(f"absence {self.id}: {self.on} to {self.until} ends before it begins")
