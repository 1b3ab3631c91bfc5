"""Kendall's W: how far parties put the same goals in the same order."""

import math
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Weights = Sequence[Sequence[int]]
"""Weights of each party, goal by goal; all parties in the same order of goals."""

MOST_GOALS: Final = 6
MOST_CASES: Final = 10**9
"""Up to so many goals and cases every one is looked at: half a second for four parties."""

_BASE: Final = 128
"""More than any sum of doubled ranks of seven parties over six goals."""

Whole = npt.NDArray[np.int64]


def concordance(weights: Weights) -> Fraction | None:
    """W with mean ranks for ties, and corrected for them: 12 S / (m² (n³ - n) - m Σ T).

    S is the sum of squares of how far the sums of ranks lie from their mean; m parties, n goals;
    T = Σ (t³ - t) over the goals that a party weighs alike.

    Args:
        weights: of at least two parties, for at least two goals.

    Returns:
        From 0 (orders cancel out) to 1 (one order); None if no party weighs one goal above another.
    """
    parties, goals = len(weights), len(weights[0])
    ties = sum(_tied(each) for each in weights)
    possible = parties**2 * (goals**3 - goals) - parties * ties
    # Ranks are doubled, so that they are whole: S is four times what it would be.
    return Fraction(12 * _spread(weights), 4 * possible) if possible else None


def ranks(weights: Sequence[int]) -> list[int]:
    """Twice the rank of each goal, 1 for the highest weight; equal weights share their mean rank.

    >>> ranks([50, 30, 20, 30])
    [2, 5, 8, 5]
    """
    above = [sum(other > weight for other in weights) for weight in weights]
    alike = Counter(weights)
    return [2 * count + alike[weight] + 1 for count, weight in zip(above, weights, strict=True)]


def _tied(weights: Sequence[int]) -> int:
    return sum(count**3 - count for count in Counter(weights).values())


def _spread(weights: Weights) -> int:
    """Four times S."""
    sums = [sum(column) for column in zip(*map(ranks, weights), strict=True)]
    mean = len(weights) * (len(sums) + 1)
    return sum((each - mean) ** 2 for each in sums)


def chance(weights: Weights, found: Fraction) -> tuple[float, int | None]:
    """How often parties that put goals in order at random agree at least as much as these do.

    Ties are kept: each party's ranks are dealt out anew over the goals.

    Args:
        weights: as `concordance` takes them.
        found: W of them.

    Returns:
        The probability, and how many cases were looked at; where they are too many None, and the
        probability is that of the chi-square distribution that the statistic m (n - 1) W tends to.
    """
    goals, cases = len(weights[0]), orders(weights)
    if goals > MOST_GOALS or cases > MOST_CASES:
        from scipy.special import chdtrc  # noqa: PLC0415 -- slow to load, and few stays need it

        statistic = float(len(weights) * (goals - 1) * found)
        return float(chdtrc(goals - 1, statistic)), None
    spreads, counts = _every(weights)
    return int(counts[spreads >= _spread(weights)].sum()) / cases, cases


def orders(weights: Weights) -> int:
    """How many ways there are to deal out the ranks of all parties but the first."""
    return math.prod(
        math.factorial(len(each)) // math.prod(map(math.factorial, Counter(each).values()))
        for each in weights[1:]
    )


def _every(weights: Weights) -> tuple[Whole, Whole]:
    """Four times S of every case, and how often each comes up.

    The order of the first party can stay, since only what differs between parties matters. It does
    not matter which goal has which sum of ranks: sums are kept sorted, together as one number.
    """
    goals = len(weights[0])
    places: Whole = _BASE ** np.arange(goals, dtype=np.int64)
    keys: Whole = np.array([int(np.sort(ranks(weights[0])) @ places)], dtype=np.int64)
    counts: Whole = np.ones(1, dtype=np.int64)
    for each in weights[1:]:
        orders = np.array(sorted(set(permutations(ranks(each)))), dtype=np.int64)
        sums = (keys[:, None] // places % _BASE)[:, None, :] + orders[None, :, :]
        reached: Any = np.sort(sums, axis=2) @ places
        keys, where = np.unique(reached.ravel(), return_inverse=True)
        repeated = np.repeat(counts, len(orders))
        counts = np.zeros(len(keys), dtype=np.int64)
        np.add.at(counts, where.ravel(), repeated)
    found = keys[:, None] // places % _BASE
    mean = len(weights) * (goals + 1)
    return ((found - mean) ** 2).sum(axis=1), counts
