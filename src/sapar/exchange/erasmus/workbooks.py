"""A workbook's sheet as the lines of a table, so that everything after is the same as for a CSV."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter
from zipfile import ZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from sapar.dataset.trouble import first_line
from sapar.exchange.erasmus.bounds import Unpacking
from sapar.exchange.erasmus.headers import normal, recognise
from sapar.exchange.erasmus.quoting import record
from sapar.values.language import _
from sapar.values.unusable import UnusableError

_ROWS_PER_BLOCK = 5000
_MOST_COLUMNS = 200
# Whatever its parts hold goes unchecked into the reader's own code, which fails in many ways; a
# part that is cut is a SyntaxError there.
_DAMAGE = (
    InvalidFileException,
    SyntaxError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    ArithmeticError,
)


def rows_as_lines(path: Path, archive: ZipFile, progress: Callable[[int], None]) -> Iterator[bytes]:
    """Rows of the first sheet that holds a table, as UTF-8 lines with `;` between fields.

    The sheet is row by row of the file: row 1 is line 1. Cells are read as text: a whole number
    without its `.0`, a date that stands for a month as `YYYY-MM`.

    Raises:
        UnusableError: if the workbook is damaged, has no rows, or swells beyond bounds.
    """
    _check_sizes(path, archive)
    try:
        yield from _blocks(_sheet_rows(_sheet_of_a_layout(_book(path))))
    except _DAMAGE as problem:
        raise UnusableError(
            "workbook-damaged",
            path.name,
            _("the workbook cannot be read: {problem}").format(problem=first_line(problem)),
            _("expected a whole .xlsx file"),
        ) from problem
    progress(path.stat().st_size)


def _book(path: Path) -> openpyxl.Workbook:
    with catch_warnings():
        # What it misses in styles and printing says nothing about the table.
        simplefilter("ignore")
        return openpyxl.load_workbook(path, read_only=True, data_only=True)


def _sheet_of_a_layout(book: openpyxl.Workbook) -> Any:
    """The first sheet whose first row is a known header; the first of all if none is."""
    for sheet in book.worksheets:
        row = next(_sheet_rows(sheet), ())
        line = ";".join(text(cell) for cell in row)
        with suppress(UnusableError):
            recognise(line, sheet.title)
            return sheet
    return book.worksheets[0]


def _sheet_rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    # What the file says about its own size is often wrong; read as far as there are rows.
    sheet.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS)
    return rows


def _check_sizes(path: Path, archive: ZipFile) -> None:
    """Unpack every part once, within bounds: the reader of workbooks itself has none."""
    for member in archive.infolist():
        place = f"{path.name}/{member.filename}"
        unpacking = Unpacking(place, partial(getattr, member, "compress_size"))
        with archive.open(member) as part:
            for _block in unpacking.bounded(part.read):
                pass


def _blocks(rows: Iterable[tuple[Any, ...]]) -> Iterator[bytes]:
    held: list[bytes] = []
    width = 0
    for row in rows:
        cells = list(row)
        if not width:
            cells = _without_tail(cells)
            width = len(cells)
        cells = cells[:width] + [None] * (width - len(cells)) + _overhang(cells[width:])
        held.append(record([text(cell).encode() for cell in cells], b";"))
        if len(held) == _ROWS_PER_BLOCK:
            yield b"\n".join(held) + b"\n"
            held = []
    if held:
        yield b"\n".join(held) + b"\n"


def _without_tail(cells: list[Any]) -> list[Any]:
    while cells and (cells[-1] is None or not normal(str(cells[-1]))):
        cells = cells[:-1]
    return cells


def _overhang(cells: list[Any]) -> list[Any]:
    return cells if any(cell is not None for cell in cells) else []


def text(cell: Any) -> str:
    """A cell's value as a CSV file would hold it.

    >>> text(5.0), text(4.7), text(datetime(2014, 9, 1)), text(None)
    ('5', '4.7', '2014-09', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else format(Decimal(repr(cell)), "f")
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m")
    return str(cell)
