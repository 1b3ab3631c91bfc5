"""The ledger as a file for whoever keeps the books: CSV and XLSX, and no cell of it runs."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from tempfile import SpooledTemporaryFile
from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from sapar.values.formula import defused
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Book, TransactionKind
from sapar_web.pages.asking import signed_in
from sapar_web.pages.money.reading import money_or_missing
from sapar_web.pages.money.scheme import scheme_or_missing
from sapar_web.pages.money.words import party_in_words
from sapar_web.queries.money.journal import journal_of_scheme, journal_of_stay

IN_MEMORY = 4 << 20
"""Bytes of a file that are held in memory; more lie on the disk until they are sent."""

Held = SpooledTemporaryFile[bytes]


@require_GET
@signed_in
def of_stay(request: HttpRequest, key: UUID, ending: str) -> HttpResponseBase:
    """The ledger of a stay, as whoever asks sees it."""
    money = money_or_missing(request, key)
    return _file(journal_of_stay(money.stay, money.parties), key, ending)


@require_GET
@signed_in
def of_scheme(request: HttpRequest, key: UUID, ending: str) -> HttpResponseBase:
    """The ledger of all stays of a scheme."""
    return _file(journal_of_scheme(scheme_or_missing(request, key)), key, ending)


def _file(rows: Iterable[Mapping[str, Any]], key: UUID, ending: str) -> HttpResponseBase:
    """Written whole, row by row, before it is sent: nobody gets a half of it as if it were all."""
    if ending not in _KINDS:
        raise MissingError
    kind, write = _KINDS[ending]
    held: Held = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 -- sent later
    write(held, chain([_heads()], map(_cells, rows)))
    held.seek(0)
    name = f"ledger-{key}.{ending}"
    return FileResponse(held, as_attachment=True, filename=name, content_type=kind)


def _heads() -> list[Any]:
    return [
        *(_("day"), _("transaction"), _("kind"), _("stay"), _("title of the stay"), _("book")),
        *(_("party"), _("item"), _("currency"), _("amount"), _("why"), _("rests on")),
    ]


def _cells(row: Mapping[str, Any]) -> list[Any]:
    """A posting: its amount as a number, as exact as it is kept; all else as text."""
    return [
        row["transaction__on"].isoformat(),
        str(row["transaction__key"]),
        str(TransactionKind(row["transaction__kind"]).label),
        str(row["transaction__stay__key"]),
        row["transaction__stay__title"],
        str(Book(row["book"]).label),
        party_in_words(row["party"]),
        row["item"],
        row["currency"],
        row["number"],
        row["transaction__text"],
        " ".join(row["transaction__evidence"]),
    ]


def _safe(cell: Any) -> Any:
    return defused(cell) if isinstance(cell, str) else cell


def _as_csv(held: Held, rows: Iterable[list[Any]]) -> None:
    text = io.TextIOWrapper(held, "utf-8-sig", newline="", write_through=True)  # type: ignore[type-var]
    written = csv.writer(text)
    for cells in rows:
        written.writerow(_safe(e) if isinstance(e, str) else format(e, "f") for e in cells)
    text.detach()


def _as_workbook(held: Held, rows: Iterable[list[Any]]) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 -- slow to load, and few ask for it
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Ledger")[:31])
    for row in rows:
        cells = [WriteOnlyCell(sheet, value=_safe(each)) for each in row]
        for cell in cells:
            if isinstance(cell.value, str):
                cell.data_type = "s"
        sheet.append(cells)
    book.save(held)


_KINDS: Mapping[str, tuple[str, Callable[[Held, Iterable[list[Any]]], None]]] = {
    "csv": ("text/csv; charset=utf-8", _as_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _as_workbook),
}
"""Media type of each ending, and how its rows are written."""
