"""Rows of figures on a terminal: what is missing has a letter, its reason stands below."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console

from sapar.balance.absences import Absences
from sapar.balance.wording import FORMS, brackets, ends, figure
from sapar.cli import terminal
from sapar.cli.terminal import text
from sapar.values.language import _, ngettext
from sapar.values.measured import Measured

ABSENT = "-"

_ROOM = 3
"""Columns of figures whose intervals still fit beside a name."""

_NAMES = 26
"""Columns of text that names may take before figures are left out for them."""

_HEADINGS = {1: 24, _ROOM + 1: 13, _ROOM + 3: 9}
"""From how many columns on, the width at which a heading goes on to another line."""

_BETWEEN = 3


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

    Columns that find no room beside each other are left out, the last ones first, and counted.

    Args:
        head: what the first column names.
        titles: headings of the columns of figures.
        rows: in their order.
        console: where to.
    """
    absences = Absences(cell.measured for row in rows for cell in row.cells)
    columns, roomy = _columns(titles, rows, absences, roomy=True), len(titles) <= _ROOM
    if not roomy or len(_fitting(columns, console.width)) < len(columns):
        columns, roomy = _columns(titles, rows, absences, roomy=False), False
    shown = _fitting(columns, console.width)
    made = terminal.table(head, *(column[0] for column in shown), numbers=range(1, len(shown) + 1))
    for number, row in enumerate(rows, 1):
        cells = [column[number] for column in shown]
        made.add_row(text(row.label, "" if row.cells else "bold"), *cells)
    console.print(made)
    for letter, reason in absences.reasons:
        console.print(text(f"{letter}: {reason}", "dim"))
    _show_elsewhere(rows, len(titles) - len(shown), console, roomy=roomy)
    console.print()


def _columns(
    titles: Sequence[str], rows: Sequence[FigureRow], absences: Absences, *, roomy: bool
) -> list[list[str]]:
    """Each column from its heading down, with intervals where there is room for them."""
    wide = next(wide for least, wide in reversed(_HEADINGS.items()) if len(titles) >= least)
    return [
        [
            textwrap.fill(_head(title, place, rows, roomy=roomy), wide, break_long_words=False),
            *_column(place, rows, absences, roomy=roomy),
        ]
        for place, title in enumerate(titles)
    ]


def _fitting(columns: list[list[str]], width: int) -> list[list[str]]:
    """The first columns that have room; one always does."""
    room, kept = width - _NAMES, 0
    for column in columns:
        room -= max(len(line) for cell in column for line in (cell or " ").splitlines()) + _BETWEEN
        if room < 0:
            break
        kept += 1
    return columns[: max(kept, 1)]


def _show_elsewhere(
    rows: Sequence[FigureRow], hidden: int, console: Console, *, roomy: bool
) -> None:
    """What a terminal has no room for, and where it is."""
    told = []
    if hidden:
        told.append(ngettext("one column more", "{n} columns more", hidden).format(n=hidden))
    if not roomy and any(brackets(cell.measured) for row in rows for cell in row.cells):
        told.append(_("intervals"))
    if told:
        words = _("In --out FILE.html and --format json: {what}.").format(what=", ".join(told))
        console.print(text(words, "dim"))


def _head(title: str, place: int, rows: Sequence[FigureRow], *, roomy: bool) -> str:
    kind = ends(row.cells[place].measured for row in rows if row.cells) if roomy else ""
    return f"{title} [{kind}]" if kind else title


def _column(place: int, rows: Sequence[FigureRow], absences: Absences, *, roomy: bool) -> list[str]:
    return [_written(row.cells[place], absences, roomy=roomy) if row.cells else "" for row in rows]


def _written(cell: Cell, absences: Absences, *, roomy: bool) -> str:
    if cell.measured.value is None:
        return f"{ABSENT} {absences.letter(cell.measured)}"
    write = FORMS[cell.form]
    return figure(cell.measured, write) if roomy else write(cell.measured.value)
