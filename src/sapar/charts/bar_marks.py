"""The marks of a bar chart: the same shapes in its rows and in its key."""

from collections.abc import Mapping, Sequence

from sapar.charts.colours import ACCENT, INK, MUTED, PAPER, SECOND
from sapar.charts.legend import ROOM, Entry
from sapar.charts.vega import Data, Layer, Spec, along, fixed, row


def oblongs(rows: Data, *, second: bool, thin: bool) -> Layer:
    """Bars from zero to `at`, with their middle at `y`."""
    channels = {
        "x": {"scale": "x", "value": 0},
        "x2": along("at"),
        "yc": row("y"),
        "height": fixed(10 if thin else 14),
        "fill": fixed(SECOND if second else ACCENT),
    }
    return Layer("rect", rows, channels)


def whiskers(rows: Data) -> list[Layer]:
    """Lines from `low` to `high` over the bars, with a pale edge that sets them off."""
    ends = along("low"), along("high")
    return [_lines(rows, *ends, stroke=PAPER, wide=4.5), _lines(rows, *ends)]


def base_line(height: float) -> Layer:
    """The upright line of zero, from which bars grow."""
    channels: dict[str, Spec] = {
        "x": {"scale": "x", "value": 0},
        "y2": fixed(height),
        "stroke": fixed(MUTED),
    }
    return Layer("rule", [{}], channels)


def keys(entries: Sequence[Entry]) -> list[Layer]:
    """The marks of the key."""
    layers = []
    for entry in entries:
        place = {"low": entry.x, "high": entry.x + ROOM - 8, "y": entry.y}
        if entry.kind == "interval":
            layers.append(_lines([place], row("low"), row("high")))
        else:
            layers.append(_swatch(place, SECOND if entry.kind == "second" else ACCENT))
    return layers


def _swatch(place: Mapping[str, object], fill: str) -> Layer:
    channels = {
        "x": row("low"),
        "x2": row("high"),
        "yc": row("y"),
        "height": fixed(10),
        "fill": fixed(fill),
    }
    return Layer("rect", [place], channels)


def _lines(rows: Data, low: Spec, high: Spec, stroke: str = INK, wide: float = 1.5) -> Layer:
    channels = {
        "x": low,
        "x2": high,
        "y": row("y"),
        "stroke": fixed(stroke),
        "strokeWidth": fixed(wide),
    }
    return Layer("rule", rows, channels)
