"""Shares of one whole, and how concentrated they are."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

Name = TypeVar("Name")


@dataclass(frozen=True, slots=True, order=True)
class Share:
    """A part of a whole, from 0 to 1.

    Raises:
        ValueError: if the value is outside 0 to 1 or not a number.
    """

    value: float

    def __post_init__(self) -> None:
        if not 0 <= self.value <= 1:
            raise ValueError(f"share {self.value}: expected a number from 0 to 1")

    def __float__(self) -> float:
        return self.value

    def __str__(self) -> str:
        return f"{100 * self.value:.1f} %"


def shares_of(parts: Mapping[Name, float]) -> dict[Name, Share]:
    """Each part's share of their sum, s_k = F_k / sum F.

    Args:
        parts: amounts of one unit, none below zero.

    Returns:
        The shares, which sum to one; empty where nothing is there to share (sum 0).

    Raises:
        ValueError: if a part is negative or not finite: a net flow has no share.
    """
    for name, part in parts.items():
        if not (math.isfinite(part) and part >= 0):
            raise ValueError(f"part {name!r} is {part}: a share needs amounts of zero or more")
    whole = math.fsum(parts.values())
    if not whole:
        return {}
    return {name: Share(min(1.0, part / whole)) for name, part in parts.items()}


def concentration(shares: Iterable[Share]) -> float:
    """Herfindahl-Hirschman index, the sum of squared shares: 1/k if k are equal, 1 if one has all.

    Its inverse is the effective number of equal holders.

    Raises:
        ValueError: if the shares do not sum to one.
    """
    values = [share.value for share in shares]
    if not math.isclose(math.fsum(values), 1, abs_tol=1e-9):
        raise ValueError(f"shares sum to {math.fsum(values)}, expected 1")
    return math.fsum(value * value for value in values)
