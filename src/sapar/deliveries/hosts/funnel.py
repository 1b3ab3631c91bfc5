"""How far from the rate of all hosts together chance alone would carry one of them.

The binomial tail is continued between whole numbers by the incomplete beta function, so that
effective counts and a smooth curve need no rounding: at whole numbers it is the exact tail.
"""

from enum import StrEnum

from scipy.optimize import brentq
from scipy.stats import beta

from sapar.deliveries.hosts.record import Record
from sapar.values.language import _
from sapar.values.measured import Measured

WIDE, FAR = 0.025, 0.001
"""Tails beyond the 95 % and the 99.8 % limits, on each side (Spiegelhalter 2005)."""


class Position(StrEnum):
    """Where a host lies; the order says nothing of merit."""

    INSIDE = "inside"
    BELOW_95 = "below-95"
    BELOW_998 = "below-99.8"
    ABOVE_95 = "above-95"
    ABOVE_998 = "above-99.8"
    UNDECIDED = "undecided"


def at_most(record: Record, target: float) -> float:
    """Chance of as few met or fewer, if each is met with probability `target`."""
    if record.met >= record.countable:
        return 1.0
    return float(beta.sf(target, record.met + 1, record.countable - record.met))


def at_least(record: Record, target: float) -> float:
    """Chance of as many met or more, if each is met with probability `target`."""
    return at_most(Record(record.countable - record.met, record.countable), 1 - target)


def position(record: Record, target: float) -> Position:
    """Where a record lies against a target rate from 0 to 1.

    It is outside a limit exactly if the target is outside its exact interval of the same level.
    """
    fewer, more = at_most(record, target), at_least(record, target)
    if fewer < WIDE:
        return Position.BELOW_998 if fewer < FAR else Position.BELOW_95
    if more < WIDE:
        return Position.ABOVE_998 if more < FAR else Position.ABOVE_95
    return Position.INSIDE


def agreed(certain: Position, at_most_kept: Position) -> Position:
    """Where a host lies whatever became of its open claims: what both readings say, the milder.

    Args:
        certain: of what was certainly met.
        at_most_kept: of what was met if every open claim, of all hosts, is true.

    Returns:
        Undecided where the two readings differ in kind.
    """
    if certain is at_most_kept:
        return certain
    for milder, farther in _SIDES:
        if {certain, at_most_kept} == {milder, farther}:
            return milder
    return Position.UNDECIDED


_SIDES = (
    (Position.BELOW_95, Position.BELOW_998),
    (Position.ABOVE_95, Position.ABOVE_998),
)


def limits(target: float, countable: float, tail: float) -> tuple[float, float]:
    """The rates beyond which a host with so many commitments is outside.

    Args:
        target: rate of all hosts together, from 0 to 1.
        countable: number of (effective) commitments, above zero.
        tail: chance beyond each limit.

    Returns:
        Lower and upper rate; 0 or 1 where so few commitments cannot lie outside on that side.

    Source: D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance,
    Statistics in Medicine 24. Both limits leave the same tail; as printed there, the upper one
    would put 3 of 3 outside where that happens in 37 of 100 hosts.
    """
    return _lower(target, countable, tail), 1 - _lower(1 - target, countable, tail)


def exact_rate(record: Record, *, method: str, coverage: float = 1.0) -> Measured:
    """The share met with its exact 95 % interval (Clopper and Pearson 1934).

    Args:
        record: of one host, thinned where its commitments are not independent.
        method: what the share is, in words; the name of the interval is added.
        coverage: share of its commitments that can be counted.

    Returns:
        The share, with `n` = its countable commitments rounded down; not computable without one.
    """
    if not record.countable:
        return Measured.not_computable(_("no commitment promises a quantity"))
    met, failed = record.met, record.countable - record.met
    low = float(beta.ppf(WIDE, met, failed + 1)) if met else 0.0
    high = float(beta.ppf(1 - WIDE, met + 1, failed)) if failed else 1.0
    named = _("{method}; exact 95 % interval").format(method=method)
    return Measured.of(
        record.rate, low=low, high=high, n=int(record.countable), coverage=coverage, method=named
    )


def _lower(target: float, countable: float, tail: float) -> float:
    if target in (0, 1):
        return target

    def excess(met: float) -> float:
        return at_most(Record(met, countable), target) - tail

    if excess(0) >= 0:
        return 0.0
    return float(brentq(excess, 0, countable)) / countable
