"""The tables of a balance: withheld by whole rows, so that none can be reckoned from the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isclose

from sapar.balance.disclosure.cells import Cell
from sapar.balance.disclosure.marks import Marks, other
from sapar.balance.disclosure.rows import gaps
from sapar.balance.disclosure.spots import ROWS, Path


@dataclass(frozen=True, slots=True)
class TableSpots:
    """Where the cells of a table stand: by name of the row, then of the column.

    Attributes:
        path: of the table.
        rows: paths of its cells.
    """

    path: Path
    rows: Mapping[str, Mapping[str, Path]]

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of its columns, each once."""
        return tuple(dict.fromkeys(column for cells in self.rows.values() for column in cells))

    def hidden(self, marks: Marks, key: str) -> set[str]:
        """Rows of which a cell is withheld."""
        return {
            row
            for row, cells in self.rows.items()
            if any(marks.get(key, path) for path in cells.values())
        }

    def primary(self, marks: Marks, key: str) -> set[str]:
        """Rows of which a cell is withheld for its own sake."""
        return {
            row
            for row, cells in self.rows.items()
            if any(marks.primary(key, path) for path in cells.values())
        }

    def parts(self, marks: Marks, key: str, column: str, *, additive: bool) -> dict[str, Cell]:
        """The cells of a column that say something, by row."""
        cells = {
            row: marks.cell(key, paths[column], additive=additive)
            for row, paths in self.rows.items()
            if column in paths
        }
        return {row: cell for row, cell in cells.items() if cell is not None}

    def withhold(self, marks: Marks, key: str, rows: Iterable[str]) -> None:
        """Withhold whole rows, for the sake of others where not for their own."""
        for row in rows:
            for path in self.rows[row].values():
                marks.withhold(key, path, other())

    def sums(self, marks: Marks, column: str) -> bool:
        """Whether a column holds counts or amounts."""
        return (self.path, column) in marks.sums

    def adds_up(self, marks: Marks, key: str, column: str) -> bool:
        """Whether a column of one group holds counts or amounts, or shares that make up one."""
        figures = (
            marks.figures.get(key, {}).get(paths[column])
            for paths in self.rows.values()
            if column in paths
        )
        values = [figure.value for figure in figures if figure and figure.value is not None]
        return self.sums(marks, column) or isclose(sum(values), 1.0, rel_tol=1e-9)


def tables(paths: Iterable[Path]) -> list[TableSpots]:
    """The tables among some figures."""
    found: dict[Path, dict[str, dict[str, Path]]] = {}
    for path in paths:
        if ROWS in path:
            place = path.index(ROWS)
            row, column = path[place + 1], "/".join(path[place + 2 :])
            found.setdefault(path[:place], {}).setdefault(row, {})[column] = path
    return [TableSpots(path, rows) for path, rows in found.items()]


def close_rows(marks: Marks, key: str, table: TableSpots, people: int) -> None:
    """Withhold further rows of one table, so that none can be reckoned from the others.

    The total is taken to be known. Where even all rows leave one too open, as where there is only
    one, all are withheld: then nothing is left but the total.

    Args:
        marks: figures, those about too few people withheld.
        key: whose table it is: a group's or that of the whole.
        table: its cells.
        people: least number of people of the release.
    """
    hidden, first = table.hidden(marks, key), table.primary(marks, key)
    if not hidden:
        return
    for column in table.columns:
        additive = table.adds_up(marks, key, column)
        found = gaps(table.parts(marks, key, column, additive=additive), first, people, hidden)
        marks.audited(found.narrowest)
        hidden |= table.rows.keys() if found.total else found.rows
    table.withhold(marks, key, hidden)
