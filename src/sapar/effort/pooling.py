"""How sure a mismatch of credit and work is: stays drawn again, with all that belongs to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party
from sapar.values.resampling import Floats, copies, percentiles, usable

FEW = 10
"""Below this many stays a percentile interval is too narrow; the method then says so."""

MOST = 5000
"""Above this many stays no interval is drawn: it would show hardly any width."""


@dataclass(frozen=True, slots=True)
class StayShares:
    """What was worked and credited in one stay.

    Attributes:
        hours: by party.
        credit: weighted roles by party.
    """

    hours: Mapping[Party, float]
    credit: Mapping[Party, float]


def with_interval(
    point: Measured, stays: Iterable[StayShares], *, seed: int, draws: int
) -> Measured:
    """The mismatch of all stays with a 95 % percentile interval.

    A stay is drawn with all that belongs to it (`sapar.values.resampling`).

    Args:
        point: the mismatch of these stays together, as `recognition` gives it.
        stays: each of them.
        seed: the same seed and stays give the same interval.
        draws: number of drawings.

    Returns:
        The same figure; where it has no interval the method says why.
    """
    listed = list(stays)
    if point.value is None:
        return point
    if len(listed) < 2:  # noqa: PLR2004 -- one stay has no spread
        return _remarked(point, _("no interval: fewer than two stays"))
    defined = usable(_drawn(listed, seed, draws))
    if defined is None:
        return _remarked(point, _("no interval: too few stays to draw from"))
    low, high = percentiles(defined)
    ranged = replace(point, low=min(low, point.value), high=max(high, point.value))
    remark = _("95 % percentile interval of {draws} Poisson bootstrap drawings of stays")
    told = _remarked(ranged, remark.format(draws=draws))
    if len(listed) < FEW:
        return _remarked(told, _("too narrow: fewer than {few} stays").format(few=FEW))
    return told


def _drawn(stays: list[StayShares], seed: int, draws: int) -> Floats:
    """The mismatch of each drawing; no number where it has no hours or no credit."""
    random = np.random.default_rng(seed)
    hours = _table([stay.hours for stay in stays])
    credit = _table([stay.credit for stay in stays])
    found = [
        np.abs(_shares(drawn @ credit) - _shares(drawn @ hours)).sum(axis=1) / 2
        for drawn in copies(np.ones(len(stays)), random, draws)
    ]
    return np.concatenate(found)


def _table(rows: list[Mapping[Party, float]]) -> Floats:
    return np.array([[row.get(party, 0.0) for party in Party] for row in rows])


def _shares(sums: Floats) -> Floats:
    whole = sums.sum(axis=1, keepdims=True)
    shares: Floats = np.divide(sums, whole, out=np.full_like(sums, np.nan), where=whole > 0)
    return shares


def _remarked(figure: Measured, remark: str) -> Measured:
    return replace(figure, method=f"{figure.method}; {remark}")
