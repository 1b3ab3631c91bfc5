"""Whether a change in ratings is more than the noise of the instrument.

N. S. Jacobson, P. Truax 1991, *Clinical significance: a statistical approach to defining
meaningful change in psychotherapy research*, Journal of Consulting and Clinical Psychology 59.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from sapar.outcomes.answers import Answers, Wave, differences
from sapar.outcomes.differences import SCALE, Differences
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.proportion import proportion

LIMIT = 1.96
"""Noise alone goes beyond this in 5 of 100 people."""


@dataclass(frozen=True, slots=True)
class ReliableShares:
    """How many changed by more than noise.

    Attributes:
        improved: by more than the limit upwards.
        worsened: by more than the limit downwards.
        unclear: by less, so that nothing can be said of them.
    """

    improved: Measured
    worsened: Measured
    unclear: Measured


@dataclass(frozen=True, slots=True)
class ReliableChanges:
    """Both readings, of the same stays: those that gave all three ratings.

    Attributes:
        conventional: post - pre, with the spread of pre.
        then_change: post - then, with the spread of then.
        conventional_of_all: post - pre of every stay that gave these two.
    """

    conventional: ReliableShares
    then_change: ReliableShares
    conventional_of_all: ReliableShares


def reliable_change(change: float, *, deviation: float, reliability: float) -> Measured:
    """RCI = change / (SD sqrt(2) sqrt(1 - alpha)): beyond 1.96, more than noise.

    Args:
        change: of one person, in the unit of the scale.
        deviation: standard deviation of the ratings before, in the same unit.
        reliability: of the instrument, alpha or a retest correlation, from 0 to 1.

    Returns:
        A number without unit; not computable if the instrument is without error or the ratings
        without spread.

    Raises:
        ValueError: if the deviation is below zero or the reliability outside 0 to 1.
    """
    error = _error(deviation, reliability)
    if not error:
        return Measured.not_computable(_without_error(deviation), n=1)
    method = _("change / standard error of a difference, reliability {alpha}")
    return Measured.of(change / error, n=1, coverage=1.0, method=method.format(alpha=reliability))


def reliable_changes(
    answers: Iterable[Answers], *, reliability: float, stays: int | None = None
) -> ReliableChanges:
    """How many of a group changed by more than noise, in both readings.

    Args:
        answers: like ones together or not, in any order.
        reliability: of the instrument, from 0 to 1.
        stays: how many stays the group has, if there are more than gave any answer.

    Returns:
        Shares with Wilson intervals; not computable for fewer than two stays, or if the earlier
        ratings have no spread.

    Raises:
        ValueError: if the reliability is outside 0 to 1.
    """
    listed = list(answers)
    asked = sum(each.stays for each in listed) if stays is None else stays
    complete = [each for each in listed if each.complete]
    return ReliableChanges(
        conventional=_shares(complete, "pre", reliability, asked),
        then_change=_shares(complete, "then", reliability, asked),
        conventional_of_all=_shares(listed, "pre", reliability, asked),
    )


def _shares(
    answers: list[Answers], earlier: Wave, reliability: float, asked: int
) -> ReliableShares:
    found = differences(answers, earlier, "post", asked)
    paired = [each for each in answers if None not in (each.at(earlier), each.post)]
    ratings = Differences.of([(each.at(earlier), each.stays) for each in paired])
    error = _error(ratings.deviation, reliability)
    if ratings.n < 2 or not error:  # noqa: PLR2004 -- one stay has no spread
        reason = _too_few(ratings.n) or _without_error(ratings.deviation)
        absent = Measured.not_computable(reason, n=found.n)
        return ReliableShares(absent, absent, absent)
    limit = LIMIT * error * SCALE
    up = sum(count for size, count in found.counts if size > limit)
    down = sum(count for size, count in found.counts if size < -limit)
    return ReliableShares(
        improved=_share(up, found, _("share that improved by more than noise")),
        worsened=_share(down, found, _("share that worsened by more than noise")),
        unclear=_share(found.n - up - down, found, _("share that changed by no more than noise")),
    )


def _share(part: int, found: Differences, method: str) -> Measured:
    return proportion(part, found.n, method=method, coverage=found.coverage)


def _error(deviation: float, reliability: float) -> float:
    """Standard error of the difference of two measurements."""
    if not 0 <= reliability <= 1:
        raise ValueError(f"reliability {reliability}: expected 0 to 1")
    if not 0 <= deviation < math.inf:
        raise ValueError(f"deviation {deviation}: expected zero or more")
    return deviation * math.sqrt(2) * math.sqrt(1 - reliability)


def _too_few(n: int) -> str | None:
    return _("fewer than two stays answered both times") if n < 2 else None  # noqa: PLR2004


def _without_error(deviation: float) -> str:
    if not deviation:
        return _("all earlier ratings are the same: there is no spread")
    return _("an instrument without error has no noise to exceed")
