"""Rows of figures on a terminal: what is missing has a letter, its reason stands below."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console

from sapar.balance.absences import Absences
from sapar.balance.wording import FORMS, ends, figure
from sapar.cli import terminal
from sapar.cli.terminal import text
from sapar.values.language import _
from sapar.values.measured import Measured

ABSENT = "-"

_ROOM = 3
"""Columns of figures whose intervals still fit beside a name."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure and how it is written: a name in `wording.FORMS`."""

    measured: Measured
    form: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row: its name and a cell for each column; without cells it heads the rows below it."""

    label: str
    cells: tuple[Cell, ...] = ()


def show_rows(
    head: str, titles: Sequence[str], rows: Sequence[FigureRow], console: Console
) -> None:
    """Print rows of figures, and under them why any is missing.

    Args:
        head: what the first column names.
        titles: headings of the columns of figures.
        rows: in their order.
        console: where to.
    """
    roomy = len(titles) <= _ROOM
    figures = [cell.measured for row in rows for cell in row.cells]
    absences = Absences(figures)
    heads = [_head(title, place, rows) if roomy else title for place, title in enumerate(titles)]
    made = terminal.table(head, *heads, numbers=range(1, len(titles) + 1))
    for row in rows:
        cells = [_written(cell, absences, roomy=roomy) for cell in row.cells]
        made.add_row(text(row.label, "" if cells else "bold"), *cells)
    console.print(made)
    for letter, reason in absences.reasons:
        console.print(text(f"{letter}: {reason}", "dim"))
    if not roomy and any(each.low is not None for each in figures):
        console.print(text(_("Intervals: --out FILE.html or --format json."), "dim"))
    console.print()


def _head(title: str, place: int, rows: Sequence[FigureRow]) -> str:
    kind = ends(row.cells[place].measured for row in rows if row.cells)
    return f"{title} [{kind}]" if kind else title


def _written(cell: Cell, absences: Absences, *, roomy: bool) -> str:
    if cell.measured.value is None:
        return f"{ABSENT} {absences.letter(cell.measured)}"
    write = FORMS[cell.form]
    return figure(cell.measured, write) if roomy else write(cell.measured.value)
