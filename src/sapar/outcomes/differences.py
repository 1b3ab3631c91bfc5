"""Differences within pairs (after - before), like ones together, summed without rounding error."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float64]]
Whole = np.ndarray[Any, np.dtype[np.int64]]

SCALE = 1_000_000_000
"""Values are kept as whole numbers of 1/SCALE: neither the order of answers nor a constant added
to all of them then shows in the last bit of a figure."""

LARGEST = 1e6
"""An answer beyond this is no answer on a scale; it also keeps sums of units within 64 bits."""


def units(value: float) -> int:
    """A value in whole units of 1/SCALE.

    Raises:
        ValueError: if it is not a number within `LARGEST`.
    """
    if not -LARGEST <= value <= LARGEST:
        raise ValueError(f"value {value}: expected a finite number, or None where it is missing")
    return round(value * SCALE)


@dataclass(frozen=True)
class Differences:
    """What a group changed by, one difference for each stay that answered both times.

    Attributes:
        counts: difference in units and how many stays have it, in rising order.
        asked: how many stays the figures speak of, with those that did not answer.

    Raises:
        ValueError: if a count is not above zero, or more answered than were asked.
    """

    counts: tuple[tuple[int, int], ...]
    asked: int

    def __post_init__(self) -> None:
        if any(count < 1 for _difference, count in self.counts) or self.n > self.asked:
            raise ValueError(f"{self.n} differences of {self.asked} stays, or a count below one")

    @classmethod
    def of(
        cls, rows: Iterable[tuple[float | None, int]], *, stays: int | None = None
    ) -> "Differences":
        """Add up rows of (difference, stays); None where a stay did not answer both times.

        Args:
            rows: in any order; the same difference may come in several rows.
            stays: how many stays the group has, if there are more than the rows tell of.
        """
        counts: Counter[int] = Counter()
        told = 0
        for difference, count in rows:
            told += count
            if difference is not None and count:
                counts[units(difference)] += count
        return cls(tuple(sorted(counts.items())), told if stays is None else stays)

    @cached_property
    def n(self) -> int:
        """How many stays answered both times."""
        return sum(count for _difference, count in self.counts)

    @cached_property
    def coverage(self) -> float:
        """Share of the stays that answered both times; 0 where there is none."""
        return self.n / self.asked if self.asked else 0.0

    @cached_property
    def total(self) -> int:
        """Sum of the differences, in units."""
        return sum(difference * count for difference, count in self.counts)

    @cached_property
    def squares(self) -> int:
        """Sum of the squared differences, in squared units."""
        return sum(difference * difference * count for difference, count in self.counts)

    @cached_property
    def mean(self) -> float:
        """Mean difference; zero division where there is none."""
        return self.total / (self.n * SCALE)

    @cached_property
    def deviation(self) -> float:
        """Standard deviation with n - 1; 0 for fewer than two."""
        spread = self.n * self.squares - self.total**2
        return math.sqrt(spread / (self.n * (self.n - 1))) / SCALE if spread else 0.0

    @property
    def values(self) -> Whole:
        """Every difference on its own, in units, in rising order."""
        found = [difference for difference, _count in self.counts]
        return np.repeat(
            np.array(found, dtype=np.int64), [count for _difference, count in self.counts]
        )
