"""The same table of every group: rows by groups, with both margins known.

What the wholly withheld groups have in a row is one cell, since only its sum can be reckoned; it
may be, where it hides each of them. The table is audited by linear programs as long as it is small
enough; else it is withheld of every group.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from sapar.balance.disclosure.cells import TOTAL, Cell, CellId, two_way
from sapar.balance.disclosure.marks import WHOLE, Marks
from sapar.balance.disclosure.suppression import Suppression, suppressed
from sapar.balance.disclosure.tables import TableSpots, tables

CLOSED = "\N{EMPTY SET}closed"
"""Stands for all groups that are wholly withheld."""

MOST_CELLS = 20_000
"""Cells of a table by group that are looked at one by one."""


def close_crossed(
    marks: Marks, groups: Iterable[str], closed: frozenset[str], people: int
) -> tuple[str, ...]:
    """Withhold, in the tables of groups, what would give a withheld cell back.

    Args:
        marks: figures by group and of the whole.
        groups: all of them.
        closed: those of which everything is withheld.
        people: least number of people of the release.

    Returns:
        Names of the tables that were too large or too thin to be told by group at all.
    """
    groups = tuple(groups)
    shown = tuple(group for group in groups if group not in closed)
    unlisted = []
    for table in tables(path for key in groups for path in marks.figures.get(key, {})):
        if not any(table.hidden(marks, key) for key in groups):
            continue
        if not _Crossed(marks, table, shown, closed, people).close():
            for key in groups:
                table.withhold(marks, key, table.rows)
            unlisted.append("/".join(table.path))
    return tuple(unlisted)


@dataclass(frozen=True, slots=True)
class _Crossed:
    """One table, of some groups and of those that are wholly withheld."""

    marks: Marks
    table: TableSpots
    shown: tuple[str, ...]
    closed: frozenset[str]
    people: int

    def close(self) -> bool:
        """Whether the table can be told by group, once further rows are withheld in some."""
        marks, table = self.marks, self.table
        if len(self.shown) * len(table.rows) > MOST_CELLS:
            return False
        first: set[CellId] = {(row, g) for g in self.shown for row in table.primary(marks, g)}
        hidden: set[CellId] = {(row, g) for g in self.shown for row in table.hidden(marks, g)}
        hidden |= {(row, TOTAL) for row in table.hidden(marks, WHOLE)}
        for column in table.columns:
            found = self._audited(column, first, hidden)
            if found.whole or self._known(found.hidden - hidden, column):
                return False
            marks.audited(found.narrowest)
            hidden |= found.hidden
        for row, key in hidden:
            if TOTAL not in (row, key) and key != CLOSED:
                table.withhold(marks, key, [row])
        return True

    def _known(self, cells: Iterable[CellId], column: str) -> bool:
        """Whether a margin is among these cells: it is shown, so it cannot be withheld.

        What figures of a group rest on has no sum over rows that is shown anywhere.
        """
        sums = self.table.sums(self.marks, column)
        return any(key == TOTAL or (sums and row == TOTAL) for row, key in cells)

    def _audited(self, column: str, first: set[CellId], hidden: set[CellId]) -> Suppression:
        additive = self.table.sums(self.marks, column)
        parts: dict[tuple[str, str], Cell] = {
            (row, key): cell
            for key in self.shown
            for row, cell in self.table.parts(self.marks, key, column, additive=additive).items()
        }
        primary = first & parts.keys()
        for row, cells in self._closed_cells(column, additive=additive).items():
            parts[row, CLOSED], safe = _together(cells, self.people)
            primary |= set() if safe else {(row, CLOSED)}
        table = two_way(parts)
        return suppressed(table, primary, self.people, hidden & table.cells.keys())

    def _closed_cells(self, column: str, *, additive: bool) -> dict[str, list[tuple[Cell, bool]]]:
        """What each wholly withheld group has, by row, and whether for its own sake."""
        cells: dict[str, list[tuple[Cell, bool]]] = {}
        for key in sorted(self.closed):
            own = self.table.parts(self.marks, key, column, additive=additive)
            for row, cell in own.items():
                primary = self.marks.primary(key, self.table.rows[row][column])
                cells.setdefault(row, []).append((cell, primary))
        return cells


def _together(cells: list[tuple[Cell, bool]], people: int) -> tuple[Cell, bool]:
    """Cells of one row as one, and whether their sum may be known.

    It may where none is withheld for its own sake, or where several make it up and it is as wide
    as the widest range that is due.
    """
    value = fsum(cell.value for cell, _primary in cells)
    due = max((cell.width(people) for cell, primary in cells if primary), default=0.0)
    # So many people that the cell's own width is the widest that is due.
    alike = Cell(value, value * people / due if value and due else people)
    return alike, not due or (len(cells) > 1 and value >= due)
