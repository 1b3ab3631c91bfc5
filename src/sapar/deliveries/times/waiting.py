"""How long visitors wait for an account, a desk, a first meeting: Kaplan-Meier.

A stay that ends before the thing is delivered says that the wait was longer than the stay. Leaving
such stays out would make the worst hosts look quick.
"""

import warnings
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import CensoredData, ecdf

from sapar.values.language import _
from sapar.values.measured import Measured

Wait = tuple[int | None, bool, int]
"""Days since the first day of the stay, whether it was delivered on that day (if not: the stay or
the record ended then, with nothing delivered), number of stays; days None where a date is missing.
One row of `sapar.deliveries.times.measures.waits`."""

HALF = 0.5 + 1e-12
"""A half, with room for the rounding of a product of fractions."""

Floats = NDArray[np.float64]
_NOTHING = np.empty(0)


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """Share of stays that still wait, by day.

    Attributes:
        stays: how many have their dates.
        delivered: how many of them got it while they lasted.
        undated: how many more lack a date.
        days: on which something was delivered or a stay ended; rising.
        share: that still waits at the end of each of these days, S(t).
        low: lower end of its 95 % interval; not a number where S(t) is 0 or 1.
        high: upper end in the same way.
    """

    stays: int
    delivered: int
    undated: int
    days: Floats = field(default_factory=lambda: _NOTHING)
    share: Floats = field(default_factory=lambda: _NOTHING)
    low: Floats = field(default_factory=lambda: _NOTHING)
    high: Floats = field(default_factory=lambda: _NOTHING)

    @classmethod
    def of(cls, waits: Iterable[Wait]) -> "Waiting":
        """The Kaplan-Meier estimate with log-log intervals.

        Args:
            waits: in any order; only stays to which the thing was promised.

        Raises:
            ValueError: if days or a number of stays are below zero.
        """
        listed = list(waits)
        if any(stays < 0 or (days or 0) < 0 for days, _delivered, stays in listed):
            raise ValueError("a wait or a number of stays is below zero")
        undated = sum(stays for days, _delivered, stays in listed if days is None)
        reached, left = _repeated(listed, delivered=True), _repeated(listed, delivered=False)
        stays = reached.size + left.size
        return cls(stays, reached.size, undated, *(_curve(reached, left) if stays else ()))

    @property
    def coverage(self) -> float:
        """Share of the stays that have their dates; 0 where there is none."""
        whole = self.stays + self.undated
        return self.stays / whole if whole else 0.0

    @property
    def absence(self) -> str | None:
        """Why no wait can be told; None where one can."""
        if self.stays:
            return None
        if self.undated:
            return _("of no stay are the dates known")
        return _("to no stay was it promised")


def median_wait(waiting: Waiting) -> Measured:
    """Days by which at least half of the stays had it, with a 95 % interval.

    Returns:
        Whole days since the first day of the stay, which is day 0. Not computable if fewer than
        half had it while anybody was still there to see. An interval without an upper end is not
        given; the method then tells its lower end.
    """
    median = _first_day_at_half(waiting, waiting.share)
    if waiting.absence or median is None:
        reason = waiting.absence or _fewer_than_half(waiting)
        return Measured.not_computable(reason, n=waiting.stays, coverage=waiting.coverage)
    low = _first_day_at_half(waiting, waiting.low)
    high = _first_day_at_half(waiting, waiting.high)
    method = _("median days by Kaplan-Meier; nothing delivered is a wait longer than the stay")
    return Measured.of(
        median,
        low=None if high is None else low,
        high=None if low is None else high,
        n=waiting.stays,
        coverage=waiting.coverage,
        method=f"{method}; {_remark(low, high)}",
    )


def delivered_within(waiting: Waiting, days: int) -> Measured:
    """Share of the stays that had it within some days, 1 - S(days), with a 95 % interval.

    Args:
        waiting: the curve.
        days: whole days since the first day of the stay, zero or more.

    Returns:
        A share from 0 to 1, without an interval where it is 0 or 1; not computable if every stay
        that still waited had ended before.

    Raises:
        ValueError: if the days are below zero.
    """
    if days < 0:
        raise ValueError(f"{days} days: expected zero or more")
    if reason := waiting.absence or _too_long(waiting, days):
        return Measured.not_computable(reason, n=waiting.stays, coverage=waiting.coverage)
    place = int(np.searchsorted(waiting.days, days, side="right")) - 1
    value, low, high = _had_it(waiting, place) if place >= 0 else (0.0, None, None)
    remark = _("no interval at 0 and at 1") if low is None else _("95 % log-log interval")
    method = _("share that had it by Kaplan-Meier")
    return Measured.of(
        value,
        low=low,
        high=high,
        n=waiting.stays,
        coverage=waiting.coverage,
        method=f"{method}; {remark}",
    )


def _repeated(waits: list[Wait], *, delivered: bool) -> Floats:
    chosen = [(days, stays) for days, had, stays in waits if days is not None and had == delivered]
    days, stays = [day for day, _stays in chosen], [stays for _day, stays in chosen]
    return np.repeat(np.array(days, dtype=np.float64), np.array(stays, dtype=np.int64))


def _curve(reached: Floats, left: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    survival = ecdf(CensoredData(uncensored=reached, right=left)).sf
    with warnings.catch_warnings():
        # The formula has no interval where all or nobody waits: not a number there, as documented.
        warnings.simplefilter("ignore", RuntimeWarning)
        # Two curves, though the types of scipy-stubs say two numbers.
        ends: Any = survival.confidence_interval(method="log-log")
    low, high = ends.low.probabilities, ends.high.probabilities
    return survival.quantiles, survival.probabilities, low, high


def _first_day_at_half(waiting: Waiting, curve: Floats) -> float | None:
    reached = np.flatnonzero(curve <= HALF)
    return float(waiting.days[reached[0]]) if reached.size else None


def _had_it(waiting: Waiting, place: int) -> tuple[float, float | None, float | None]:
    value = float(1 - waiting.share[place])
    low, high = float(1 - waiting.high[place]), float(1 - waiting.low[place])
    return (value, low, high) if np.isfinite(low) else (value, None, None)


def _too_long(waiting: Waiting, days: int) -> str | None:
    if days <= waiting.days[-1] or not waiting.share[-1]:
        return None
    return _("no stay that still waited lasted {days} days").format(days=days)


def _fewer_than_half(waiting: Waiting) -> str:
    reason = _("fewer than half had it while stays lasted: {delivered} of {stays}")
    return reason.format(delivered=waiting.delivered, stays=waiting.stays)


def _remark(low: float | None, high: float | None) -> str:
    if low is None:
        return _("no interval")
    if high is None:
        return _("95 % log-log interval from {low} days without an upper end").format(low=int(low))
    return _("95 % log-log interval")
