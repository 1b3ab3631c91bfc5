"""Figures pooled over stays, with an interval that knows that a stay's commitments hang together.

A stay is what is drawn, with all that belongs to it (`sapar.values.resampling`); of many stays
the interval has a closed form (`sapar.values.ratio`).
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.ratio import RatioSums
from sapar.values.resampling import Floats, copies, percentiles, usable

Kind = tuple[float, int, int]
"""Stays alike: sum over them of what is counted (commitments met, or shares delivered), number
of commitments of each, number of stays. One row of `sapar.deliveries.measures.kinds`."""

DRAWS = 1000

MANY = 1000
"""Above this many stays a pooled share is as good as normal, and drawing it only costs time."""

UNIT = 1_000_000
"""What is counted of a stay is taken in whole numbers of 1/UNIT for the closed form."""

FEW = 10
"""Below this many stays a percentile interval is too narrow; the method then says so."""


def pooled(
    kinds: Iterable[Kind],
    *,
    method: str,
    seed: int,
    coverage: float = 1.0,
    draws: int = DRAWS,
) -> Measured:
    """Sum over stays of what is counted / sum over stays of the commitments, both resampled.

    Args:
        kinds: the stays, in any order; those without commitments are left out.
        method: what the figure is, in words; the kind of interval is added.
        seed: the same seed and stays give the same interval.
        coverage: share of all commitments that can be counted.
        draws: number of drawings.

    Returns:
        The pooled figure with `n` = number of stays and its 95 % interval: of percentiles up to
        `MANY` stays, linearised above; where there is none, the method says why. Not computable
        without a commitment.

    Raises:
        ValueError: if a count of commitments or stays is below zero.
    """
    counted, each, stays = _columns(kinds)
    if not stays.size:
        return Measured.not_computable(_("no stay has a commitment that can be counted"))
    value = float((counted * stays).sum() / (each * stays).sum())
    point = Measured.of(value, n=int(stays.sum()), coverage=coverage, method=method)
    if point.n < 2:  # noqa: PLR2004 -- one stay has no spread
        return _remarked(point, _("no interval: fewer than two stays"))
    if point.n > MANY:
        return _linearised(point, counted, each, stays)
    return _with_interval(point, _drawn(counted, each, stays, seed, draws))


def _columns(kinds: Iterable[Kind]) -> tuple[Floats, Floats, Floats]:
    """What one stay of each kind counts, its commitments, and how many such stays; in one order."""
    merged: dict[tuple[float, int], int] = {}
    for counted, each, stays in kinds:
        if min(each, stays) < 0:
            raise ValueError(f"{stays} stays of {each} commitments: expected zero or more")
        if each and stays:
            key = (counted / stays, each)
            merged[key] = merged.get(key, 0) + stays
    rows = [(*key, stays) for key, stays in sorted(merged.items())]
    table = np.array(rows, dtype=np.float64).reshape(len(rows), 3)
    return table[:, 0], table[:, 1], table[:, 2]


def _drawn(counted: Floats, each: Floats, stays: Floats, seed: int, draws: int) -> Floats:
    """The figure of each drawing that has a stay."""
    random = np.random.default_rng(seed)
    found = []
    for drawn in copies(stays, random, draws):
        sums, wholes = drawn @ counted, drawn @ each
        found.append(np.divide(sums, wholes, out=np.full_like(sums, np.nan), where=wholes > 0))
    return np.concatenate(found)


def _linearised(point: Measured, counted: Floats, each: Floats, stays: Floats) -> Measured:
    """In whole numbers of any size, so that nothing is lost where stays are nearly alike."""
    rows = [
        (round(x * UNIT), round(y * UNIT), int(n))
        for x, y, n in zip(counted.tolist(), each.tolist(), stays.tolist(), strict=True)
    ]
    reach = RatioSums(
        n=point.n,
        over=sum(x * n for x, _y, n in rows),
        under=sum(y * n for _x, y, n in rows),
        over_squared=sum(x * x * n for x, _y, n in rows),
        product=sum(x * y * n for x, y, n in rows),
        under_squared=sum(y * y * n for _x, y, n in rows),
    ).reach
    if point.value is None or not reach:
        return _remarked(point, _("no interval: all stays are alike in it"))
    low, high = max(0.0, point.value - reach), min(1.0, point.value + reach)
    remark = _("95 % linearised interval (delta method) over {stays} stays")
    return _remarked(replace(point, low=low, high=high), remark.format(stays=point.n))


def _with_interval(point: Measured, drawn: Floats) -> Measured:
    defined = usable(drawn)
    if defined is None:
        return _remarked(point, _("no interval: too few stays to draw from"))
    low, high = percentiles(defined)
    if np.isclose(low, high, rtol=0, atol=1e-12):
        return _remarked(point, _("no interval: every drawing gives the same"))
    remark = _("95 % percentile interval of {draws} Poisson bootstrap drawings of stays")
    ranged = _remarked(replace(point, low=low, high=high), remark.format(draws=drawn.size))
    if point.n < FEW:
        return _remarked(ranged, _("too narrow: fewer than {few} stays").format(few=FEW))
    return ranged


def _remarked(figure: Measured, remark: str) -> Measured:
    return replace(figure, method=f"{figure.method}; {remark}")
