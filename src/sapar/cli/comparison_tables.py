"""Two balances side by side on a terminal."""

from collections.abc import Iterator

from rich.console import Console

from sapar.balance.comparison import Comparison, Line
from sapar.cli.balance_tables import show_answer
from sapar.cli.figure_rows import Cell, FigureRow, show_rows
from sapar.cli.terminal import text
from sapar.values.language import _, ngettext


def show_comparison(comparison: Comparison, console: Console) -> None:
    """Print two answers and the figures that both datasets have, panel by panel."""
    for side in (comparison.first, comparison.second):
        show_answer(side, console)
    console.print(text(_("Side by side"), "bold"))
    console.print(
        text(
            _("First and second as above; second less first, of shares in percentage points."),
            "dim",
        )
    )
    heads = (_("First"), _("Second"), _("Difference"))
    show_rows(_("Figure"), heads, list(_rows(comparison)), console)
    silent = len(comparison.lines) - len(comparison.told)
    if silent:
        words = ngettext(
            "{n} figure that neither can say is left out.",
            "{n} figures that neither can say are left out.",
            silent,
        )
        console.print(text(words.format(n=silent), "dim"))


def _rows(comparison: Comparison) -> Iterator[FigureRow]:
    """Each line, under the title of its panel."""
    before = None
    for line in comparison.told:
        if line.panel is not None and line.panel != before:
            yield FigureRow(comparison.title_of(line))
        before = line.panel
        yield _row(line)


def _row(line: Line) -> FigureRow:
    sides = (line.first, line.second, line.difference)
    return FigureRow(line.title, tuple(Cell(each, line.form) for each in sides))
