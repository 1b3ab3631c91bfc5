"""Flow picture: who goes to whom, in bands as thick as the flows."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from html import escape

from sapar.charts.colours import ACCENT, MUTED
from sapar.charts.figures import grouped
from sapar.charts.flow import Merged
from sapar.charts.flow_labels import APART, Labels, words
from sapar.charts.flow_layout import Band, Layout, Node, laid_out
from sapar.charts.heading import Heading, framed
from sapar.charts.lettering import LINE, clean

_DEPTH, _GAP, _NODE = 400.0, 5.0, 8.0
_LEAST_MIDDLE = 96.0
# A node stays visible, however small its share.
_THINNEST = 1.0
_FAINT, _PLAIN, _STRONG = 0.16, 0.34, 0.75


Pairs = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Sides:
    """Words over the columns, and how weights are written.

    Attributes:
        origin: over the left column, as "from".
        host: over the right column, as "to".
        write: how a weight is written.
    """

    origin: str
    host: str
    write: Callable[[float], str] = grouped


def flow_picture(
    shown: Merged,
    heading: Heading,
    sides: Sides,
    emphasised: Pairs = (),
    width: float = 640,
) -> str:
    """Draw flows from origins at the left to hosts at the right; a place may stand on both sides.

    Each node has its name and its total; each band says its flow when pointed at.

    Args:
        shown: the flows (`sapar.charts.flow.merged` keeps them few).
        heading: words for screen readers.
        sides: words over the columns.
        emphasised: pairs of origin and host whose bands stand out from the others.
        width: in pixels; the picture grows beyond it where whole words ask for it.

    Raises:
        ValueError: if no flow has weight.
    """
    labels = Labels(width, sides.write)
    layout = laid_out(shown, _DEPTH, _GAP, labels.room)
    left = labels.column(layout.origins, sides.origin)
    right = labels.column(layout.hosts, sides.host)
    across = max(width, left + right + _LEAST_MIDDLE)
    titles = labels.lines(sides.origin), labels.lines(sides.host)
    top = LINE * max(map(len, titles)) + 10
    nodes = left, across - right
    body = [
        words(titles[0], left - APART, LINE * len(titles[0]) / 2, "end", MUTED),
        words(titles[1], across - right + APART, LINE * len(titles[1]) / 2, "start", MUTED),
        _bands(layout, (left + _NODE, across - right - _NODE), top, sides, emphasised),
        *(_node(node, left, top) for node in layout.origins),
        *(_node(node, across - right - _NODE, top) for node in layout.hosts),
        labels.beside(layout.origins, nodes[0], top, left=True),
        labels.beside(layout.hosts, nodes[1], top, left=False),
    ]
    return framed("".join(body), heading, across, top + layout.height + 4)


def _bands(
    layout: Layout, edges: tuple[float, float], top: float, sides: Sides, strong: Pairs
) -> str:
    bands = (
        f'<path class="sapar-band" d="{_ribbon(band, edges, top)}"'
        f' fill-opacity="{_opacity(band, strong)}"><title>{_said(band, sides)}</title></path>'
        for band in layout.bands
    )
    return f'<g fill="{ACCENT}">{"".join(bands)}</g>'


def _opacity(band: Band, strong: Pairs) -> float:
    if not strong:
        return _PLAIN
    return _STRONG if (band.flow.origin, band.flow.host) in strong else _FAINT


def _said(band: Band, sides: Sides) -> str:
    flow = band.flow
    return escape(f"{clean(flow.origin)} → {clean(flow.host)}: {sides.write(flow.weight)}")


def _ribbon(band: Band, edges: tuple[float, float], top: float) -> str:
    (start, end), thick = edges, band.thickness
    leaves, arrives, half = top + band.origin_top, top + band.host_top, sum(edges) / 2
    return (
        f"M{start:.1f},{leaves:.2f}C{half:.1f},{leaves:.2f},{half:.1f},{arrives:.2f},"
        f"{end:.1f},{arrives:.2f}v{thick:.2f}C{half:.1f},{arrives + thick:.2f},"
        f"{half:.1f},{leaves + thick:.2f},{start:.1f},{leaves + thick:.2f}Z"
    )


def _node(node: Node, x: float, top: float) -> str:
    return (
        f'<rect x="{x:.2f}" y="{top + node.top:.2f}" width="{_NODE:g}"'
        f' height="{max(node.height, _THINNEST):.2f}" fill="{ACCENT}"/>'
    )
