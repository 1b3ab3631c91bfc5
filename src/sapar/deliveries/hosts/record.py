"""What a host kept of what it promised."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """The countable commitments of one host, or of several together.

    Numbers may be fractions: an effective count says how many independent answers there are.

    Attributes:
        met: commitments kept in full.
        countable: commitments that promise a quantity.

    Raises:
        ValueError: if `met` is below zero or above `countable`.
    """

    met: float
    countable: float

    def __post_init__(self) -> None:
        if not 0 <= self.met <= self.countable:
            raise ValueError(f"{self.met} of {self.countable}: expected zero or more, at most all")

    def __add__(self, other: "Record") -> "Record":
        return Record(self.met + other.met, self.countable + other.countable)

    @property
    def rate(self) -> float:
        """Share met; zero division where nothing is countable."""
        return self.met / self.countable

    def thinned(self, design_effect: float) -> "Record":
        """The same rate from as many answers as there would be if all were independent."""
        return Record(self.met / design_effect, self.countable / design_effect)


NOTHING = Record(0, 0)
