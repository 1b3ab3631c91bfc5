"""Funnel: shares of many by how much stands behind each, with the limits that chance would keep.

The share runs along the picture, what stands behind it upwards: few at the wide foot, many at the
narrow top. Only those outside the limits bear their names.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sapar.charts.axis import Axis
from sapar.charts.colours import ACCENT, INK, MUTED, PAPER, RULE
from sapar.charts.figures import grouped
from sapar.charts.funnel_labels import Frame, Mark, backing, labelled
from sapar.charts.heading import Heading
from sapar.charts.lettering import LINE, clean, text_width, wrapped
from sapar.charts.vega import Data, Layer, Note, Plot, along, drawn, fixed, row

_HEIGHT, _FOOT, _GAP = 340.0, 24.0, 8.0
_SMALL, _LARGE = 26.0, 90.0
_TICKS = (1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
_GRAIN = 3.0
"""Pixels within which dots that bear no name are drawn as one."""


@dataclass(frozen=True, slots=True)
class FunnelDot:
    """One of many.

    Attributes:
        label: its name, written where it is outside.
        behind: how much stands behind it, above zero.
        share: from 0 to 1.
        outside: whether it lies outside the limits.

    Raises:
        ValueError: if `behind` is not above zero or the share not within 0 to 1.
    """

    label: str
    behind: float
    share: float
    outside: bool = False

    def __post_init__(self) -> None:
        if not (self.behind > 0 and 0 <= self.share <= 1):
            raise ValueError(f"{self}: expected a share of something above zero")


@dataclass(frozen=True, slots=True)
class Limit:
    """A pair of curves.

    Attributes:
        label: written at the foot of the upper curve, as `95 %`.
        curve: (behind, low, high) by rising `behind`; an end at 0 or 1 is no limit.
        dashed: whether its lines are broken.
    """

    label: str
    curve: tuple[tuple[float, float, float], ...]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Funnel:
    """Everything that the picture shows.

    Attributes:
        dots: one or more.
        limits: pairs of curves.
        axis: of the share, with the line of all together.
        behind: what stands behind a dot, as "answers".
    """

    dots: Sequence[FunnelDot]
    limits: Sequence[Limit]
    axis: Axis
    behind: str


def funnel_plot(funnel: Funnel, heading: Heading, width: float = 640) -> str:
    """Draw the dots among the limits.

    Args:
        funnel: what is shown.
        heading: words for screen readers.
        width: in pixels.

    Raises:
        ValueError: if there is no dot.
    """
    if not funnel.dots:
        raise ValueError("a picture of no dots: show an empty state in its place")
    ladder = _Ladder.of(funnel)
    named = [clean(limit.label) for limit in funnel.limits]
    left = max(text_width(grouped(tick)) for tick in ladder.ticks) + _GAP
    right = width - max(map(text_width, named), default=0.0) - _GAP
    words, words_height = funnel.axis.headed(left, right, width)
    behind = wrapped(funnel.behind, width)
    start = len(behind) * LINE + _GAP
    top = start + words_height + _GAP
    notes = [
        Note(0.0, len(behind) * LINE / 2, behind, fill=MUTED),
        *(replace(note, y=note.y + start) for note in words),
        *(
            Note(left - _GAP, top + ladder.place(tick), (grouped(tick),), "right", MUTED)
            for tick in ladder.ticks
        ),
        *_feet(funnel, ladder, (left, right, top)),
    ]
    marks = _marks(funnel, ladder, (left, right, top))
    plot = Plot(
        left,
        top,
        right - left,
        _HEIGHT,
        (funnel.axis.low, funnel.axis.high),
        _layers(funnel, ladder, right - left),
        ("bottom",),
        funnel.axis.ticks,
    )
    names = labelled(marks, Frame(left, width, top, top + _HEIGHT))
    keys = [_plain(marks), _outside(marks), backing(names)]
    size = (width, top + _HEIGHT + _FOOT)
    return drawn(heading, size, plot, notes + [name.note for name in names], keys)


def _marks(funnel: Funnel, ladder: "_Ladder", frame: tuple[float, float, float]) -> list[Mark]:
    """The dots in pixels of the picture; those outside with how far out they lie."""
    left, right, top = frame
    return [
        Mark(
            dot.label,
            left + _part(dot.share, funnel.axis) * (right - left),
            top + ladder.place(dot.behind),
            _distance(dot, funnel.axis) if dot.outside else None,
        )
        for dot in funnel.dots
    ]


def _distance(dot: FunnelDot, axis: Axis) -> float:
    """How far from all together, for what stands behind it; its sign is the side."""
    middle = (axis.low + axis.high) / 2 if axis.line is None else axis.line
    return (dot.share - middle) * math.sqrt(dot.behind)


@dataclass(frozen=True, slots=True)
class _Ladder:
    """Where a number stands: each step up is as many times as much."""

    least: float
    most: float

    @classmethod
    def of(cls, funnel: Funnel) -> "_Ladder":
        numbers = [dot.behind for dot in funnel.dots]
        return cls(min(numbers) * 0.8, max(10.0, *numbers) * 1.15)

    @property
    def ticks(self) -> list[int]:
        return [tick for tick in _TICKS if self.least <= tick <= self.most]

    def place(self, number: float) -> float:
        """Pixels from the upper edge of the plot."""
        part = math.log(number / self.least) / math.log(self.most / self.least)
        return _HEIGHT * (1 - part)


def _part(share: float, axis: Axis) -> float:
    return (min(max(share, axis.low), axis.high) - axis.low) / (axis.high - axis.low)


def _layers(funnel: Funnel, ladder: _Ladder, width: float) -> list[Layer]:
    steps = [{"y": ladder.place(tick)} for tick in ladder.ticks]
    rungs = {"x": fixed(0), "x2": fixed(width), "y": row("y"), "stroke": fixed(RULE)}
    layers = [Layer("rule", steps, rungs)]
    if funnel.axis.line is not None:
        upright = {"x": along("at"), "y": fixed(-4), "y2": fixed(_HEIGHT), "stroke": fixed(INK),
                   "strokeWidth": fixed(1.25)}  # fmt: skip
        layers.append(Layer("rule", [{"at": funnel.axis.line}], upright))
    for limit in funnel.limits:
        lower = [(behind, low) for behind, low, _high in limit.curve if low > 0]
        upper = [(behind, high) for behind, _low, high in limit.curve if high < 1]
        layers += [_curve(side, ladder, limit.dashed) for side in (lower, upper) if side]
    return layers


def _curve(side: Sequence[tuple[float, float]], ladder: _Ladder, dashed: bool) -> Layer:  # noqa: FBT001 -- as in Limit
    rows: Data = [
        {"at": share, "y": ladder.place(behind)}
        for behind, share in side
        if ladder.least <= behind <= ladder.most
    ]
    channels = {"x": along("at"), "y": row("y"), "stroke": fixed(MUTED), "strokeWidth": fixed(1.5)}
    if dashed:
        channels["strokeDash"] = fixed([5, 4])
    return Layer("line", rows, channels)


def _feet(funnel: Funnel, ladder: _Ladder, frame: tuple[float, float, float]) -> list[Note]:
    """The name of each limit at the foot of its upper curve, none over another."""
    left, right, top = frame
    found: list[Note] = []
    for limit in funnel.limits:
        upper = [
            (behind, high)
            for behind, _low, high in limit.curve
            if high < 1 and ladder.least <= behind <= ladder.most
        ]
        if upper:
            behind, high = upper[0]
            x = left + _part(high, funnel.axis) * (right - left) + _GAP
            y = top + ladder.place(behind)
            while any(abs(note.y - y) < LINE and abs(note.x - x) < right for note in found):
                y -= LINE
            found.append(Note(x, y, (clean(limit.label),), fill=MUTED))
    return found


def _plain(marks: Sequence[Mark]) -> Layer:
    """Dots within the limits; those that lie on one another are one, larger the more they are."""
    cells = Counter(
        (round(mark.x / _GRAIN), round(mark.y / _GRAIN)) for mark in marks if mark.distance is None
    )
    rows = [
        {"x": x * _GRAIN, "y": y * _GRAIN, "area": _SMALL * (1 + math.log2(count) / 2)}
        for (x, y), count in sorted(cells.items())
    ]
    return _symbols(rows, MUTED)


def _outside(marks: Sequence[Mark]) -> Layer:
    rows = [
        {"x": mark.x, "y": mark.y, "area": _LARGE} for mark in marks if mark.distance is not None
    ]
    return _symbols(rows, ACCENT)


def _symbols(rows: Data, fill: str) -> Layer:
    channels = {
        "x": row("x"),
        "y": row("y"),
        "size": row("area"),
        "fill": fixed(fill),
        "stroke": fixed(PAPER),
        "strokeWidth": fixed(1),
    }
    return Layer("symbol", rows, channels)
