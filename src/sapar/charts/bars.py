"""Horizontal bars: shares or amounts by name, for one dataset or two side by side."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sapar.charts.bar_marks import base_line, keys, oblongs, whiskers
from sapar.charts.figures import ABSENT, grouped
from sapar.charts.heading import Heading
from sapar.charts.legend import Legend, placed
from sapar.charts.points import Point
from sapar.charts.rows import Rows, arranged
from sapar.charts.vega import Layer, Plot, drawn

_PITCH, _PAIRED_PITCH = 26.0, 32.0
_FOOT = 6.0
_NOTHING = Point(None)


@dataclass(frozen=True, slots=True)
class Bar:
    """One row.

    Attributes:
        label: its name.
        point: the figure of the (first) dataset.
        second: the same figure of a second dataset, drawn below the first.
    """

    label: str
    point: Point
    second: Point | None = None


def bars(
    rows: Sequence[Bar],
    heading: Heading,
    legend: Legend = Legend(),  # noqa: B008 -- frozen
    width: float = 640,
    write: Callable[[float], str] = grouped,
) -> str:
    """Draw a bar from zero for each row, in the order given, with intervals and numbers.

    All bars share one scale, which holds zero, every value and every interval. A row without a
    value writes a dash.

    Args:
        rows: one or more.
        heading: words for screen readers.
        legend: words for the marks.
        width: in pixels; the picture grows beyond it where whole words ask for it.
        write: how a number is written at the right.

    Raises:
        ValueError: if there is no row, or rows have a second figure and the legend no name for it.
    """
    paired = any(bar.second is not None for bar in rows)
    if paired and not legend.second:
        raise ValueError("rows have a second figure: expected its name in the legend")
    series = [[bar.point for bar in rows]]
    series += [[bar.second or _NOTHING for bar in rows]] if paired else []
    places = arranged(
        [bar.label for bar in rows],
        [[_written(point, write) for point in points] for points in zip(*series, strict=True)],
        width,
        pitch=_PAIRED_PITCH if paired else _PITCH,
    )
    entries, top = placed(legend.entries(), places.width)
    plot = Plot(
        places.left,
        top,
        places.right - places.left,
        places.height,
        _domain(point for points in series for point in points),
        _layers(series, places),
    )
    notes = [entry.note for entry in entries] + places.notes(top)
    return drawn(heading, (places.width, top + places.height + _FOOT), plot, notes, keys(entries))


def _written(point: Point, write: Callable[[float], str]) -> str:
    return ABSENT if point.value is None else write(point.value)


def _domain(points: Iterable[Point]) -> tuple[float, float]:
    numbers = [0.0]
    for point in points:
        numbers += [n for n in (point.value, point.low, point.high) if n is not None]
    low, high = min(numbers), max(numbers)
    return low, high if high > low else low + 1


def _layers(series: Sequence[Sequence[Point]], places: Rows) -> list[Layer]:
    apart = 6.0 if len(series) > 1 else 0.0
    layers: list[Layer] = []
    for number, points in enumerate(series):
        shift = apart if number else -apart
        marks = [
            {"low": point.low, "high": point.high, "at": point.value, "y": y + shift}
            for point, y in zip(points, places.middles, strict=True)
            if point.value is not None
        ]
        spanned = [mark for mark in marks if mark["low"] is not None]
        layers += [oblongs(marks, second=bool(number), thin=bool(apart))]
        layers += whiskers(spanned)
    return [*layers, base_line(places.height)]
