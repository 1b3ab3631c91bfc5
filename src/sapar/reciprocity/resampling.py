"""How far figures of a sample could be off: the bootstrap over stays (`values.resampling`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sapar.reciprocity.drawing import ArcSquares, Drawing, drawn_figures
from sapar.reciprocity.network import Floats
from sapar.values.language import _, mark
from sapar.values.measured import Measured
from sapar.values.resampling import percentiles, usable

CountRow = tuple[str, str, float, int]
"""Origin, host, weight of one stay, stays: one row of `sapar.reciprocity.measures.arc_counts`."""

DRAWS = 1000

PERCENTILE = mark("95 % percentile interval of {draws} Poisson bootstrap drawings of stays")
REFLECTED = mark("95 % reflected interval of {draws} Poisson bootstrap drawings of stays")

MOST_CELLS = 20_000_000
"""Most drawings x nodes that are kept at once for the intervals of nodes (160 MB)."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Stays to draw from.

    Attributes:
        counts: stays grouped by origin, host and weight of one stay, in any order; loops are
            left out.
        seed: the same seed and stays give the same intervals.
        draws: number of drawings.
        squares: instead of counts, where stays are many: rows of
            `sapar.reciprocity.measures.arc_squares`, in any order.
    """

    counts: Sequence[CountRow]
    seed: int
    draws: int = DRAWS
    squares: Sequence[ArcSquares] = ()

    @property
    def drawing(self) -> Drawing:
        """The stays, ready to be drawn."""
        if self.squares:
            return Drawing.from_squares(self.squares)
        return Drawing.from_counts(self.counts)


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of a sample of stays.

    Attributes:
        r: mutuality.
        r_max: its ceiling.
        inflow_hhi: concentration of the whole inflow.
        outflow_hhi: concentration of the whole outflow.
        asymmetry: (in - out) / (in + out) by node, of all nodes or of some.
    """

    r: Measured
    r_max: Measured
    inflow_hhi: Measured
    outflow_hhi: Measured
    asymmetry: Mapping[str, Measured]


def resampled(figures: Figures, sample: Sample) -> Figures:
    """The figures of a sample, each with a 95 % interval of its drawings.

    Chance makes flows uneven: a sample is less mutual than the travel it is drawn from, and a
    drawing less mutual than the sample. So the percentiles of r and r_max lie too low and often
    exclude the figure itself; reflecting them at the figure (twice the figure less the 2.5th and
    97.5th percentile, the basic bootstrap, kept within 0 to 1) undoes most of that
    (docs/rules/reciprocity-mutuality.md gives the coverage in simulations). Asymmetry, which has
    no such tendency, takes the percentiles as they are. A register, which is complete, has no
    such interval.

    Args:
        figures: as computed of the same stays.
        sample: the stays.

    Returns:
        Figures with n = number of stays between different nodes that weigh anything. Without an
        interval, where fewer than two stays or too few drawings allow one, the method says why.
    """
    drawing = sample.drawing
    if drawing.stays < 2:  # noqa: PLR2004 -- one stay has no spread
        return _annotated(figures, drawing.stays, _("no interval: fewer than two stays"))
    keep_nodes = sample.draws * drawing.network.size <= MOST_CELLS
    random = np.random.default_rng(sample.seed)
    whole, by_node = drawn_figures(drawing, random, sample.draws, keep_nodes=keep_nodes)
    r, r_max, inflow, outflow = (
        _with_interval(figure, drawn, drawing.stays, reflected=True)
        for figure, drawn in zip(_whole(figures), whole.T, strict=True)
    )
    return Figures(r, r_max, inflow, outflow, _spread(figures.asymmetry, drawing, by_node))


def _annotated(point: Figures, stays: int, remark: str) -> Figures:
    r, r_max, inflow, outflow = (_remarked(figure, stays, remark) for figure in _whole(point))
    asymmetry = {name: _remarked(a, stays, remark) for name, a in point.asymmetry.items()}
    return Figures(r, r_max, inflow, outflow, asymmetry)


def _whole(point: Figures) -> tuple[Measured, Measured, Measured, Measured]:
    return point.r, point.r_max, point.inflow_hhi, point.outflow_hhi


def _remarked(figure: Measured, stays: int, remark: str) -> Measured:
    if not figure.computable:
        return replace(figure, n=stays)
    return replace(figure, n=stays, method=f"{figure.method}; {remark}")


def _spread(
    asymmetry: Mapping[str, Measured], drawing: Drawing, by_node: Floats | None
) -> dict[str, Measured]:
    if by_node is None:
        remark = _("no interval: too many nodes to keep every drawing")
        return {name: _remarked(a, drawing.stays, remark) for name, a in asymmetry.items()}
    drawn = dict(zip(drawing.network.nodes, by_node.T, strict=True))
    return {
        name: _with_interval(a, drawn[name], drawing.stays, reflected=False) if name in drawn else a
        for name, a in asymmetry.items()
    }


def _with_interval(figure: Measured, drawn: Floats, stays: int, *, reflected: bool) -> Measured:
    """Add an interval from the drawings in which the figure is defined."""
    defined = usable(drawn)
    if figure.value is None or defined is None:
        return _remarked(figure, stays, _("no interval: too few drawings can compute it"))
    low, high = percentiles(defined)
    if low == high:
        return _remarked(figure, stays, _("no interval: every drawing gives the same"))
    if reflected:
        low, high = (min(1.0, max(0.0, 2 * figure.value - end)) for end in (high, low))
    remark = _(REFLECTED if reflected else PERCENTILE).format(draws=drawn.size)
    method = f"{figure.method}; {remark}"
    return replace(figure, low=low, high=high, n=stays, method=method)
