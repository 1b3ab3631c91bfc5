"""Tables of a Word document: heads repeat on each page, rows stay whole, numbers stand right."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length

from sapar.terms.rendering.outline import Fact, Head, Said, Table
from sapar.terms.rendering.word_body import add_paragraph, add_table
from sapar.terms.rendering.word_pages import WIDTH
from sapar.terms.rendering.word_styles import MUTED, styled

Say = Callable[[Any, Said], None]
"""Writes a text into a paragraph."""

_RULE: Final = "B9C0C6"
_LABELS: Final = 0.32
"""Part of the width that the names of facts take."""


_WHOLE: Final = 1500
"""Letters of facts that surely fit on a page."""


def facts_table(document: Document, facts: Sequence[Fact], say: Say) -> None:
    """Names of facts at the left, what they stand for at the right."""
    if not facts:
        return
    table = _laid(document, len(facts), (_LABELS, 1 - _LABELS))
    for row, fact in zip(table.rows, facts, strict=True):
        label, value = row.cells
        label.paragraphs[0].add_run(fact.label).font.color.rgb = MUTED
        for place, said in enumerate(fact.values):
            paragraph = styled(value.add_paragraph(), "Cell") if place else value.paragraphs[0]
            say(paragraph, said)
            for run in paragraph.runs:
                run.font.italic = fact.absent or None
    if sum(len(said.text) for fact in facts for said in fact.values) < _WHOLE:
        _kept_together(table)
    _space_after(document)


def plain_table(document: Document, given: Table, say: Say) -> None:
    """A table with its head, its rows and its sums."""
    total = sum(head.weight for head in given.heads)
    rows = (*given.rows, *given.feet)
    widths = tuple(head.weight / total for head in given.heads)
    table = _laid(document, 1 + len(rows), widths)
    heading = [Said(head.text) for head in given.heads]
    _fill(table.rows[0].cells, heading, given.heads, say, bold=True)
    _repeated(table.rows[0])
    for place, (row, cells) in enumerate(zip(list(table.rows)[1:], rows, strict=True)):
        _fill(row.cells, cells, given.heads, say, bold=place >= len(given.rows))
    for cell in table.rows[0].cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    _space_after(document)


def _fill(
    cells: Sequence[Any], said: Sequence[Said], heads: Sequence[Head], say: Say, *, bold: bool
) -> None:
    for cell, text, head in zip(cells, said, heads, strict=True):
        paragraph = cell.paragraphs[0]
        say(paragraph, text)
        if head.right:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for run in paragraph.runs:
            run.font.bold = bold or None


def _laid(document: Document, rows: int, widths: Sequence[float]) -> Any:
    """An empty table of fixed columns with a rule under each row."""
    table = add_table(document, rows, len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _ruled(table)
    measures = [Length(int(WIDTH * width)) for width in widths]
    for column, measure in zip(table.columns, measures, strict=True):
        column.width = measure
    for row in table.rows:
        _whole(row)
        for cell, measure in zip(row.cells, measures, strict=True):
            cell.width = measure
            styled(cell.paragraphs[0], "Cell")
    return table


def _ruled(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "bottom", "insideH"):
        rule = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _RULE)):
            rule.set(qn(f"w:{name}"), value)
        borders.append(rule)
    # Word refuses a file in which these parts stand in another order.
    table._tbl.tblPr.insert_element_before(  # noqa: SLF001 -- the library has no borders
        borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"
    )
    _aligned(table)


def _aligned(table: Any) -> None:
    """Let the text of the first column begin where that of paragraphs does."""
    margins = OxmlElement("w:tblCellMar")
    for edge, width in (("left", "0"), ("right", "140")):
        margin = OxmlElement(f"w:{edge}")
        margin.set(qn("w:w"), width)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")  # noqa: SLF001


def _whole(row: Any) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001


def _repeated(row: Any) -> None:
    """Let a row stand at the top of each page of its table."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def _kept_together(table: Any) -> None:
    """Keep all rows on one page, so that a clause is read without turning over."""
    for row in list(table.rows)[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _space_after(document: Document) -> None:
    add_paragraph(document, "Cell")
