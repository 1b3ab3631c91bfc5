"""How far figures of a sample could be off: the bootstrap over stays.

A stay is the unit that is drawn. Each drawing gives each stay a Poisson(1) number of copies;
c stays alike together then have Poisson(c) copies, so drawing once for a group of like stays is
exact, not an approximation, and the cost grows with the kinds of stay, not with their number.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from sapar.reciprocity.drawing import Drawing, drawn_figures
from sapar.reciprocity.inflow import inflow_concentration, outflow_concentration
from sapar.reciprocity.mutuality import ceiling, mutuality
from sapar.reciprocity.network import Floats, Network
from sapar.reciprocity.nodes import nodes
from sapar.values.language import _
from sapar.values.measured import Measured

CountRow = tuple[str, str, float, int]
"""Origin, host, weight of one stay, stays: one row of `sapar.reciprocity.measures.arc_counts`."""

DRAWS = 1000

LEAST_DEFINED = 0.95
"""A figure that fewer drawings than this share can compute gets no interval."""

MOST_CELLS = 20_000_000
"""Most drawings x nodes that are kept at once for the intervals of nodes (160 MB)."""


@dataclass(frozen=True, slots=True)
class Resampled:
    """Figures of a sample of stays with 95 % intervals.

    Attributes:
        r: mutuality.
        r_max: its ceiling.
        inflow_hhi: concentration of the whole inflow.
        outflow_hhi: concentration of the whole outflow.
        asymmetry: (in - out) / (in + out) by node.
    """

    r: Measured
    r_max: Measured
    inflow_hhi: Measured
    outflow_hhi: Measured
    asymmetry: dict[str, Measured]


def resampled(
    counts: Iterable[CountRow], *, coverage: float, seed: int, draws: int = DRAWS
) -> Resampled:
    """The figures of a sample, each with the 2.5th to 97.5th percentile of its drawings.

    An interval need not hold its figure in the middle, or at all: chance makes flows uneven, so
    drawings are a little less mutual than the sample, as the sample is than what it comes from.
    A register, which is complete, has no such interval.

    Args:
        counts: stays grouped by origin, host and weight of one stay, in any order; loops are
            left out.
        coverage: share of the stays of which origin, host and weight are known.
        seed: the same seed and stays give the same interval.
        draws: number of drawings.

    Returns:
        Figures with n = number of stays between different nodes that weigh anything. Without an
        interval, where fewer than two stays or too few drawings allow one, the method says why.
    """
    drawing = Drawing.from_counts(counts)
    point = _point(drawing.network, coverage)
    if drawing.stays < 2:  # noqa: PLR2004 -- one stay has no spread
        return _annotated(point, drawing.stays, _("no interval: fewer than two stays"))
    keep_nodes = draws * drawing.network.size <= MOST_CELLS
    figures = drawn_figures(drawing, np.random.default_rng(seed), draws, keep_nodes=keep_nodes)
    return _with_intervals(point, figures, drawing.stays, draws)


def _point(network: Network, coverage: float) -> Resampled:
    columns = nodes(network)
    return Resampled(
        r=mutuality(network, coverage=coverage),
        r_max=ceiling(network, coverage=coverage),
        inflow_hhi=inflow_concentration(network, coverage=coverage).hhi,
        outflow_hhi=outflow_concentration(network, coverage=coverage).hhi,
        asymmetry=dict(
            zip(network.nodes, columns.column("asymmetry", coverage=coverage), strict=True)
        ),
    )


def _annotated(point: Resampled, stays: int, remark: str) -> Resampled:
    r, r_max, inflow, outflow = (_remarked(figure, stays, remark) for figure in _whole(point))
    asymmetry = {name: _remarked(a, stays, remark) for name, a in point.asymmetry.items()}
    return Resampled(r, r_max, inflow, outflow, asymmetry)


def _whole(point: Resampled) -> tuple[Measured, Measured, Measured, Measured]:
    return point.r, point.r_max, point.inflow_hhi, point.outflow_hhi


def _remarked(figure: Measured, stays: int, remark: str) -> Measured:
    if not figure.computable:
        return replace(figure, n=stays)
    return replace(figure, n=stays, method=f"{figure.method}; {remark}")


def _with_intervals(
    point: Resampled, figures: tuple[Floats, Floats | None], stays: int, draws: int
) -> Resampled:
    whole, by_node = figures
    if by_node is None:
        remark = _("no interval: too many nodes to keep every drawing")
        spread = {name: _remarked(a, stays, remark) for name, a in point.asymmetry.items()}
    else:
        spread = {
            name: _with_interval(a, drawn, stays, draws)
            for (name, a), drawn in zip(point.asymmetry.items(), by_node.T, strict=True)
        }
    r, r_max, inflow, outflow = (
        _with_interval(figure, drawn, stays, draws)
        for figure, drawn in zip(_whole(point), whole.T, strict=True)
    )
    return Resampled(r, r_max, inflow, outflow, spread)


def _with_interval(figure: Measured, drawn: Floats, stays: int, draws: int) -> Measured:
    """Add the percentiles of the drawings in which the figure is defined."""
    defined = drawn[np.isfinite(drawn)]
    if not figure.computable or defined.size < LEAST_DEFINED * draws:
        return _remarked(figure, stays, _("no interval: too few drawings can compute it"))
    low, high = np.percentile(defined, [2.5, 97.5])
    remark = _("95 % percentile interval of {draws} Poisson bootstrap drawings of stays")
    method = f"{figure.method}; {remark.format(draws=draws)}"
    return replace(figure, low=float(low), high=float(high), n=stays, method=method)
