"""A table of a panel: the same figures for each item, party or kind of access."""

from dataclasses import dataclass

from sapar.balance.wording import FORMS
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Column:
    """One column of figures: stable name, heading, and the form of `wording.FORMS`."""

    id: str
    title: str
    form: str = "ratio"

    def __post_init__(self) -> None:
        if self.form not in FORMS:
            raise ValueError(f"column {self.id}: no form is called {self.form!r}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is about, as data and for people, and a cell for each column."""

    key: str | None
    label: str
    cells: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of figures.

    Attributes:
        id: stable name, unique in its panel.
        title: for people.
        head: what the first column names, as in `Item`.
        columns: of figures.
        rows: in the order in which they are shown; none where nothing is recorded.
        drawn: id of the column that is also drawn, a point with its interval for each row; None
            where a picture would say nothing more.
        rule: its page in `docs/rules`, without the ending.

    Raises:
        ValueError: if a row has another number of cells, or no column is called as `drawn`.
    """

    id: str
    title: str
    head: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    drawn: str | None = None
    rule: str | None = None

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError(f"table {self.id}: expected {len(self.columns)} cells in each row")
        if self.drawn is not None and self.drawn not in {each.id for each in self.columns}:
            raise ValueError(f"table {self.id}: no column is called {self.drawn!r}")
