"""The marks of a dot plot: the same shapes in its rows and in its key."""

from collections.abc import Sequence

from sapar.charts.colours import ACCENT, INK, MUTED, PAPER, RULE
from sapar.charts.legend import ROOM, Entry
from sapar.charts.vega import Data, Layer, Spec, along, fixed, row

_HAND = (ROOM - 6) / 2


def guides(rows: Data, width: float) -> Layer:
    """Faint lines that lead the eye from label to number; rows give `y`."""
    channels = {"x": fixed(0), "x2": fixed(width), "y": row("y"), "stroke": fixed(RULE)}
    return Layer("rule", rows, channels)


def null_line(number: float, height: float) -> Layer:
    """The line of the null, over all rows."""
    channels = {
        "x": along("at"),
        "y": fixed(-4),
        "y2": fixed(height),
        "stroke": fixed(INK),
        "strokeWidth": fixed(1.25),
    }
    return Layer("rule", [{"at": number}], channels)


def spans(rows: Data, low: Spec, high: Spec, *, wide: float = 2.5) -> Layer:
    """Lines from one number to another; rows give `y`, and `fill` as their colour."""
    channels = {
        "x": low,
        "x2": high,
        "y": row("y"),
        "stroke": row("fill"),
        "strokeWidth": fixed(wide),
        "strokeOpacity": fixed(0.5),
        "strokeCap": fixed("round"),
    }
    return Layer("rule", rows, channels)


def caps(rows: Data, at: Spec) -> Layer:
    """Upright ends of lines; rows give `top` and `foot`, beyond the dot, and `fill`."""
    channels = {
        "x": at,
        "y": row("top"),
        "y2": row("foot"),
        "stroke": row("fill"),
        "strokeWidth": fixed(1.5),
    }
    return Layer("rule", rows, channels)


def ticks(rows: Data, at: Spec) -> Layer:
    """Hollow upright ticks of a row's own null; rows give `y`."""
    channels = {
        "xc": at,
        "yc": row("y"),
        "width": fixed(4),
        "height": fixed(14),
        "fill": fixed(PAPER),
        "stroke": fixed(MUTED),
    }
    return Layer("rect", rows, channels)


def discs(rows: Data, at: Spec, *, hollow: bool) -> Layer:
    """Dots; rows give `y`, and as `area` the square around, in square pixels."""
    channels = {
        "x": at,
        "y": row("y"),
        "size": row("area"),
        "fill": fixed(PAPER if hollow else ACCENT),
        "stroke": fixed(ACCENT if hollow else PAPER),
        "strokeWidth": fixed(1.75 if hollow else 1),
    }
    return Layer("symbol", rows, channels)


def keys(entries: Sequence[Entry], area: float) -> list[Layer]:
    """The marks of the key."""
    placed: dict[str, Data] = {
        entry.kind: [
            {
                "x": entry.x + _HAND,
                "low": entry.x,
                "high": entry.x + 2 * _HAND,
                "y": entry.y,
                "top": entry.y - 6,
                "foot": entry.y + 6,
                "area": area,
                "fill": ACCENT,
            }
        ]
        for entry in entries
    }
    return [
        spans(placed.get("interval", ()), row("low"), row("high")),
        caps(placed.get("interval", ()), row("low")),
        caps(placed.get("interval", ()), row("high")),
        ticks(placed.get("null", ()), row("x")),
        discs(placed.get("first", ()), row("x"), hollow=False),
        discs(placed.get("second", ()), row("x"), hollow=True),
    ]
