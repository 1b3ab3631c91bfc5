"""What a measure returns: a value with its interval and coverage, or why there is none."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure, never without what it rests on.

    Attributes:
        value: the figure; None where it cannot be computed.
        low: lower end of its interval or bound; None where none applies (see `method`).
        high: upper end; present exactly when `low` is.
        n: how many rows, arcs or people it rests on.
        coverage: share (0 to 1) of what it speaks of that the data could answer for.
        method: how it was computed, with the null model and the kind of interval, in words.
        reason: why it cannot be computed; None exactly when there is a value.

    Raises:
        ValueError: if a value is not finite, without coverage or with a reason, if neither a
            value nor a reason is given, or if an interval's ends are swapped or missing.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    n: int = 0
    coverage: float | None = None
    method: str = ""
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.reason is None):
            raise ValueError("a measure has either a value or a reason why it has none")
        if (self.low is None) != (self.high is None):
            raise ValueError("an interval has two ends")
        if self.n < 0:
            raise ValueError(f"n is {self.n}: expected zero or more")
        if self.value is None:
            self._check_absent()
        else:
            self._check_present(self.value)

    @classmethod
    def of(  # noqa: PLR0913 -- the six parts of a figure, named at every call
        cls,
        value: float,
        *,
        n: int,
        coverage: float,
        method: str,
        low: float | None = None,
        high: float | None = None,
    ) -> "Measured":
        """A figure that could be computed."""
        return cls(value, low, high, n, coverage, method)

    @classmethod
    def not_computable(
        cls, reason: str, *, n: int = 0, coverage: float | None = None
    ) -> "Measured":
        """No figure, and why: never infinity, 0 or 100 % in its place."""
        return cls(None, n=n, coverage=coverage, reason=reason)

    @property
    def computable(self) -> bool:
        """Whether there is a value."""
        return self.value is not None

    def _check_absent(self) -> None:
        if not self.reason:
            raise ValueError("the reason why a figure cannot be computed must say something")
        if self.low is not None:
            raise ValueError("an interval without a value")

    def _check_present(self, value: float) -> None:
        if not math.isfinite(value):
            raise ValueError(f"value {value}: expected a finite number, or a reason")
        if self.coverage is None or not 0 <= self.coverage <= 1:
            raise ValueError(f"coverage {self.coverage}: expected a share from 0 to 1")
        if self.low is not None and self.high is not None and not self.low <= self.high:
            raise ValueError(f"interval {self.low} to {self.high}: ends are swapped")
