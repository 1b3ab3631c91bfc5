"""Dot plot: one row for each country, its place between "sends more" and "receives more"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sapar.charts.axis import Axis
from sapar.charts.colours import ACCENT, MUTED
from sapar.charts.dot_marks import caps, discs, guides, keys, null_line, spans, ticks
from sapar.charts.figures import ABSENT
from sapar.charts.heading import Heading
from sapar.charts.legend import Legend, placed
from sapar.charts.points import Point
from sapar.charts.rows import Rows, arranged
from sapar.charts.vega import Data, Layer, Plot, along, drawn

# Squares around a dot, in square pixels: twice the people is twice the ink, and none vanishes.
_LEAST_AREA, _PLAIN_AREA, _MOST_AREA = 24.0, 70.0, 260.0
_PITCH, _DENSE_PITCH, _DENSE_FROM = 24.0, 20.0, 25
_FOOT = 24.0
# Ends of intervals stand out above and below a plain dot, or a narrow one would be hidden by it.
_CAP, _PAIRED_CAP = 13.0, 9.0
_NOTHING = Point(None)


@dataclass(frozen=True, slots=True)
class Dot:
    """One row.

    Attributes:
        label: its name.
        point: the figure of the (first) dataset.
        second: the same figure of a second dataset, drawn hollow.
        null: what this row would show under a null of its own: a tick.
        size: how much stands behind the row, in any unit; areas are in proportion.

    Raises:
        ValueError: if the size is negative.
    """

    label: str
    point: Point
    second: Point | None = None
    null: float | None = None
    size: float | None = None

    def __post_init__(self) -> None:
        if self.size is not None and not self.size >= 0:
            raise ValueError(f"size {self.size} of {self.label!r}: expected zero or more")


def dot_plot(
    dots: Sequence[Dot],
    heading: Heading,
    axis: Axis,
    legend: Legend = Legend(),  # noqa: B008 -- frozen
    width: float = 640,
) -> str:
    """Draw one dot for each row, in the order given, with intervals, nulls and numbers.

    An interval that leaves the axis is drawn up to its edge. Dots without a value write a dash.

    Args:
        dots: the rows; one or more.
        heading: words for screen readers.
        axis: what the numbers mean.
        legend: words for the marks.
        width: in pixels; the picture grows beyond it where whole words ask for it.

    Raises:
        ValueError: if there is no row, a value or null lies outside the axis, or rows have a second
            figure and the legend no name for it.
    """
    _check(dots, axis, legend)
    dense = len(dots) >= _DENSE_FROM
    rows = arranged(
        [dot.label for dot in dots],
        _figures(dots, axis),
        width,
        pitch=_DENSE_PITCH if dense else _PITCH,
        least=axis.least(width / 3),
    )
    entries, key_height = placed(legend.entries(), rows.width)
    words, words_height = axis.headed(rows.left, rows.right, rows.width)
    start = key_height + (8 if key_height and words_height else 0)
    top = start + words_height + (_FOOT if dense else 4)
    plot = Plot(
        rows.left,
        top,
        rows.right - rows.left,
        rows.height,
        (axis.low, axis.high),
        _layers(dots, rows, axis),
        ("top", "bottom") if dense else ("bottom",),
        axis.ticks,
    )
    notes = [entry.note for entry in entries] + rows.notes(top)
    notes += [replace(note, y=note.y + start) for note in words]
    size = (rows.width, top + rows.height + _FOOT)
    return drawn(heading, size, plot, notes, keys(entries, _PLAIN_AREA))


def _check(dots: Sequence[Dot], axis: Axis, legend: Legend) -> None:
    if any(dot.second is not None for dot in dots) and not legend.second:
        raise ValueError("rows have a second figure: expected its name in the legend")
    for dot in dots:
        for number in (dot.point.value, (dot.second or _NOTHING).value, dot.null):
            if number is not None:
                axis.check(number)


def _figures(dots: Sequence[Dot], axis: Axis) -> list[list[str]]:
    paired = any(dot.second is not None for dot in dots)
    rows = [(dot.point, dot.second or _NOTHING) if paired else (dot.point,) for dot in dots]
    return [
        [ABSENT if point.value is None else axis.write(point.value) for point in points]
        for points in rows
    ]


def _layers(dots: Sequence[Dot], rows: Rows, axis: Axis) -> list[Layer]:
    middles = rows.middles
    first = [(dot.point, dot.size) for dot in dots]
    second = [(dot.second or _NOTHING, dot.size) for dot in dots]
    # Two intervals on one line would hide each other.
    apart = 4.5 if _intervals(first) and _intervals(second) else 0.0
    most = max((dot.size or 0.0 for dot in dots), default=0.0)
    cap = _CAP if not apart else _PAIRED_CAP
    upper = _marked(first, [y - apart for y in middles], most, cap)
    lower = _marked(second, [y + apart for y in middles], most, cap)
    nulls = [
        {"at": dot.null, "y": y}
        for dot, y in zip(dots, middles, strict=True)
        if dot.null is not None
    ]
    layers = [guides([{"y": y} for y in middles], rows.right - rows.left)]
    if axis.line is not None:
        layers.append(null_line(axis.line, rows.height))
    if not apart:
        layers.append(spans(_links(dots, middles), along("low"), along("high"), wide=1.25))
    return [
        *layers,
        *(spans(_spanned(marks), along("low"), along("high")) for marks in (upper, lower)),
        *(caps(_spanned(marks), along(end)) for marks in (upper, lower) for end in ("low", "high")),
        ticks(nulls, along("at")),
        discs(lower, along("at"), hollow=True),
        discs(upper, along("at"), hollow=False),
    ]


def _intervals(points: Sequence[tuple[Point, float | None]]) -> bool:
    return any(point.low is not None for point, _ in points)


def _marked(
    points: Sequence[tuple[Point, float | None]],
    heights: Sequence[float],
    most: float,
    cap: float,
) -> Data:
    return [
        {
            "at": point.value,
            "low": point.low,
            "high": point.high,
            "y": y,
            "top": y - cap / 2,
            "foot": y + cap / 2,
            "area": _area(size, most),
            "fill": ACCENT,
        }
        for (point, size), y in zip(points, heights, strict=True)
        if point.value is not None
    ]


def _spanned(marks: Data) -> Data:
    return [mark for mark in marks if mark["low"] is not None]


def _links(dots: Sequence[Dot], middles: Sequence[float]) -> Data:
    return [
        {"low": dot.point.value, "high": dot.second.value, "y": y, "fill": MUTED}
        for dot, y in zip(dots, middles, strict=True)
        if dot.second and dot.point.value is not None and dot.second.value is not None
    ]


def _area(size: float | None, most: float) -> float:
    if size is None or not most:
        return _PLAIN_AREA
    return max(_LEAST_AREA, _MOST_AREA * size / most)
