"""Rows of a picture: labels at the left, numbers at the right, the plot between."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from sapar.charts.colours import INK, MUTED
from sapar.charts.lettering import LINE, widest, wrapped
from sapar.charts.vega import Note

# A label may take this share of the picture before it goes on to a second line.
_LABEL_SHARE = 0.38
_LEAST_PLOT = 84.0
_GAP = 11.0


@dataclass(frozen=True, slots=True)
class Rows:
    """Where everything stands, in pixels.

    Attributes:
        width: of the picture: as asked, or more where the labels need it.
        left: left edge of the plot.
        right: right edge of the plot.
        middles: middle of each row, from the upper edge of the plot.
        height: of all rows together.
        labels: lines of each row's label.
        figures: texts of each row, one for each column of numbers.
        edges: right edge of each column of numbers.
    """

    width: float
    left: float
    right: float
    middles: tuple[float, ...]
    height: float
    labels: tuple[tuple[str, ...], ...]
    figures: tuple[tuple[str, ...], ...]
    edges: tuple[float, ...]

    def notes(self, top: float) -> list[Note]:
        """The labels and numbers, for a plot whose upper edge is at `top`."""
        found = []
        for middle, label, figures in zip(self.middles, self.labels, self.figures, strict=True):
            found.append(Note(self.left - _GAP, top + middle, label, "right"))
            for column, text in enumerate(figures):
                fill = MUTED if column else INK
                found.append(Note(self.edges[column], top + middle, (text,), "right", fill))
        return found


def arranged(
    labels: Sequence[str],
    figures: Sequence[Sequence[str]],
    width: float,
    *,
    pitch: float,
    least: float = _LEAST_PLOT,
) -> Rows:
    """Place rows in a picture of some width.

    Args:
        labels: one for each row.
        figures: for each row the texts of its columns of numbers; as many in every row.
        width: in pixels, of the whole picture.
        pitch: height of a row whose label takes one line.
        least: width that the plot must have; the picture grows where it would get less.

    Raises:
        ValueError: if there is no row.
    """
    if not labels:
        raise ValueError("a picture of no rows: show an empty state in its place")
    lines = tuple(wrapped(label, width * _LABEL_SHARE) for label in labels)
    columns = [widest(tuple(column)) for column in zip(*figures, strict=True)]
    left = max(map(widest, lines)) + _GAP
    right = max(width - sum(columns) - _GAP * len(columns), left + least)
    edges = tuple(
        right + sum(columns[: number + 1]) + _GAP * (number + 1) for number in range(len(columns))
    )
    heights = [pitch + LINE * (len(label) - 1) for label in lines]
    lower = tuple(accumulate(heights))
    middles = tuple(edge - height / 2 for edge, height in zip(lower, heights, strict=True))
    texts = tuple(tuple(row) for row in figures)
    return Rows(edges[-1], left, right, middles, lower[-1], lines, texts, edges)
