"""One figure as a picture needs it."""

import math
from dataclasses import dataclass

from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Point:
    """A value and, where there is one, its interval.

    Attributes:
        value: the figure; None draws no mark and writes a dash.
        low: lower end of its interval.
        high: upper end; present exactly when `low` is.

    Raises:
        ValueError: if a number is not finite, or an interval lacks an end, is swapped, or has no
            value.
    """

    value: float | None
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        numbers = [number for number in (self.value, self.low, self.high) if number is not None]
        if not all(map(math.isfinite, numbers)):
            raise ValueError(f"{self}: expected finite numbers")
        if (self.low is None) != (self.high is None):
            raise ValueError(f"{self}: an interval has two ends")
        if self.low is not None and self.value is None:
            raise ValueError(f"{self}: an interval without a value")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"{self}: ends are swapped")

    @classmethod
    def of(cls, figure: Measured) -> "Point":
        """The point of a measured figure; none where it is not computable."""
        return cls(figure.value, figure.low, figure.high)
