"""The equations that a table with gaps leaves, and how far they let a withheld cell range.

Each sum with a gap is an equation; numbers that count are not below zero. The least and the
largest value that a cell can have under all of them are two linear programs.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from math import fsum, inf

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from sapar.balance.disclosure.cells import CellId, Cells, Relation

Range = tuple[float, float]
Solution = dict[CellId, float]


@dataclass(frozen=True)
class System:
    """Withheld cells that sums bind to each other, and to no other withheld cell.

    Attributes:
        table: with its true values.
        cells: the withheld cells, sorted.
        relations: the sums with gaps.
    """

    table: Cells
    cells: list[CellId]
    relations: list[Relation]

    def extremes(self, cell: CellId) -> tuple[Solution | None, Solution | None]:
        """Two ways to fill every gap, with the least and the largest value of one cell.

        None where nothing bounds it on that side.
        """
        rows_alone = len(self.relations) == 1 and self.relations[0].total not in self.cells
        if rows_alone and self.bounded:
            return self._of_one_sum(cell)
        return self._extreme(cell, 1.0), self._extreme(cell, -1.0)

    @cached_property
    def bounded(self) -> bool:
        """Whether no number of the table is below zero, so that readers may take that for given."""
        return all(cell.value >= 0 for cell in self.table.cells.values())

    def _of_one_sum(self, cell: CellId) -> tuple[Solution, Solution]:
        """Of rows with a total no program is needed: all that is missing may be one cell's."""
        return {cell: self._missing if len(self.cells) == 1 else 0.0}, {cell: self._missing}

    @cached_property
    def _missing(self) -> float:
        return fsum(self.table.cells[cell].value for cell in self.cells)

    def _extreme(self, cell: CellId, sign: float) -> Solution | None:
        aim = np.zeros(len(self.cells))
        aim[self.cells.index(cell)] = sign
        matrix, known, scale = self._equations
        floor = 0.0 if self.bounded else -inf
        found = linprog(aim, A_eq=matrix, b_eq=known, bounds=(floor, inf), method="highs")
        if found.status == _UNBOUNDED:
            return None
        if found.x is None:
            raise RuntimeError(f"the audit of a table failed: {found.message}")
        return {each: float(at) * scale for each, at in zip(self.cells, found.x, strict=True)}

    @cached_property
    def _equations(self) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
        """Coefficients, the other side, and the number by which both were made small."""
        place = {cell: number for number, cell in enumerate(self.cells)}
        matrix = np.zeros((len(self.relations), len(self.cells)))
        for row, relation in enumerate(self.relations):
            for cell in place.keys() & relation.members:
                matrix[row, place[cell]] = -1.0 if cell == relation.total else 1.0
        values = np.array([self.table.cells[cell].value for cell in self.cells])
        scale = float(np.abs(values).max()) or 1.0
        # The true values fulfil every equation, so they give its other side without more rounding.
        return matrix, matrix @ (values / scale), scale


_UNBOUNDED = 3


def systems(table: Cells, hidden: Set[CellId]) -> Iterator[System]:
    """The systems of equations of a table, each in itself connected."""
    of_cell: dict[CellId, list[int]] = {cell: [] for cell in sorted(hidden)}
    for place, relation in enumerate(table.relations):
        for cell in relation.members:
            if cell in of_cell:
                of_cell[cell].append(place)
    seen: set[CellId] = set()
    for start in of_cell:
        if start not in seen:
            cells, places = _reached(start, of_cell, table)
            seen |= cells
            yield System(table, sorted(cells), [table.relations[place] for place in sorted(places)])


def _reached(
    start: CellId, of_cell: Mapping[CellId, list[int]], table: Cells
) -> tuple[set[CellId], set[int]]:
    cells, places, waiting = {start}, set[int](), [start]
    while waiting:
        for place in of_cell[waiting.pop()]:
            if place not in places:
                places.add(place)
                members = table.relations[place].members
                new = {cell for cell in members if cell in of_cell} - cells
                cells |= new
                waiting += new
    return cells, places
