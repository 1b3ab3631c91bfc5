"""Tables of counts, given as numbers."""

from collections.abc import Callable

import pytest

from sapar.balance.disclosure.cells import Cell, Cells, two_way

MakeGrid = Callable[[list[list[int]]], Cells]


def counted(number: float) -> Cell:
    """A count of people."""
    return Cell(number, number)


@pytest.fixture(scope="session")
def grid() -> MakeGrid:
    """Rows of counts as a table with margins; rows are A, B ..., columns 1, 2 ..."""

    def make(rows: list[list[int]]) -> Cells:
        return two_way(
            {
                ("ABCDEFGH"[row], str(column)): counted(number)
                for row, numbers in enumerate(rows)
                for column, number in enumerate(numbers, 1)
            }
        )

    return make


@pytest.fixture(scope="session")
def worked(grid: MakeGrid) -> Cells:
    """The worked example: rows A (2, 9) and B (8, 6), margins 11 and 14, 10 and 15."""
    return grid([[2, 9], [8, 6]])
