"""Whether what is withheld stays uncertain enough, given every number that is not withheld."""

from collections.abc import Set
from dataclasses import dataclass, field
from math import inf

from sapar.balance.disclosure.cells import CellId, Cells
from sapar.balance.disclosure.systems import Range, Solution, systems

SLACK = 1e-7
"""Part of a width that is taken for rounding of the programs."""


def ranges(table: Cells, hidden: Set[CellId], asked: Set[CellId]) -> dict[CellId, Range]:
    """The feasible range of some withheld cells: what a reader can reckon of them.

    Args:
        table: with its true values.
        hidden: what is withheld.
        asked: of these the range is wanted; cells that are withheld.

    Returns:
        Least and largest value by cell; infinite where nothing bounds it.
    """
    found = {}
    for system in systems(table, hidden):
        for cell in asked & set(system.cells):
            low, high = system.extremes(cell)
            found[cell] = (low[cell] if low else -inf, high[cell] if high else inf)
    return found


@dataclass(slots=True)
class Audit:
    """One table audited while more and more of it is withheld.

    What was shown possible stays possible, so a cell that was found safe is not asked for again.

    Attributes:
        table: with its true values.
        people: least number of people of the release.
        shown: for each cell two values that are possible; it may range further.
    """

    table: Cells
    people: int
    shown: dict[CellId, Range] = field(default_factory=dict)

    def exposed(self, hidden: Set[CellId], asked: Set[CellId]) -> tuple[CellId, float] | None:
        """The first cell that can be reckoned too closely, and how much wider it must range.

        Args:
            hidden: what is withheld.
            asked: of these the uncertainty must be wide enough.
        """
        for system in systems(self.table, hidden):
            for cell in system.cells:
                if cell in asked and not self._safe(cell):
                    for solution, end in zip(system.extremes(cell), (-inf, inf), strict=True):
                        self._note(solution or {cell: end})
                    if not self._safe(cell):
                        return cell, self._due(cell) - self._width(cell)
        return None

    def narrowest(self, asked: Set[CellId]) -> float | None:
        """Least width shown of some cells, in widths that are due: 1 or more is safe."""
        widths = ((self._width(cell), self._due(cell)) for cell in asked)
        return min((width / due for width, due in widths if due), default=None)

    def _note(self, solution: Solution) -> None:
        for cell, value in solution.items():
            true = self.table.cells[cell].value
            low, high = self.shown.get(cell, (true, true))
            self.shown[cell] = (min(low, value), max(high, value))

    def _safe(self, cell: CellId) -> bool:
        return self._width(cell) >= self._due(cell) * (1 - SLACK)

    def _due(self, cell: CellId) -> float:
        return self.table.cells[cell].width(self.people)

    def _width(self, cell: CellId) -> float:
        low, high = self.shown.get(cell, (0.0, 0.0))
        return high - low
