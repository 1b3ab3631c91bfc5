"""The end of a Word document, where the next paragraph or table goes.

The library looks through all that is written for the place of each further piece: the square of
the length, half an hour for ten thousand clauses. Here the place is known.
"""

from typing import Any, cast

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.table import Table
from docx.text.paragraph import Paragraph

from sapar.terms.rendering.word_pages import WIDTH
from sapar.terms.rendering.word_styles import styled


def add_paragraph(document: Document, style: str, text: str = "") -> Paragraph:
    """Add a paragraph.

    Args:
        document: that it is the last of.
        style: by its name.
        text: of the paragraph; more may be added.
    """
    paragraph = Paragraph(cast(CT_P, OxmlElement("w:p")), document._body)  # noqa: SLF001 -- see above
    _append(document, paragraph._p)  # noqa: SLF001
    styled(paragraph, style)
    if text:
        paragraph.add_run(text)
    return paragraph


def add_table(document: Document, rows: int, columns: int) -> Table:
    """Add an empty table as wide as the text.

    Args:
        document: that it is the last of.
        rows: of the table.
        columns: of the table.
    """
    table = Table(CT_Tbl.new_tbl(rows, columns, WIDTH), document._body)  # noqa: SLF001 -- see above
    _append(document, table._tbl)  # noqa: SLF001
    return table


def _append(document: Document, element: Any) -> None:
    """Put an element before the last one of the text, which holds the form of the pages."""
    document.element.body[-1].addprevious(element)
