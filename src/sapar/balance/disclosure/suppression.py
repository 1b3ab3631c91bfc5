"""Which cells of a table are withheld, so that no withheld one can be reckoned back.

Primary cells are about too few people. Complementary ones are about enough, and would give a
primary one back. What is chosen is a small set, not always the smallest: that search is hard, and
no figure is worth it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from sapar.balance.disclosure.audit import Audit
from sapar.balance.disclosure.cells import TOTAL, CellId, Cells, Relation

MOST_CELLS = 400
"""Withheld cells of one table that are audited by linear programs; beyond, all are withheld."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """What is withheld of one table.

    Attributes:
        primary: cells about too few people.
        complementary: cells that would give them back.
        narrowest: least width in which a primary cell stays open, in widths that are due, so
            never below 1; None where nothing is primary.
        whole: whether the table was too large to audit, so that all of it is withheld, with its
            margins.
    """

    primary: frozenset[CellId]
    complementary: frozenset[CellId]
    narrowest: float | None = None
    whole: bool = False

    @property
    def hidden(self) -> frozenset[CellId]:
        """All that is withheld."""
        return self.primary | self.complementary


def suppressed(
    table: Cells, primary: Set[CellId], people: int, already: Set[CellId] = frozenset()
) -> Suppression:
    """Choose the complementary cells of a table.

    Args:
        table: cells and sums.
        primary: cells that must not be known.
        people: least number of people of the release; sets how uncertain they must stay.
        already: cells that are withheld for another reason, and need no width of their own.
    """
    primary = frozenset(primary)
    hidden = set(primary | already)
    if not primary:
        return Suppression(primary, frozenset(hidden))
    audit = Audit(table, people)
    while len(hidden) <= MOST_CELLS or len(table.relations) == 1:
        _pair_up(table, hidden)
        found = audit.exposed(hidden, primary)
        if found is None:
            return Suppression(primary, frozenset(hidden) - primary, audit.narrowest(primary))
        more = _next(table, hidden, *found)
        if more is None:
            break
        hidden.add(more)
    return Suppression(primary, frozenset(table.cells) - primary, whole=True)


def _pair_up(table: Cells, hidden: set[CellId]) -> None:
    """Withhold a second member of each sum that has one gap: else it is a subtraction."""
    while alone := sorted(
        (relation for relation in table.relations if _gaps(relation, hidden) == 1), key=_name
    ):
        counted = Counter(cell for relation in alone for cell in relation.members)
        for relation in alone:
            if _gaps(relation, hidden) == 1:
                hidden.add(min(_open([relation], hidden), key=_cost(table, counted)))


def _name(relation: Relation) -> tuple[CellId, tuple[CellId, ...]]:
    return relation.total, tuple(sorted(relation.parts))


def _gaps(relation: Relation, hidden: Set[CellId]) -> int:
    return sum(cell in hidden for cell in relation.members)


def _open(relations: Iterable[Relation], hidden: Set[CellId]) -> set[CellId]:
    return {cell for relation in relations for cell in relation.members if cell not in hidden}


def _cost(table: Cells, counted: Mapping[CellId, int]) -> Callable[[CellId], tuple[Any, ...]]:
    """What is lost by a cell: a margin more than a cell, one that fills two gaps less than two.

    A zero hides nothing. Names decide last, so that the order of rows does not.
    """

    def cost(cell: CellId) -> tuple[Any, ...]:
        value, people = abs(table.cells[cell].value), table.cells[cell].people
        return (not value, cell.count(TOTAL), -counted.get(cell, 0), people, value, cell)

    return cost


def _next(table: Cells, hidden: Set[CellId], exposed: CellId, missing: float) -> CellId | None:
    """The cell whose loss helps one that lies too open: the smallest that is large enough.

    It is sought in the sums of that cell; then in sums with a gap; then anywhere.
    """
    own = [each for each in table.relations if exposed in each.members]
    gaps = [each for each in table.relations if _gaps(each, hidden)]
    cells = _open(own, hidden) or _open(gaps, hidden) or _open(table.relations, hidden)
    cost = _cost(table, {})

    def order(cell: CellId) -> tuple[Any, ...]:
        short = max(0.0, missing - abs(table.cells[cell].value))
        return (cell.count(TOTAL), short, cost(cell))

    return min(cells, key=order, default=None)
