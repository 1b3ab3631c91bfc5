"""Names and totals beside the nodes of a flow picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from sapar.charts.colours import INK, MUTED
from sapar.charts.flow_layout import Node
from sapar.charts.lettering import LINE, text_width, widest, wrapped

APART = 8.0

# A name may take this share of the picture before it goes on to a second line.
_SHARE = 0.23
# Narrower pictures write the total under the name.
_STACKED_BELOW = 480.0


def words(lines: Sequence[str], x: float, middle: float, anchor: str, fill: str) -> str:
    """SVG text on some lines around a middle; `anchor` is start or end."""
    first = middle - (len(lines) - 1) * LINE / 2
    return "".join(
        f'<text x="{x:.2f}" y="{first + number * LINE:.2f}" dy=".35em" text-anchor="{anchor}"'
        f' fill="{fill}">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )


@dataclass(frozen=True, slots=True)
class Labels:
    """Sets the labels of one picture.

    Attributes:
        width: of the picture, in pixels.
        write: how a total is written.
    """

    width: float
    write: Callable[[float], str]

    @property
    def stacked(self) -> bool:
        """Whether totals stand under their names."""
        return self.width < _STACKED_BELOW

    def lines(self, name: str) -> tuple[str, ...]:
        """A name on as many lines as it needs."""
        return wrapped(name, self.width * _SHARE)

    def room(self, name: str) -> float:
        """Height that the label of a place takes, in pixels."""
        return LINE * (len(self.lines(name)) + self.stacked)

    def column(self, nodes: Sequence[Node], heading: str) -> float:
        """Width that the labels of a column take with the space before its nodes."""
        names = max(widest(self.lines(node.name)) for node in nodes)
        totals = self._totals(nodes)
        taken = max(names, totals) if self.stacked else names + APART + totals
        return APART + max(taken, widest(self.lines(heading)))

    def beside(self, nodes: Sequence[Node], edge: float, top: float, *, left: bool) -> str:
        """SVG text of the labels of a column.

        Args:
            nodes: of the column.
            edge: outer edge of its nodes, in pixels.
            top: upper edge of the nodes in the picture.
            left: whether labels stand at the left of the edge.
        """
        draw = self._stack if self.stacked else self._line
        taken = self._totals(nodes)
        return "".join(draw(node, edge, top + node.middle, taken, left=left) for node in nodes)

    def _totals(self, nodes: Sequence[Node]) -> float:
        return max(text_width(self.write(node.total)) for node in nodes)

    def _line(self, node: Node, edge: float, middle: float, taken: float, *, left: bool) -> str:
        total = (self.write(node.total),)
        if left:
            number, name, anchor = edge - APART, edge - 2 * APART - taken, "end"
        else:
            number, name, anchor = edge + APART + taken, edge + 2 * APART + taken, "start"
        lines = self.lines(node.name)
        return words(total, number, middle, "end", MUTED) + words(lines, name, middle, anchor, INK)

    def _stack(self, node: Node, edge: float, middle: float, _taken: float, *, left: bool) -> str:
        lines = self.lines(node.name)
        x, anchor = (edge - APART, "end") if left else (edge + APART, "start")
        name = words(lines, x, middle - LINE / 2, anchor, INK)
        under = middle + len(lines) * LINE / 2
        return name + words((self.write(node.total),), x, under, anchor, MUTED)
