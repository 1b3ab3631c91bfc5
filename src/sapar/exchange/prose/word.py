"""A Word document as blocks. Macros, fields and links are never run or followed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from sapar.exchange.prose.numbering import BULLET, Numbering, W, numbering_of
from sapar.exchange.prose.package import Package, opened
from sapar.terms.prose.block import Block, Kind, Place, Prose
from sapar.values.finding import Finding, Severity
from sapar.values.language import _

_MACROS = re.compile(r"vbaProject|vbaData|activeX", re.IGNORECASE)
_LEFT_OUT = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}rPr", f"{W}pPr"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLANKS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
_HEADING = re.compile(r"(?:heading|заголовок|тақырып)\s*(\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style of paragraphs says: level of a heading, list, and level in it."""

    heading: int = 0
    number: str = ""
    depth: int = 0


@dataclass(slots=True)
class _Reading:
    """What is needed to read paragraph after paragraph."""

    styles: dict[str, _Style]
    numbering: Numbering
    paragraph: int = 0
    table: int = 0
    blocks: list[Block] = field(default_factory=list)


def read_word(content: bytes, place: str) -> Prose:
    """The headings, paragraphs, items and rows of a Word document, with their numbers.

    Text that a tracked change deletes is left out; what it inserts is read. Rows of a table are
    read cell by cell, with ` | ` between.

    Args:
        content: of the file.
        place: its name, for messages.

    Raises:
        UnusableError: prose-not-its-kind, word-damaged, word-entities, word-locked, word-swells.
    """
    package = opened(content, place)
    document = package.part("word/document.xml")
    reading = _Reading(
        _styles(package.part("word/styles.xml")), numbering_of(package.part("word/numbering.xml"))
    )
    body = None if document is None else document.find(f"{W}body")
    if body is not None:
        _take_all(reading, body)
    return Prose(place, tuple(reading.blocks), tuple(_notes(package, document)))


def _notes(package: Package, document: etree._Element | None) -> Iterator[Finding]:
    macros = [name for name in sorted(package.names) if _MACROS.search(name)]
    if macros:
        yield Finding(
            "macros-not-run",
            Severity.WARNING,
            package.place,
            _("the document holds macros: {parts}").format(parts=", ".join(macros[:3])),
            _("nothing of them was run; only the text was read"),
        )
    changes = 0 if document is None else sum(1 for _each in document.iter(f"{W}ins", f"{W}del"))
    if changes:
        yield Finding(
            "changes-tracked",
            Severity.WARNING,
            package.place,
            _("the document has {count} tracked changes").format(count=changes),
            _("it was read as if all were accepted; accept or refuse them first"),
        )


def _styles(part: etree._Element | None) -> dict[str, _Style]:
    if part is None:
        return {}
    return {
        style.get(f"{W}styleId", ""): _style(style)
        for style in part.iter(f"{W}style")
        if style.get(f"{W}type") == "paragraph"
    }


def _style(style: etree._Element) -> _Style:
    name = style.find(f"{W}name")
    title = "" if name is None else name.get(f"{W}val", "")
    named = _HEADING.match(title)
    level = int(named[1]) if named else 1 if title.lower() == "title" else 0
    found = _own(style.find(f"{W}pPr"))
    return _Style(level or found.heading, found.number, found.depth)


def _own(properties: etree._Element | None) -> _Style:
    """What the properties of a paragraph, or of a style, say themselves."""
    if properties is None:
        return _Style()
    outline = _integer(properties.find(f"{W}outlineLvl"), -1)
    numbered = properties.find(f"{W}numPr")
    heading = outline + 1 if 0 <= outline < 9 else 0  # noqa: PLR2004 -- 9 is Word's body text
    if numbered is None:
        return _Style(heading)
    number = numbered.find(f"{W}numId")
    return _Style(
        heading,
        "" if number is None else number.get(f"{W}val", ""),
        _integer(numbered.find(f"{W}ilvl"), 0),
    )


def _integer(element: etree._Element | None, otherwise: int) -> int:
    text = "" if element is None else element.get(f"{W}val", "")
    return int(text) if text.isdecimal() and len(text) < 3 else otherwise  # noqa: PLR2004 -- levels


def _take_all(reading: _Reading, parent: etree._Element) -> None:
    """Paragraphs and tables below an element; content controls hold some of them."""
    waiting = list(reversed(parent))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}p":
            _take_paragraph(reading, element)
        elif element.tag == f"{W}tbl":
            _take_table(reading, element)
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            waiting.extend(reversed(element))


def _take_paragraph(reading: _Reading, paragraph: etree._Element) -> None:
    reading.paragraph += 1
    style = _style_of(reading, paragraph)
    label = reading.numbering.label(style.number, style.depth) if style.number else ""
    text = _text(paragraph)
    if not text:
        return
    kind = Kind.HEADING if style.heading else Kind.ITEM if label == BULLET else Kind.PARAGRAPH
    level = style.heading or (style.depth + 1 if kind is Kind.ITEM else 0)
    place = Place(paragraph=reading.paragraph)
    reading.blocks.append(Block(text, place, kind, level, label))


def _style_of(reading: _Reading, paragraph: etree._Element) -> _Style:
    properties = paragraph.find(f"{W}pPr")
    named = None if properties is None else properties.find(f"{W}pStyle")
    style = reading.styles.get("" if named is None else named.get(f"{W}val", ""), _Style())
    own = _own(properties)
    return _Style(
        own.heading or style.heading,
        own.number or style.number,
        own.depth if own.number else style.depth,
    )


def _take_table(reading: _Reading, table: etree._Element) -> None:
    reading.table += 1
    number = reading.table
    for at, row in enumerate(table.iter(f"{W}tr"), 1):
        cells = (_text(cell) for cell in row.iterchildren(f"{W}tc"))
        text = " | ".join(cell for cell in cells if cell)
        if text:
            reading.blocks.append(Block(text, Place(table=number, row=at), Kind.ROW))


def _text(parent: etree._Element) -> str:
    """All text below an element; paragraphs of a cell follow each other with a blank."""
    pieces: list[str] = []
    waiting = list(reversed(parent))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}t":
            pieces.append(element.text or "")
        elif element.tag in _BLANKS:
            pieces.append(_BLANKS[element.tag])
        elif element.tag not in _LEFT_OUT and element.tag != _FALLBACK:
            if element.tag in (f"{W}p", f"{W}tbl"):
                pieces.append(" ")
            waiting.extend(reversed(element))
    return " ".join("".join(pieces).split())
