"""How concentrated a quantity is on few holders, and how unequal they are."""

import math

import numpy as np
from numpy.typing import ArrayLike


def hhi(parts: ArrayLike) -> float | None:
    """Herfindahl-Hirschman index, the sum of squared shares: 1/k if k are equal, 1 if one has all.

    Args:
        parts: amounts of one unit, zero or more; any order.

    Returns:
        The index; None where nothing is there to share.
    """
    amounts = np.asarray(parts, dtype=float)
    whole = math.fsum(amounts)
    if not whole:
        return None
    return min(1.0, math.fsum(np.square(amounts / whole)))


def unbiased_hhi(counts: ArrayLike) -> float | None:
    """HHI of a small sample, sum n_k (n_k - 1) / (N (N - 1)): the chance that two stays agree.

    With few stays the plain index is too high, since one stay alone already looks concentrated.

    Args:
        counts: whole numbers of independent things (stays, not days), zero or more.

    Returns:
        The index, from 0 to 1; None if fewer than two were counted.

    Raises:
        ValueError: if a count is not whole.
    """
    numbers = np.asarray(counts, dtype=float)
    if (numbers != np.round(numbers)).any():
        raise ValueError("counts: expected whole numbers")
    whole = math.fsum(numbers)
    if whole <= 1:
        return None
    return math.fsum(numbers * (numbers - 1)) / (whole * (whole - 1))


def gini(parts: ArrayLike) -> float | None:
    """Gini coefficient: 0 if all holders have the same, (k - 1) / k if one of k has all.

    Args:
        parts: amounts of all k holders, those with zero included; zero or more.

    Returns:
        The coefficient; None where nothing is there to share.
    """
    ordered = np.sort(np.asarray(parts, dtype=float))
    whole, size = math.fsum(ordered), ordered.size
    if not whole:
        return None
    ranks = np.arange(1, size + 1)
    return max(0.0, (2 * math.fsum(ranks * ordered) / whole - (size + 1)) / size)
