"""Draws that a seed repeats, on every machine and version of Python."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A stream of draws; every one is made from `Random.random`, whose sequence is promised."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 -- invented rows, no secrets

    def happens(self, share: float) -> bool:
        """Whether something happens that happens in this share of cases (0 to 1)."""
        return self._random.random() < share

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def one_of(self, choices: Sequence[T]) -> T:
        """One of some things, each as likely."""
        return choices[self.between(0, len(choices) - 1)]

    def weighted(self, weights: Mapping[T, int]) -> T:
        """One of some things, each as likely as its weight says."""
        left = self.between(1, sum(weights.values()))
        for choice, weight in weights.items():
            left -= weight
            if left <= 0:
                return choice
        raise ValueError("nothing to choose from: the weights are zero")

    def day(self, first: date, last: date) -> date:
        """A day, both ends included."""
        return first + timedelta(days=self.between(0, (last - first).days))

    def around(self, level: Decimal, percent: int) -> Decimal:
        """A number within some percent of a level."""
        return level * Decimal(100 + self.between(-percent, percent)) / 100
