"""Intervals for ratios of sums when the stays are a sample (docs/rules/uncertainty.md).

Up to MANY stays are drawn again, each with all its flows (`sapar.values.resampling`), and the
percentiles corrected for bias and acceleration. More have a closed form (`sapar.values.ratio`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

import numpy as np

from sapar.balance.moments import SCALE, Moments
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.resampling import (
    Floats,
    acceleration,
    bca_levels,
    bias,
    copies,
    percentiles,
)

FEWEST = 10
"""Below this many stays a percentile interval promises more than it can hold."""

CENT = 0.01
"""Less than this is rounding, not money."""

MANY = 1000
"""Above this many stays a ratio is as good as normal, and drawing it would only cost time."""


@dataclass(frozen=True, slots=True)
class StayParts:
    """What each stay adds to each sum.

    Attributes:
        names: of the sums, in the order of the columns.
        values: stays x sums, in money, days or people; 0 where a stay adds nothing.
    """

    names: tuple[str, ...]
    values: Floats

    def __len__(self) -> int:
        return len(self.values)

    def __add__(self, other: "StayParts") -> "StayParts":
        """The stays of both; the same sums, unless one has no stays."""
        if not len(self) or not len(other):
            return self if len(self) else other
        return StayParts(self.names, np.concatenate([self.values, other.values]))


NO_PARTS = StayParts((), np.empty((0, 0)))


@dataclass(frozen=True, slots=True)
class Drawn(Mapping[str, Floats]):
    """Each sum in each drawing, by name.

    Attributes:
        sums: name to an array with one number for each drawing; empty where none was made.
        parts: the stays that were drawn.
        fixed: what belongs to a sum and to no stay: a part of it in every drawing.
    """

    sums: Mapping[str, Floats] = field(default_factory=dict)
    parts: StayParts = NO_PARTS
    fixed: Mapping[str, float] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Floats:
        fixed = self.fixed.get(name)
        return self.sums[name] if fixed is None else self.sums[name] + fixed

    def __iter__(self) -> Iterator[str]:
        return iter(self.sums)

    def __len__(self) -> int:
        return len(self.sums)


Chance = Mapping[str, Floats] | Moments
"""What chance can do to a ratio: sums by drawing, or what the closed form needs."""


def beside(chance: Chance, totals: Mapping[str, Decimal]) -> Chance:
    """What chance can do where a part of some sums belongs to no stay, and is never drawn.

    Args:
        chance: of what the stays add.
        totals: of all, by name of the sum; what the stays do not add up to is that part. Less than
            rounding of each stay is none.
    """
    if isinstance(chance, Moments):
        units = {name: round(total * SCALE) for name, total in totals.items()}
        left = {name: each - chance.sums.get(name, 0) for name, each in units.items()}
        most = chance.stays
        return replace(chance, fixed={n: each for n, each in left.items() if abs(each) > most})
    if not isinstance(chance, Drawn) or not len(chance.parts):
        return chance
    known = {n: float(total) for n, total in totals.items() if n in chance.sums}
    rest = {n: total - _column(chance.parts, (n,)).sum() for n, total in known.items()}
    return replace(chance, fixed={n: float(each) for n, each in rest.items() if abs(each) > CENT})


@dataclass(frozen=True, slots=True)
class Resampler:
    """How intervals are drawn: the same seed gives the same intervals, whatever the row order."""

    draws: int
    seed: int

    def sums(self, parts: StayParts) -> Drawn:
        """Each sum in each draw: name to an array of `draws` numbers.

        Empty where there are fewer than FEWEST stays.
        """
        if len(parts) < FEWEST:
            return Drawn()
        alike, counts = np.unique(parts.values, axis=0, return_counts=True)
        random = np.random.default_rng(self.seed)
        drawn = np.concatenate([part @ alike for part in copies(counts, random, self.draws)])
        return Drawn(dict(zip(parts.names, drawn.T, strict=True)), parts)


def with_interval(
    measured: Measured,
    drawn: Chance,
    over: tuple[str, ...],
    under: tuple[str, ...],
) -> Measured:
    """The measure with the 95 % interval of its ratio in the draws.

    Args:
        measured: the figure from all stays; returned as it is where it cannot be computed, or
            has bounds already: what is not known of all stays is more than what chance does.
        drawn: sums by draw; empty where there are too few stays, or the record is complete; a
            sum that was not drawn leaves the figure without an interval. With the stays behind
            them (`Drawn`) the interval is BCa up to MANY stays, else of percentiles.
        over: names of the sums that add up to the numerator.
        under: names of those that add up to the denominator.
    """
    settled = not measured.computable or measured.low is not None
    if settled:
        return measured
    if isinstance(drawn, Moments):
        return _linearised(measured, drawn, over, under)
    if not drawn.keys() >= {*over, *under}:
        return measured
    numerator = np.sum([drawn[name] for name in over], axis=0)
    denominator = np.sum([drawn[name] for name in under], axis=0)
    usable = denominator > 0
    if not usable.any():
        return measured
    ratios = numerator[usable] / denominator[usable]
    corrected = _corrected(ratios, drawn, over, under) if isinstance(drawn, Drawn) else None
    low, high = percentiles(ratios, corrected) if corrected else percentiles(ratios)
    if low == high:
        return _alike(measured)
    kind = (
        _("95 % BCa interval by Poisson bootstrap over stays, {draws} draws")
        if corrected
        else _("95 % interval by Poisson bootstrap over stays, {draws} draws")
    )
    return _told(replace(measured, low=low, high=high), kind.format(draws=len(ratios)))


def _linearised(
    measured: Measured, moments: Moments, over: tuple[str, ...], under: tuple[str, ...]
) -> Measured:
    known = moments.ratio(over, under)
    if measured.value is None or known is None or known.n < FEWEST or known.whole <= 0:
        return measured
    if not known.error:
        return _alike(measured)
    low, high = measured.value - known.reach, measured.value + known.reach
    if {*over} <= {*under} and 0 <= measured.value <= 1:
        low, high = max(0.0, low), min(1.0, high)
    remark = _("95 % linearised interval (delta method) over {stays} stays")
    return _told(replace(measured, low=low, high=high), remark.format(stays=known.n))


def _alike(measured: Measured) -> Measured:
    """Stays that are all alike cannot say how unlike others would be."""
    return _told(measured, _("no interval: all stays are alike in it"))


def _told(measured: Measured, remark: str) -> Measured:
    return replace(measured, method=f"{measured.method}; {remark}")


def _corrected(
    ratios: Floats, drawn: Drawn, over: tuple[str, ...], under: tuple[str, ...]
) -> tuple[float, float] | None:
    """The levels of the BCa interval; None where there is no correction."""
    parts = drawn.parts
    if not len(parts):
        return None
    pairs = np.column_stack([_column(parts, over), _column(parts, under)])
    # Like stays together, which also puts them in an order of their own.
    alike, stays = np.unique(pairs, axis=0, return_counts=True)
    fixed = [sum(drawn.fixed.get(name, 0.0) for name in names) for names in (over, under)]
    numerator, denominator = stays @ alike + fixed
    without = denominator - alike[:, 1]
    if not (without > 0).all():
        return None
    left_out = (numerator - alike[:, 0]) / without
    return bca_levels(bias(numerator / denominator, ratios), acceleration(left_out, stays))


def _column(parts: StayParts, names: tuple[str, ...]) -> Floats:
    places = [parts.names.index(name) for name in names]
    return np.asarray(parts.values[:, places].sum(axis=1))
