"""Drawing clusters again, and the interval that the drawings give: the bootstrap's one home.

A stay is drawn with all that belongs to it. Each drawing gives each stay a Poisson(1) number of
copies; c stays alike together then have Poisson(c) copies, so drawing once for a kind of stay is
exact, and the cost grows with the kinds, not with the number of stays.
Source: N. Chamandy, O. Muralidharan, A. Najmi, S. Naidu (2012), Estimating uncertainty for massive
data streams, section on the Poisson bootstrap.
"""

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr, ndtri

Floats = NDArray[np.float64]

CELLS = 2_000_000
"""Numbers drawn at a time: bounds the memory (16 MB an array), never changes the result."""

LEAST_DEFINED = 0.95
"""A figure that fewer drawings than this share can compute gets no interval."""

SAME = 1e-12
"""A drawing this near the figure, as a part of it, is equal to it: rounding is no chance."""

_ENDS = (0.025, 0.975)


def copies(
    stays: ArrayLike, random: np.random.Generator, draws: int, *, beside: int = 1
) -> Iterator[Floats]:
    """How often each kind of stay is drawn, some drawings at a time.

    Args:
        stays: number of stays of each kind.
        random: its state and the kinds decide the result, however many are drawn at a time.
        draws: number of drawings.
        beside: numbers that the caller keeps of each drawing, if they are more than the kinds.

    Yields:
        Drawings x kinds; `draws` rows in all.
    """
    counts = np.asarray(stays)
    rows = max(1, CELLS // max(counts.size, beside, 1))
    for start in range(0, draws, rows):
        size = (min(rows, draws - start), counts.size)
        yield np.asarray(random.poisson(counts, size), dtype=np.float64)


def usable(drawn: Floats) -> Floats | None:
    """The drawings that could compute the figure; None where too many could not."""
    defined = drawn[np.isfinite(drawn)]
    return defined if defined.size and defined.size >= LEAST_DEFINED * drawn.size else None


def percentiles(drawn: Floats, levels: tuple[float, float] = _ENDS) -> tuple[float, float]:
    """Two percentiles of the drawings, by default the 2.5th and the 97.5th."""
    low, high = np.percentile(drawn, [100 * level for level in levels])
    return float(low), float(high)


def bias(value: float, drawn: Floats) -> float:
    """How far the figure lies off the middle of its drawings, z0, in standard deviations.

    The normal quantile of the share of drawings below the figure, those equal to it half counted;
    infinite where all lie on one side.
    """
    equal = np.isclose(drawn, value, rtol=SAME, atol=0)
    below = np.count_nonzero((drawn < value) & ~equal) + np.count_nonzero(equal) / 2
    return float(ndtri(below / drawn.size))


def acceleration(without: ArrayLike, stays: ArrayLike = 1) -> float:
    """How the spread changes with the figure, a, by the jackknife; 0 where nothing changes it.

    Args:
        without: the figure without one stay, for each stay or each kind.
        stays: number of stays of each kind.
    """
    left_out = np.asarray(without, dtype=np.float64)
    counts = np.broadcast_to(np.asarray(stays, dtype=np.float64), left_out.shape)
    pull = np.average(left_out, weights=counts) - left_out
    spread = math.fsum(counts * pull**2)
    return math.fsum(counts * pull**3) / (6 * spread**1.5) if spread else 0.0


def bca_levels(z0: float, a: float) -> tuple[float, float] | None:
    """Which percentiles of the drawings bound 95 %, corrected for bias and acceleration.

    Returns:
        Levels from 0 to 1, .025 and .975 where z0 and a are 0; None where there is no correction.

    Source: B. Efron (1987), Better bootstrap confidence intervals, Journal of the American
    Statistical Association 82.
    """
    if not (math.isfinite(z0) and math.isfinite(a)):
        return None
    reach = [z0 + float(ndtri(end)) for end in _ENDS]
    if any(a * each >= 1 for each in reach):
        return None
    low, high = (float(ndtr(z0 + each / (1 - a * each))) for each in reach)
    return low, high
