"""A balance as a page shows it: figures in the library's words, with what each rests on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

from sapar.balance.absences import Absences
from sapar.balance.coverages import Coverages
from sapar.balance.panel_pictures import MOST_ROWS, strip_of
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Panel
from sapar.balance.panels.table import Column, Row, Table
from sapar.balance.wording import FORMS, brackets, method, span
from sapar.values.language import speaking
from sapar.values.measured import Measured

if TYPE_CHECKING:
    from sapar.balance.document import Balance


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure as text.

    Attributes:
        title: of it.
        value: as written; empty where it cannot be computed.
        span: its interval or bounds in words; empty where there is none.
        rests: how it was computed, or why it cannot be.
        strip: it on its axis, as a picture; empty where it has none.
    """

    title: str
    value: str
    span: str
    rests: str
    strip: SafeString


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell: the figure, its interval in brackets and its coverage; or a letter of its reason."""

    value: str
    beside: str
    letter: str


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table as text.

    Attributes:
        rows: of label and cells, `MOST_ROWS` at most.
        more: rows that are not shown.
        caption: what it says of coverage.
        reasons: letters with why a cell is empty.
    """

    title: str
    head: str
    columns: Sequence[Column]
    rows: Sequence[tuple[str, Sequence[ShownCell]]]
    more: int
    caption: str
    reasons: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ShownPanel:
    """One of the six."""

    id: str
    title: str
    answer: str
    headline: ShownFigure
    figures: Sequence[ShownFigure]
    tables: Sequence[ShownTable]


def shown_panels(balance: "Balance") -> list[ShownPanel]:
    """The panels of a balance, in their order and in its language."""
    with speaking(balance.asked.language):
        return [_panel(each) for each in balance.panels]


def _panel(panel: Panel) -> ShownPanel:
    return ShownPanel(
        id=panel.id.value,
        title=panel.title,
        answer=panel.answer,
        headline=_figure(panel.headline, drawn=True),
        figures=[_figure(each) for each in panel.figures],
        tables=[_table(each) for each in panel.tables if each.rows],
    )


def _figure(figure: Figure, *, drawn: bool = False) -> ShownFigure:
    measured, form = figure.measured, FORMS[figure.form]
    known = measured.value is not None
    return ShownFigure(
        title=figure.title,
        value=form(measured.value) if measured.value is not None else "",
        span=span(measured, form),
        rests=method(measured) if known else measured.reason or "",
        strip=_picture(strip_of(figure) if drawn and known else ""),
    )


def _table(table: Table) -> ShownTable:
    """Without its picture: to draw all of them takes longer than to compute the balance."""
    rows = table.rows[:MOST_ROWS]
    cells = [cell for row in rows for cell in row.cells]
    absences, coverages = Absences(cells), Coverages(cells)
    return ShownTable(
        title=table.title,
        head=table.head,
        columns=table.columns,
        rows=[(row.label, list(_cells(row, table, absences, coverages))) for row in rows],
        more=len(table.rows) - len(rows),
        caption=coverages.caption,
        reasons=absences.reasons,
    )


def _cells(row: Row, table: Table, absences: Absences, coverages: Coverages) -> Iterator[ShownCell]:
    for column, measured in zip(table.columns, row.cells, strict=True):
        yield _cell(column, measured, absences, coverages)


def _cell(
    column: Column, measured: Measured, absences: Absences, coverages: Coverages
) -> ShownCell:
    if measured.value is None:
        return ShownCell("–", "", absences.letter(measured))
    form = FORMS[column.form]
    beside = " ".join(filter(None, (brackets(measured, form), coverages.told(measured))))
    return ShownCell(form(measured.value), beside, "")


def _picture(svg: str) -> SafeString:
    """A picture of `sapar.charts`, which escapes what it writes."""
    return mark_safe(svg)  # noqa: S308 -- made by the library
