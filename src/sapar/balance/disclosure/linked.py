"""Figures that add up to another: withheld so that no subtraction gives a withheld one back.

A total is taken to be known even where this balance does not show it: it may stand elsewhere.
"""

from collections.abc import Iterable, Mapping
from math import isclose

from sapar.balance.disclosure.cells import Cell
from sapar.balance.disclosure.marks import WHOLE, Marks, other
from sapar.balance.disclosure.rows import gaps
from sapar.balance.disclosure.spots import ROWS, Path


def close_groups(marks: Marks, persons: Mapping[str, int], people: int) -> frozenset[str]:
    """Groups of which everything is withheld: those about too few, and those that hide them.

    Args:
        marks: figures by group; the complementary groups are marked in it.
        persons: behind each group.
        people: least number of people of the release.
    """
    parts = {group: Cell(number, number) for group, number in persons.items()}
    small = {group for group, number in persons.items() if 0 < number < people}
    found = gaps(parts, small, people)
    marks.audited(found.narrowest)
    for group in found.rows:
        for path in marks.figures.get(group, {}):
            marks.withhold(group, path, other())
    return found.rows


def close_figures(marks: Marks, groups: Iterable[str], people: int) -> None:
    """Of each figure, by group: withhold in further groups what would give one group back.

    Args:
        marks: figures by group and of the whole.
        groups: those that add up to the whole.
        people: least number of people of the release.
    """
    groups = tuple(groups)
    for path in tuple(marks.paths()):
        hidden = {group for group in groups if marks.get(group, path)}
        if hidden and ROWS not in path and not marks.get(WHOLE, path):
            _close_figure(marks, path, groups, people)


def _close_figure(marks: Marks, path: Path, groups: tuple[str, ...], people: int) -> None:
    additive = adds_up(marks, path, groups)
    cells = {group: marks.cell(group, path, additive=additive) for group in groups}
    parts = {group: cell for group, cell in cells.items() if cell is not None}
    first = {group for group in parts if marks.primary(group, path)}
    hidden = {group for group in parts if marks.get(group, path)}
    found = gaps(parts, first, people, hidden)
    marks.audited(found.narrowest)
    for group in found.rows:
        marks.withhold(group, path, other())
    if found.total:
        marks.withhold(WHOLE, path, other())


def adds_up(marks: Marks, path: Path, groups: Iterable[str]) -> bool:
    """Whether the figure of the whole is the sum of those of its groups, as numbers have it."""
    whole = marks.figures[WHOLE].get(path)
    if whole is None or whole.value is None:
        return False
    values = [marks.figures.get(group, {}).get(path) for group in groups]
    total = sum(figure.value for figure in values if figure and figure.value is not None)
    return isclose(total, whole.value, rel_tol=1e-9, abs_tol=1e-9)
