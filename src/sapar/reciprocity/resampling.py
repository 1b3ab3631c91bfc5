"""How far figures of a sample could be off: the bootstrap over stays.

A stay is the unit that is drawn. Each drawing gives each stay a Poisson(1) number of copies;
c stays alike together then have Poisson(c) copies, so drawing once for a group of like stays is
exact, not an approximation, and the cost grows with the kinds of stay, not with their number.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from sapar.reciprocity.drawing import Drawing, drawn_figures
from sapar.reciprocity.inflow import inflow_concentration, outflow_concentration
from sapar.reciprocity.mutuality import ceiling, mutuality
from sapar.reciprocity.network import Floats, Network
from sapar.reciprocity.nodes import nodes
from sapar.values.language import _, mark
from sapar.values.measured import Measured

CountRow = tuple[str, str, float, int]
"""Origin, host, weight of one stay, stays: one row of `sapar.reciprocity.measures.arc_counts`."""

Interval = Literal["percentile", "reflected"]
"""How drawings of r, r_max and the concentrations become an interval (see `resampled`)."""

DRAWS = 1000

REMARKS: dict[Interval, str] = {
    "percentile": mark("95 % percentile interval of {draws} Poisson bootstrap drawings of stays"),
    "reflected": mark("95 % reflected interval of {draws} Poisson bootstrap drawings of stays"),
}

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
    counts: Iterable[CountRow],
    *,
    coverage: float,
    seed: int,
    draws: int = DRAWS,
    interval: Interval = "percentile",
) -> Resampled:
    """The figures of a sample, each with a 95 % interval of its drawings.

    Chance makes flows uneven: a sample is less mutual than the travel it is drawn from, and a
    drawing less mutual than the sample. So the percentiles of r and r_max lie too low and often
    exclude the figure itself; reflecting them at the figure undoes most of that
    (docs/rules/reciprocity-mutuality.md gives the coverage in simulations). A register, which is
    complete, has no such interval.

    Args:
        counts: stays grouped by origin, host and weight of one stay, in any order; loops are
            left out.
        coverage: share of the stays of which origin, host and weight are known.
        seed: the same seed and stays give the same interval.
        draws: number of drawings.
        interval: `percentile`, the 2.5th to 97.5th percentile of the drawings; or `reflected`,
            twice the figure less those (the basic bootstrap), kept within 0 to 1. Asymmetry,
            which has no such tendency, takes percentiles either way.

    Returns:
        Figures with n = number of stays between different nodes that weigh anything. Without an
        interval, where fewer than two stays or too few drawings allow one, the method says why.
    """
    drawing = Drawing.from_counts(counts)
    point = _point(drawing.network, coverage)
    if drawing.stays < 2:  # noqa: PLR2004 -- one stay has no spread
        return _annotated(point, drawing.stays, _("no interval: fewer than two stays"))
    keep_nodes = draws * drawing.network.size <= MOST_CELLS
    random = np.random.default_rng(seed)
    whole, by_node = drawn_figures(drawing, random, draws, keep_nodes=keep_nodes)
    r, r_max, inflow, outflow = (
        _with_interval(figure, drawn, drawing.stays, interval)
        for figure, drawn in zip(_whole(point), whole.T, strict=True)
    )
    asymmetry = _spread(point.asymmetry, by_node, drawing.stays)
    return Resampled(r, r_max, inflow, outflow, asymmetry)


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


def _spread(
    asymmetry: dict[str, Measured], by_node: Floats | None, stays: int
) -> dict[str, Measured]:
    if by_node is None:
        remark = _("no interval: too many nodes to keep every drawing")
        return {name: _remarked(a, stays, remark) for name, a in asymmetry.items()}
    columns = zip(asymmetry.items(), by_node.T, strict=True)
    return {name: _with_interval(a, drawn, stays, "percentile") for (name, a), drawn in columns}


def _with_interval(figure: Measured, drawn: Floats, stays: int, interval: Interval) -> Measured:
    """Add an interval from the drawings in which the figure is defined."""
    defined = drawn[np.isfinite(drawn)]
    if figure.value is None or defined.size < LEAST_DEFINED * drawn.size:
        return _remarked(figure, stays, _("no interval: too few drawings can compute it"))
    low, high = (float(end) for end in np.percentile(defined, [2.5, 97.5]))
    if low == high:
        return _remarked(figure, stays, _("no interval: every drawing gives the same"))
    if interval == "reflected":
        low, high = (min(1.0, max(0.0, 2 * figure.value - end)) for end in (high, low))
    method = f"{figure.method}; {_(REMARKS[interval]).format(draws=drawn.size)}"
    return replace(figure, low=low, high=high, n=stays, method=method)
