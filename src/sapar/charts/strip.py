"""A strip: one figure on its axis, small enough to stand in the row of a table.

The row writes the number, so a screen reader passes over the strip.
"""

from html import escape

from sapar.charts.axis import Axis
from sapar.charts.colours import ACCENT, MUTED, PAPER, RULE
from sapar.charts.points import Point

WIDTH, HEIGHT = 168.0, 30.0
_MARGIN, _MIDDLE, _FOOT = 7.0, 9.0, 27.0
_INTERVAL, _BOUNDS, _CAP = 2.5, 13.0, 13.0
_LETTER = 11


def strip(point: Point, axis: Axis, *, bounds: bool = False, width: float = WIDTH) -> str:
    """SVG text of a figure as a dot, with its interval as a capped line and the ends of its axis.

    Args:
        point: the figure; without a value the axis stands alone.
        axis: its ends, the line of its null, and how its numbers are written.
        bounds: the interval holds what is not known, and is drawn as a bar; otherwise it holds
            what chance does, and is a line with a cap at each end. Both are taller than the dot,
            so that a narrow one is seen behind it.
        width: in pixels.

    Raises:
        ValueError: if the value lies outside the axis.
    """
    if point.value is not None:
        axis.check(point.value)
    place = _Places(axis, width)
    parts = [_rule(_MARGIN, width - _MARGIN, RULE, 1), *_ends(axis, place)]
    if axis.line is not None:
        at = place.of(axis.line)
        parts.append(
            f'<line x1="{at:.2f}" x2="{at:.2f}" y1="1" y2="{2 * _MIDDLE - 1:g}" stroke="{MUTED}"/>'
        )
    parts += _marks(point, place, bounds=bounds)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sapar-strip" aria-hidden="true"'
        f' focusable="false" width="{width:g}" height="{HEIGHT:g}"'
        f' viewBox="0 0 {width:g} {HEIGHT:g}" font-size="{_LETTER}">{"".join(parts)}</svg>'
    )


class _Places:
    """Pixels of numbers; beyond the axis they stay at its edge."""

    def __init__(self, axis: Axis, width: float) -> None:
        self._axis, self._width = axis, width

    def of(self, number: float) -> float:
        axis = self._axis
        part = (min(max(number, axis.low), axis.high) - axis.low) / (axis.high - axis.low)
        return _MARGIN + part * (self._width - 2 * _MARGIN)


def _ends(axis: Axis, place: _Places) -> list[str]:
    anchored = [(axis.low, "start", -_MARGIN), (axis.high, "end", _MARGIN)]
    if axis.line is not None and axis.low < axis.line < axis.high:
        anchored.append((axis.line, "middle", 0.0))
    return [
        f'<text x="{place.of(number) + shift:.2f}" y="{_FOOT:g}" text-anchor="{anchor}"'
        f' fill="{MUTED}">{escape(axis.write(number))}</text>'
        for number, anchor, shift in anchored
    ]


def _marks(point: Point, place: _Places, *, bounds: bool) -> list[str]:
    if point.value is None:
        return []
    found = []
    if point.low is not None and point.high is not None:
        low, high = place.of(point.low), place.of(point.high)
        found.append(_rule(low, high, ACCENT, _BOUNDS if bounds else _INTERVAL, faint=True))
        found += [] if bounds else [_cap(low), _cap(high)]
    at = place.of(point.value)
    found.append(
        f'<circle cx="{at:.2f}" cy="{_MIDDLE:g}" r="4.5" fill="{ACCENT}" stroke="{PAPER}"/>'
    )
    return found


def _cap(at: float) -> str:
    top, foot = _MIDDLE - _CAP / 2, _MIDDLE + _CAP / 2
    return (
        f'<line class="sapar-cap" x1="{at:.2f}" x2="{at:.2f}" y1="{top:g}" y2="{foot:g}"'
        f' stroke="{ACCENT}" stroke-width="1.5"/>'
    )


def _rule(start: float, end: float, stroke: str, wide: float, *, faint: bool = False) -> str:
    opacity = ' stroke-opacity="0.5"' if faint else ""
    return (
        f'<line x1="{start:.2f}" x2="{end:.2f}" y1="{_MIDDLE:g}" y2="{_MIDDLE:g}"'
        f' stroke="{stroke}" stroke-width="{wide:g}"{opacity}/>'
    )
