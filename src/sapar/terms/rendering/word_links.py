"""Places in a Word document, and links to them."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from sapar.terms.rendering.word_styles import ACCENT


def mark_place(paragraph: Any, name: str, number: int) -> None:
    """Let a paragraph be the end of links.

    Args:
        paragraph: marked.
        name: of the place.
        number: of the place, different for each in a document.
    """
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), bookmark(name))
    first = 1 if paragraph._p.pPr is not None else 0  # noqa: SLF001 -- no public way to mark
    paragraph._p.insert(first, start)  # noqa: SLF001
    paragraph._p.append(end)  # noqa: SLF001


def bookmark(name: str) -> str:
    """The name of a place as Word takes it: letters, digits and low lines.

    >>> bookmark("clause-3-2")
    'clause_3_2'
    """
    return name.replace("-", "_")


def add_link(paragraph: Any, name: str, text: str) -> None:
    """Add words that lead to a place of the same document."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), bookmark(name))
    run = paragraph.add_run(text)
    run.font.color.rgb = ACCENT
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
