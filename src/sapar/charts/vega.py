"""Pictures along one number axis, drawn by Vega on the server."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sapar.charts.colours import INK, MUTED, RULE
from sapar.charts.heading import Heading, framed
from sapar.charts.lettering import LINE, SIZE
from sapar.values.language import spoken
from sapar.values.numerals import SIGNS

Spec = dict[str, object]
Data = Sequence[Mapping[str, object]]

# The frame names the typeface once; Vega would repeat it at each text.
_FONT = "inherit"


@dataclass(frozen=True, slots=True)
class Note:
    """Lines of text at a place.

    Attributes:
        x: in pixels from the left of the picture.
        y: middle of the block of lines, in pixels from the top.
        lines: already cleaned (`sapar.charts.lettering.wrapped`).
        align: which side of the text stands at `x`: left, center or right.
        fill: colour.
        weight: of the face: normal or bold.
    """

    x: float
    y: float
    lines: tuple[str, ...]
    align: str = "left"
    fill: str = INK
    weight: str = "normal"


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks of one kind, one for each row.

    Attributes:
        kind: of Vega mark: rule, rect, symbol.
        rows: the data; one mark each.
        channels: how each property of the mark is found (`along`, `row`, `fixed`).
    """

    kind: str
    rows: Data
    channels: Mapping[str, Spec]


@dataclass(frozen=True, slots=True)
class Plot:
    """The part of a picture where marks stand along the axis.

    Attributes:
        left: its left edge, in pixels, as all below.
        top: its upper edge.
        width: along the axis.
        height: across it.
        domain: numbers at the left and the right edge.
        layers: drawn in this order.
        axes: sides on which numbers of the axis stand: bottom, top, both or none.
        ticks: how those numbers are written: a d3 format; empty as they are.
    """

    left: float
    top: float
    width: float
    height: float
    domain: tuple[float, float]
    layers: Sequence[Layer]
    axes: Sequence[str] = field(default=())
    ticks: str = ""


def along(name: str) -> Spec:
    """Place on the axis of the number in a row's field; at the edge where it lies outside."""
    return {"scale": "x", "field": name}


def row(name: str) -> Spec:
    """What a row's field says, as it is (pixels, colours)."""
    return {"field": name}


def fixed(value: object) -> Spec:
    """The same for all rows."""
    return {"value": value}


def drawn(
    heading: Heading,
    size: tuple[float, float],
    plot: Plot,
    notes: Sequence[Note] = (),
    keys: Sequence[Layer] = (),
) -> str:
    """The picture as SVG text.

    Args:
        heading: its words for screen readers.
        size: width and height in pixels.
        plot: the marks.
        notes: all text but the numbers of the axis; drawn over the marks.
        keys: marks outside the plot, placed in pixels of the whole picture.
    """
    import vl_convert  # noqa: PLC0415 -- slow to load, and most that draw nothing come by here

    width, height = size
    spec = {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": width,
        "height": height,
        "padding": 0,
        "autosize": "none",
        "background": None,
        "data": [
            *_tables("layer", plot.layers),
            *_tables("key", keys),
            {"name": "notes", "values": [_note(note) for note in notes]},
        ],
        "marks": [_plot(plot), *_layers("key", keys), _notes()],
    }
    # Vega's own frame names nothing: only what stands in it is kept.
    svg = vl_convert.vega_to_svg(spec, allowed_base_urls=[], format_locale=_locale())
    body = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
    return framed(body.replace(f' font-family="{_FONT}"', ""), heading, width, height)


def _locale() -> Spec:
    """Signs of the numbers under a plot, as d3 asks for them."""
    point, between = SIGNS[spoken()]
    return {"decimal": point, "thousands": between, "grouping": [3], "currency": ["", ""]}


def _tables(name: str, layers: Sequence[Layer]) -> list[Spec]:
    return [
        {"name": f"{name}-{number}", "values": [dict(values) for values in layer.rows]}
        for number, layer in enumerate(layers)
    ]


def _layers(name: str, layers: Sequence[Layer]) -> list[Spec]:
    return [
        _marks(layer.kind, f"{name}-{number}", layer.channels)
        for number, layer in enumerate(layers)
    ]


def _plot(plot: Plot) -> Spec:
    place = {"x": plot.left, "y": plot.top, "width": plot.width, "height": plot.height}
    scale = {"name": "x", "domain": list(plot.domain), "range": [0, plot.width], "clamp": True}
    return {
        "type": "group",
        "aria": False,
        "encode": {"update": {name: fixed(value) for name, value in place.items()}},
        # Vega draws a grid as tall as this signal, not as its group.
        "signals": [{"name": "height", "value": plot.height}],
        "scales": [{"type": "linear", **scale}],
        "axes": [_axis(side, plot) for side in plot.axes],
        "marks": _layers("layer", plot.layers),
    }


def _written(ticks: str) -> Spec:
    """How numbers stand under a plot: a share as elsewhere, with a blank before its sign."""
    if not ticks:
        return {}
    parted = {"text": {"signal": "replace(datum.label, '%', '\u00a0%')"}}
    return {"format": ticks, "encode": {"labels": {"update": parted}}}


def _axis(side: str, plot: Plot) -> Spec:
    return _written(plot.ticks) | {
        "orient": side,
        "scale": "x",
        "aria": False,
        "tickCount": 4 if plot.width > 240 else 2,  # noqa: PLR2004 -- room for each number
        "grid": side == "bottom",
        "gridColor": RULE,
        "domain": False,
        "ticks": False,
        "labelFont": _FONT,
        "labelFontSize": SIZE - 1,
        "labelColor": MUTED,
        "labelPadding": 5,
        "labelFlush": False,
        "labelOverlap": False,
    }


def _note(note: Note) -> Spec:
    return {
        "x": note.x,
        "y": note.y - (len(note.lines) - 1) * LINE / 2,
        "text": list(note.lines),
        "align": note.align,
        "fill": note.fill,
        "weight": note.weight,
    }


def _notes() -> Spec:
    channels = {
        "x": row("x"),
        "y": row("y"),
        "text": row("text"),
        "align": row("align"),
        "fill": row("fill"),
        "fontWeight": row("weight"),
        "baseline": fixed("middle"),
        "lineHeight": fixed(LINE),
        "font": fixed(_FONT),
        "fontSize": fixed(SIZE),
        "limit": fixed(0),
    }
    return _marks("text", "notes", channels)


def _marks(kind: str, table: str, channels: Mapping[str, Spec]) -> Spec:
    return {
        "type": kind,
        "aria": False,
        "from": {"data": table},
        "encode": {"update": dict(channels)},
    }
