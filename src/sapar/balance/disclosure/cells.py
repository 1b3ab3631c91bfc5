"""A published table as cells, and the sums that bind them: what a reader can reckon with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum

CellId = tuple[str, ...]

TOTAL = "="
"""Stands in a cell's id for the sum over that side of a table."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a table.

    Attributes:
        value: what is, or would be, published.
        people: how many people stand behind it.
    """

    value: float
    people: float

    def width(self, people: int) -> float:
        """How uncertain it must stay when withheld: by what so many such people would make.

        A count of 2 among fewer than 10 must be left open by 10; 1,000 euros of 2 people by 5,000.
        """
        return abs(self.value) * people / self.people if self.people else float(people)


@dataclass(frozen=True, slots=True)
class Relation:
    """One sum that every reader knows: `total` is the sum of `parts`."""

    total: CellId
    parts: tuple[CellId, ...]

    @property
    def members(self) -> tuple[CellId, ...]:
        """The parts and the total."""
        return (*self.parts, self.total)


@dataclass(frozen=True, slots=True)
class Cells:
    """A table with its margins.

    Attributes:
        cells: by id; a cell that is empty for all to see is not in it.
        relations: the sums that bind them.
    """

    cells: Mapping[CellId, Cell]
    relations: tuple[Relation, ...]


def one_way(parts: Mapping[str, Cell]) -> Cells:
    """Rows and their total; the order in which rows are given leaves no trace.

    Args:
        parts: by key. Ids are `(key,)` and `(TOTAL,)`.
    """
    cells: dict[CellId, Cell] = {(key,): parts[key] for key in sorted(parts)}
    return Cells({**cells, (TOTAL,): _sum(parts.values())}, (Relation((TOTAL,), tuple(cells)),))


def two_way(parts: Mapping[tuple[str, str], Cell]) -> Cells:
    """Rows and columns with both margins and the grand total, whatever order they are given in.

    Args:
        parts: by row and column; a cell that is not there is known to be empty. Ids are
            `(row, column)`, with `TOTAL` for a margin.
    """
    cells: dict[CellId, Cell] = {key: parts[key] for key in sorted(parts)}
    inner = tuple(cells)
    rows: dict[CellId, list[CellId]] = {}
    columns: dict[CellId, list[CellId]] = {}
    for row, column in sorted(parts):
        rows.setdefault((row, TOTAL), []).append((row, column))
        columns.setdefault((TOTAL, column), []).append((row, column))
    sums = [Relation(margin, tuple(each)) for margin, each in (rows | columns).items()]
    cells |= {each.total: _sum(cells[key] for key in each.parts) for each in sums}
    grand = (TOTAL, TOTAL)
    cells[grand] = _sum(cells[key] for key in inner)
    sums += [Relation(grand, tuple(rows)), Relation(grand, tuple(columns))]
    return Cells(cells, tuple(sums))


def _sum(cells: Iterable[Cell]) -> Cell:
    every = tuple(cells)
    return Cell(fsum(cell.value for cell in every), fsum(cell.people for cell in every))
