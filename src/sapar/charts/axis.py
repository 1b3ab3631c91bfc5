"""The number axis of a dot plot, and the words that stand over it."""

from collections.abc import Callable
from dataclasses import dataclass

from sapar.charts.colours import INK, MUTED
from sapar.charts.figures import signed
from sapar.charts.lettering import LINE, widest, wrapped
from sapar.charts.vega import Note

_BETWEEN = 16.0


@dataclass(frozen=True, slots=True)
class Axis:
    """What the numbers mean.

    Attributes:
        low: number at the left edge.
        high: number at the right edge.
        low_end: words over the left edge, as "sends more".
        high_end: words over the right edge, as "receives more".
        line: where the null's line stands; None for no line.
        line_label: its words, as "mutual: 0".
        write: how a number is written at the right.
        ticks: how numbers under the plot are written: a d3 format, as `.0%`; empty as they are.

    Raises:
        ValueError: if the ends are swapped, or the line stands outside.
    """

    low: float = -1.0
    high: float = 1.0
    low_end: str = ""
    high_end: str = ""
    line: float | None = None
    line_label: str = ""
    write: Callable[[float], str] = signed
    ticks: str = ""

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"axis from {self.low} to {self.high}: ends are swapped")
        if self.line is not None:
            self.check(self.line)

    def check(self, number: float) -> None:
        """Refuse a number that has no place.

        Raises:
            ValueError: if it lies outside the axis.
        """
        if not self.low <= number <= self.high:
            raise ValueError(f"{number} lies outside the axis from {self.low} to {self.high}")

    def least(self, room: float) -> float:
        """Width that the words at both ends need, where `room` would be their share."""
        ends = (widest(wrapped(words, room / 2)) for words in (self.low_end, self.high_end))
        return sum(ends) + _BETWEEN

    def headed(self, left: float, right: float, page: float) -> tuple[list[Note], float]:
        """Words over a plot, and the height they take.

        Args:
            left: left edge of the plot, in pixels.
            right: right edge of the plot.
            page: width of the picture, within which the line's words are kept.
        """
        room = (right - left - _BETWEEN) / 2
        starts, ends = wrapped(self.low_end, room), wrapped(self.high_end, room)
        height = LINE * max(len(starts), len(ends)) if self.low_end or self.high_end else 0.0
        notes = [
            Note(left, len(starts) * LINE / 2, starts, fill=MUTED),
            Note(right, len(ends) * LINE / 2, ends, "right", MUTED),
        ]
        if self.line is None or not self.line_label:
            return notes, height
        words = wrapped(self.line_label, page)
        half = widest(words) / 2
        at = left + (self.line - self.low) / (self.high - self.low) * (right - left)
        x = min(max(at, half), page - half)
        notes.append(Note(x, height + 2 + len(words) * LINE / 2, words, "center", INK))
        return notes, height + 2 + LINE * len(words)
