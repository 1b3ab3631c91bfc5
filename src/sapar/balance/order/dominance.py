"""Whether one alternative is better on every criterion: the only order that needs no weights."""

from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Verdict(StrEnum):
    """What two alternatives are to each other."""

    BETTER_ON_ALL = "better-on-all"
    NOWHERE_WORSE = "nowhere-worse"
    TRADE_OFF = "trade-off"
    ALIKE = "alike"


class Pair(NamedTuple):
    """Two alternatives: the better one first; in order of their places where none is."""

    first: int
    second: int
    verdict: Verdict


def dominance(values: Floats) -> tuple[Pair, ...]:
    """Compare every two alternatives.

    Args:
        values: alternatives x criteria, higher is better in each.
    """
    return tuple(
        _compared(values, one, other) for one, other in combinations(range(len(values)), 2)
    )


def _compared(values: Floats, one: int, other: int) -> Pair:
    better, worse = values[one] > values[other], values[one] < values[other]
    if better.any() and worse.any():
        return Pair(one, other, Verdict.TRADE_OFF)
    if not better.any() and not worse.any():
        return Pair(one, other, Verdict.ALIKE)
    first, second = (one, other) if better.any() else (other, one)
    everywhere = better.all() or worse.all()
    return Pair(first, second, Verdict.BETTER_ON_ALL if everywhere else Verdict.NOWHERE_WORSE)
