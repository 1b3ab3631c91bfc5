"""Names beside dots, none over another and none cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sapar.charts.colours import PAPER
from sapar.charts.lettering import LINE, widest, wrapped
from sapar.charts.vega import Layer, Note, fixed, row

MOST = 10
"""Names written at most in a wide picture, the farthest out first; the table has them all."""

WIDE = 500.0
"""Below this width half as many names have room."""

_APART = 9.0
_ROOM = 0.42
_SHIFTS = (0.0, -0.6, 0.6, -1.1, 1.1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot: its name and its place in pixels of the picture.

    Attributes:
        label: its name.
        x: from the left.
        y: from the top.
        distance: how far out it lies, below zero on the left; None where it bears no name.
    """

    label: str
    x: float
    y: float
    distance: float | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the picture, in pixels: what no name crosses, or what a name takes."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: "Frame") -> bool:
        """Whether the two have a place in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Frame") -> bool:
        """Whether the other lies within it."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Name:
    """A name with the frame that it takes."""

    note: Note
    frame: Frame


def labelled(marks: Sequence[Mark], frame: Frame) -> list[Name]:
    """The names of the dots that bear one, the farthest out first.

    Args:
        marks: all dots; a name keeps off the other named ones.
        frame: what no name crosses.

    Returns:
        Names; without those for which there is no room beside their dot.
    """
    ranked = sorted(
        ((abs(mark.distance), mark) for mark in marks if mark.distance is not None),
        key=lambda each: (-each[0], each[1].label),
    )
    taken = [_around(mark) for _distance, mark in ranked]
    most = MOST if frame.right - frame.left >= WIDE else MOST // 2
    names: list[Name] = []
    for _distance, mark in ranked[:most]:
        for name in _places(mark, frame):
            if not any(name.frame.meets(other) for other in taken):
                taken.append(name.frame)
                names.append(name)
                break
    return names


def backing(names: Sequence[Name]) -> Layer:
    """Paper behind names, so that they are read over lines and dots."""
    rows = [
        {
            "x": name.frame.left,
            "x2": name.frame.right,
            "y": name.frame.top,
            "y2": name.frame.bottom,
        }
        for name in names
    ]
    channels = {each: row(each) for each in ("x", "x2", "y", "y2")}
    return Layer("rect", rows, channels | {"fill": fixed(PAPER), "fillOpacity": fixed(0.8)})


def _around(mark: Mark) -> Frame:
    return Frame(mark.x - 5, mark.x + 5, mark.y - 5, mark.y + 5)


def _places(mark: Mark, frame: Frame) -> Iterator[Name]:
    """Beside the dot on the outer side, then on the inner, then a little up or down."""
    lines = wrapped(mark.label, (frame.right - frame.left) * _ROOM)
    wide, high = widest(lines), LINE * len(lines)
    sides = (1, -1) if (mark.distance or 0) > 0 else (-1, 1)
    for shift in _SHIFTS:
        for side in sides:
            x, y = mark.x + side * _APART, mark.y + shift * LINE
            start = x if side > 0 else x - wide
            box = Frame(start, start + wide, y - high / 2, y + high / 2)
            if frame.holds(box):
                yield Name(Note(x, y, lines, "left" if side > 0 else "right"), box)
