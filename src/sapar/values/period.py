"""Periods of whole days."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """From a first to a last day, both included.

    Raises:
        ValueError: if the last day is before the first.
    """

    first_day: date
    last_day: date

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise ValueError(f"period {self.first_day} to {self.last_day}: ends before it begins")

    @property
    def days(self) -> int:
        """Number of days, the first and the last included."""
        return (self.last_day - self.first_day).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day
