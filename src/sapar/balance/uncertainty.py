"""Intervals for ratios of sums when the stays are a sample: Poisson bootstrap over stays.

Each draw gives every stay a Poisson(1) weight, so a stay's flows stay together. Stays with equal
parts are drawn as one: the sum of c Poisson(1) numbers is one Poisson(c) number.
Source: Chamandy, Muralidharan, Najmi, Naidu (2012), Estimating uncertainty for massive data
streams, section on the Poisson bootstrap.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sapar.values.language import _
from sapar.values.measured import Measured

FEWEST = 10
"""Below this many stays a percentile interval promises more than it can hold."""

MOST = 1_000_000
"""Above this many stays no interval is drawn: it would take minutes to show no width."""

_CHUNK = 2_000_000
"""Numbers drawn at once: bounds memory at some tens of megabytes."""


@dataclass(frozen=True, slots=True)
class StayParts:
    """What each stay adds to each sum.

    Attributes:
        names: of the sums, in the order of the columns.
        values: stays x sums, in money, days or people; 0 where a stay adds nothing.
    """

    names: tuple[str, ...]
    values: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.values)

    def __add__(self, other: "StayParts") -> "StayParts":
        """The stays of both; the same sums, unless one has no stays."""
        if not len(self) or not len(other):
            return self if len(self) else other
        return StayParts(self.names, np.concatenate([self.values, other.values]))


NO_PARTS = StayParts((), np.empty((0, 0)))


@dataclass(frozen=True, slots=True)
class Resampler:
    """How intervals are drawn: the same seed gives the same intervals, whatever the row order."""

    draws: int
    seed: int

    def sums(self, parts: StayParts) -> dict[str, NDArray[np.float64]]:
        """Each sum in each draw: name to an array of `draws` numbers.

        Empty where there are fewer than FEWEST or more than MOST stays.
        """
        if not FEWEST <= len(parts) <= MOST:
            return {}
        alike, counts = np.unique(parts.values, axis=0, return_counts=True)
        random = np.random.default_rng(self.seed)
        step = max(1, _CHUNK // max(1, len(counts)))
        pieces = [
            random.poisson(counts, (min(step, self.draws - start), len(counts))) @ alike
            for start in range(0, self.draws, step)
        ]
        drawn = np.concatenate(pieces)
        return dict(zip(parts.names, drawn.T, strict=True))


def with_interval(
    measured: Measured,
    drawn: Mapping[str, NDArray[np.float64]],
    over: tuple[str, ...],
    under: tuple[str, ...],
) -> Measured:
    """The measure with the 2.5 and 97.5 percentiles of its ratio in the draws.

    Args:
        measured: the figure from all stays; returned as it is where it cannot be computed, or
            has bounds already: what is not known of all stays is more than what chance does.
        drawn: sums by draw; empty where there are too few stays, or the record is complete; a
            sum that was not drawn leaves the figure without an interval.
        over: names of the sums that add up to the numerator.
        under: names of those that add up to the denominator.
    """
    settled = not measured.computable or measured.low is not None
    if settled or not drawn.keys() >= {*over, *under}:
        return measured
    numerator = sum(drawn[name] for name in over)
    denominator = sum(drawn[name] for name in under)
    usable = np.asarray(denominator) > 0
    if not usable.any():
        return measured
    ratios = np.asarray(numerator)[usable] / np.asarray(denominator)[usable]
    low, high = (float(end) for end in np.percentile(ratios, [2.5, 97.5]))
    if low == high:
        # Stays that are all alike cannot say how unlike others would be.
        return replace(
            measured,
            method=_("{method}; no interval: all stays are alike in it").format(
                method=measured.method
            ),
        )
    method = _("{method}; 95 % interval by Poisson bootstrap over stays, {draws} draws").format(
        method=measured.method, draws=len(ratios)
    )
    return replace(measured, low=low, high=high, method=method)
