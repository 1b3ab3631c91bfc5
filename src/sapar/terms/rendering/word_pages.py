"""Pages of a Word document: A4, a running head, a foot with digest and page number."""

import re
from typing import Any, Final

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from sapar.terms.rendering.outline import Outline

WIDTH: Final = Mm(210 - 25 - 20)
"""Of the text."""

_FIELDS: Final = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def set_up(document: Document) -> None:
    """Size and margins of all pages."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin, section.bottom_margin = Mm(22), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)


def number_pages(document: Document, outline: Outline) -> None:
    """Title at the head; version, digest and page number at the foot of every page."""
    section = document.sections[0]
    head = section.header.paragraphs[0]
    _with_end(head, f"{outline.kind}\t{outline.short_title}")
    foot = section.footer.paragraphs[0]
    _with_end(foot, outline.running + "\t")
    for part in re.split(r"(\{pages?\})", outline.page):
        if part in _FIELDS:
            _field(foot, _FIELDS[part])
        elif part:
            foot.add_run(part)
    section.footer.add_paragraph(outline.digest, style="Footer")


def _with_end(paragraph: Any, text: str) -> None:
    """Write a line whose second part stands at the right margin."""
    stops = paragraph.paragraph_format.tab_stops
    for stop in list(paragraph.style.paragraph_format.tab_stops):
        stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(text)


def _field(paragraph: Any, code: str) -> None:
    """A number that Word itself counts."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 -- the library has no way to add a field
