"""Bank statements as CSV: layout, encoding, delimiter and decimal sign are recognised.

Rows above the header, which banks like to put there, are passed over and counted as notes.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sapar.exchange.file_content import content_within
from sapar.exchange.payments.layouts import LAYOUTS, OWN, Field, Layout
from sapar.exchange.payments.rows import Row, Rows
from sapar.exchange.payments.statement import Refused, Statement
from sapar.exchange.prose.encodings import decoded
from sapar.values.digest import Digest
from sapar.values.language import _
from sapar.values.unusable import UnusableError

MOST_BYTES: Final = 64 << 20
"""Bytes of a file: some four hundred thousand payments."""

DELIMITERS: Final = (";", ",", "\t", "|")
_ABOVE: Final = 50
"""Rows in which a header is looked for."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table whose header was found."""

    layout: Layout
    places: Mapping[Field, int]
    width: int
    above: Sequence[Row]
    rows: Sequence[Row]


def read_bank_csv(path: Path, currency: str = "", layout: Layout | None = None) -> Statement:
    """The payments of a bank's CSV file.

    Args:
        path: of the file.
        currency: of rows that name none; they are refused where it is empty.
        layout: of the file; recognised by its header where None.

    Raises:
        UnusableError: not-a-file, file-unreadable, file-empty, payments-too-large,
            payments-not-a-table, layout-unknown.
    """
    content = content_within(path, MOST_BYTES)
    if len(content) > MOST_BYTES:
        message = _("the file has more than {limit} bytes").format(limit=MOST_BYTES)
        reason = _("statements are far smaller; is this another file?")
        raise UnusableError("payments-too-large", str(path), message, reason)
    text, encoding, assumed = decoded(content)
    table = _table(text, path, (layout,) if layout else (OWN, *LAYOUTS))
    if assumed and table.layout.encoding:
        encoding = table.layout.encoding
        table = _table(content.decode(encoding, "replace"), path, (table.layout,))
    rows = Rows(table.layout, table.places, table.width, currency, table.rows)
    above = [
        Refused(f"line {row.line}", "above-header", ";".join(row.cells)) for row in table.above
    ]
    return Statement(
        name=path.name,
        layout=table.layout.id,
        encoding=encoding,
        sha256=Digest.of(content).text,
        payments=tuple(rows.payments()),
        refused=tuple(rows.refused),
        notes=tuple(above),
    )


def _table(text: str, path: Path, layouts: Sequence[Layout]) -> _Table:
    """The table in the text: by whichever delimiter a known header is found."""
    if "\0" in text:
        message = _("the file is no table: it holds zero bytes")
        raise UnusableError("payments-not-a-table", str(path), message, _("expected CSV"))
    for delimiter in DELIMITERS:
        rows = list(_rows(text, delimiter, path))
        for at, row in enumerate(rows[:_ABOVE]):
            for layout in layouts:
                places = layout.places(row.cells)
                if places is not None:
                    above, below = rows[:at], rows[at + 1 :]
                    return _Table(layout, places, len(row.cells), above, below)
    message = _("no header of a known layout in the first {n} rows").format(n=_ABOVE)
    reason = _("expected a column for the day and one for the amount; name them yourself")
    raise UnusableError("layout-unknown", str(path), message, reason)


def _rows(text: str, delimiter: str, path: Path) -> Iterator[Row]:
    """Rows that hold something, each with the number of its first line."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(line, tuple(cells))
            line = reader.line_num + 1
    except csv.Error as problem:
        place = f"{path}, line {line}"
        message = _("the file is no table: {problem}").format(problem=problem)
        raise UnusableError("payments-not-a-table", place, message, _("expected CSV")) from None
