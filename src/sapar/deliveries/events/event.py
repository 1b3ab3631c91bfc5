"""What all events of a stay have in common: who says it, of which day, and when it was logged."""

from dataclasses import dataclass
from datetime import date, datetime

from sapar.values.party import Party

Order = tuple[date, datetime, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A fact with a day and an author, added and never edited.

    Attributes:
        id: given where it was logged, so that what is sent twice is kept once.
        on: the day that it tells of; of an answer, the day on which it was given.
        author: the party that says so.
        logged_at: when it was logged, with its time zone.

    Raises:
        ValueError: if it has no id, or the time has no zone.
    """

    id: str
    on: date
    author: Party
    logged_at: datetime

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("an event needs its id")
        if self.logged_at.tzinfo is None:
            raise ValueError(f"event {self.id}: the time {self.logged_at} has no zone")

    @property
    def order(self) -> Order:
        """What decides which of two events is the later one, whichever arrived first."""
        return (self.on, self.logged_at, self.id)
