"""Every figure as one line, for a spreadsheet."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from sapar.balance.comparison import Comparison
from sapar.balance.document import Balance
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Panel
from sapar.balance.travel_figures import travel_figures
from sapar.balance.volume import Travel
from sapar.values.formula import defused
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Line:
    """Where a figure stands, and the figure.

    Attributes:
        group: what was grouped by; empty for the whole, the words for it where it is not known.
        panel: id of the panel; empty for how much travel there was.
        table: id of its table; empty, as `row`, for a figure of the panel itself.
        row: key of the row, else its label.
        figure: id of the figure, or of the table's column.
        title: of the figure, for people.
    """

    group: str
    panel: str
    table: str
    row: str
    figure: str
    title: str
    measured: Measured


COLUMNS = (
    "group", "panel", "table", "row", "figure", "title", "value", "low", "high", "n", "coverage",
    "method", "reason",
)  # fmt: skip


def to_csv(result: Balance | Comparison) -> str:
    """The figures as comma-separated values: a heading, then a line for each.

    Text that a spreadsheet would take for a formula gets an apostrophe in front. Of a comparison
    each line is there three times, with `first`, `second` and `difference` as its group.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(line) for line in lines_of(result))
    return out.getvalue()


def lines_of(result: Balance | Comparison) -> Iterator[Line]:
    """Every figure of all stays with those of tables; then of groups travel and headlines."""
    if isinstance(result, Comparison):
        yield from _compared(result)
        return
    yield from _travel("", result.travel)
    for panel in result.panels:
        yield from _panel(panel)
    for group in result.groups:
        name = group.label if group.group is None else group.group
        yield from _travel(name, group.travel)
        for headline in group.headlines:
            yield _figure(name, headline.id, headline.figure)


def _travel(group: str, travel: Travel) -> Iterator[Line]:
    for figure in travel_figures(travel):
        yield _figure(group, "", figure)


def _panel(panel: Panel) -> Iterator[Line]:
    for figure in panel.figures:
        yield _figure("", panel.id, figure)
    for table in panel.tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                name = row.label if row.key is None else row.key
                yield Line("", panel.id, table.id, name, column.id, column.title, cell)


def _figure(group: str, panel: str, figure: Figure) -> Line:
    return Line(group, panel, "", "", figure.id, figure.title, figure.measured)


def _compared(comparison: Comparison) -> Iterator[Line]:
    for line in comparison.lines:
        for side in ("first", "second", "difference"):
            measured = getattr(line, side)
            yield Line(side, line.panel or "", "", "", line.id, line.title, measured)


def _cells(line: Line) -> list[str]:
    found = line.measured
    where = (line.group, line.panel, line.table, line.row, line.figure, line.title)
    numbers = (found.value, found.low, found.high, found.n, found.coverage)
    return [
        *map(defused, where),
        *("" if number is None else repr(number) for number in numbers),
        defused(found.method),
        defused(found.reason or ""),
    ]
