from sapar.balance.disclosure.cells import Cell
from sapar.balance.disclosure.marks import WHOLE, Mark, Marks
from sapar.balance.disclosure.tables import close_rows, tables
from sapar.values.measured import Measured

TABLE = ("panels", "money", "tables", "items")
SMALL = Mark("withheld: fewer than 10 people", primary=True)


def place(row: str, column: int = 0) -> tuple[str, ...]:
    return (*TABLE, "rows", row, "cells", str(column))


def marks(*, sums: bool = True, **values: float) -> Marks:
    """A table of one column, each row about as many people as it counts."""
    figures = {
        place(row): Measured.of(value, n=int(value), coverage=1.0, method="m")
        for row, value in values.items()
    }
    columns = frozenset({(TABLE, "cells/0")}) if sums else frozenset()
    return Marks({WHOLE: figures}, columns)


def test_cells_are_found_by_row_and_column() -> None:
    (table,) = tables([place("fee", 0), place("fee", 1), place("travel", 0), ("travel", "visits")])
    assert table.path == TABLE
    assert table.columns == ("cells/0", "cells/1")
    assert table.rows["fee"]["cells/1"] == place("fee", 1)


def test_counts_are_cells_by_value_and_means_by_what_they_rest_on() -> None:
    (table,) = tables([place("fee")])
    found = Marks({WHOLE: {place("fee"): Measured.of(1.5, n=20, coverage=1.0, method="m")}})
    assert table.parts(found, WHOLE, "cells/0", additive=True) == {"fee": Cell(1.5, 20)}
    assert table.parts(found, WHOLE, "cells/0", additive=False) == {"fee": Cell(20, 20)}


def test_shares_that_make_up_one_add_up() -> None:
    figures = {
        place(row): Measured.of(share, n=50, coverage=1.0, method="m")
        for row, share in {"fee": 0.25, "travel": 0.75}.items()
    }
    (table,) = tables(figures)
    assert table.adds_up(Marks({WHOLE: figures}), WHOLE, "cells/0")
    assert not table.sums(Marks({WHOLE: figures}), "cells/0")


def test_a_second_row_is_withheld_with_the_first() -> None:
    found = marks(fee=40, travel=3, insurance=12)
    found.withhold(WHOLE, place("travel"), SMALL)
    (table,) = tables(found.figures[WHOLE])
    close_rows(found, WHOLE, table, 10)
    assert table.hidden(found, WHOLE) == {"travel", "insurance"}
    assert table.primary(found, WHOLE) == {"travel"}


def test_a_row_is_withheld_whole() -> None:
    figures = {
        place(row, column): Measured.of(30.0, n=n, coverage=1.0, method="m")
        for column in (0, 1)
        for row, n in {"fee": 30, "travel": 3 if column else 30, "visa": 20}.items()
    }
    found = Marks({WHOLE: figures})
    found.withhold(WHOLE, place("travel", 1), SMALL)
    (table,) = tables(figures)
    close_rows(found, WHOLE, table, 10)
    assert found.get(WHOLE, place("travel", 0)) is not None


def test_of_a_table_of_one_row_nothing_stays() -> None:
    found = marks(travel=3)
    found.withhold(WHOLE, place("travel"), SMALL)
    (table,) = tables(found.figures[WHOLE])
    close_rows(found, WHOLE, table, 10)
    assert table.hidden(found, WHOLE) == {"travel"}


def test_a_table_without_a_small_row_stays() -> None:
    found = marks(fee=40, travel=13)
    (table,) = tables(found.figures[WHOLE])
    close_rows(found, WHOLE, table, 10)
    assert found.marks == {}
