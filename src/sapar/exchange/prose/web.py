"""A web page as blocks, by lxml; nothing in it is run or fetched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from sapar.exchange.prose.content import refuse_other_kinds
from sapar.exchange.prose.encodings import decoded
from sapar.exchange.prose.numbering import BULLET
from sapar.exchange.prose.plain import encoding_note
from sapar.terms.prose.block import Block, Kind, Place, Prose
from sapar.values.language import _
from sapar.values.unusable import UnusableError

_SILENT = {"script", "style", "template", "noscript", "head", "svg", "iframe", "object", "select"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = _HEADINGS | set(
    (  # noqa: SIM905 -- read as a sentence of names
        "address article aside blockquote body br dd div dl dt fieldset figcaption figure footer "
        "form header hr li main nav ol p pre section table tbody tfoot thead tr ul caption"
    ).split()
)
_CELLS = {"td", "th"}
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True)
class _Gathering:
    """What was read so far: blocks, and the text of the one that is open."""

    blocks: list[Block] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    lists: list[list[int | None]] = field(default_factory=list)
    heading: int = 0
    label: str = ""
    line: int = 0
    table: int = 0
    row: int = 0
    in_row: bool = False

    def flush(self) -> None:
        """Close the block that is open, if it has any text."""
        text = " ".join("".join(self.text).split()).strip(" |")
        if text:
            self.blocks.append(self._block(text))
            self.label = ""
        self.text.clear()

    def _block(self, text: str) -> Block:
        if self.in_row:
            return Block(text, Place(table=self.table, row=self.row, line=self.line), Kind.ROW)
        place = Place(line=self.line)
        if self.heading:
            return Block(text, place, Kind.HEADING, self.heading)
        kind = Kind.ITEM if self.lists else Kind.PARAGRAPH
        return Block(text, place, kind, len(self.lists), self.label)


def read_web(content: bytes, place: str) -> Prose:
    """The headings, paragraphs, items and rows of a web page.

    Scripts, styles and what the page hides are left out. Items of an ordered list get its numbers.

    Args:
        content: of the file.
        place: its name, for messages.

    Raises:
        UnusableError: html-too-deep, prose-not-its-kind.
    """
    refuse_other_kinds(content, place, _("a web page"))
    text, encoding, assumed = _text(content)
    parser = etree.HTMLParser(no_network=True, remove_comments=True, huge_tree=True)
    body = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\0", ""))
    try:
        root = etree.fromstring(body, parser)
    except (etree.LxmlError, ValueError) as problem:
        message = _("the page cannot be read: {problem}").format(problem=problem)
        raise UnusableError("html-damaged", place, message, _("expected HTML")) from problem
    _hold_depth(parser, place)
    notes = (encoding_note(place, encoding),) if assumed else ()
    return Prose(place, tuple(_blocks(root)) if root is not None else (), notes)


def _text(content: bytes) -> tuple[str, str, bool]:
    declared = _DECLARED.search(content[:4096])
    text, encoding, assumed = decoded(content)
    if assumed and declared:
        try:
            return content.decode(declared[1].decode("ascii")), declared[1].decode("ascii"), False
        except (LookupError, ValueError):
            pass
    return text, encoding, assumed


def _hold_depth(parser: etree.HTMLParser, place: str) -> None:
    for problem in parser.error_log:
        if "depth" in problem.message.lower():
            message = _("line {line}: elements are nested too deep").format(line=problem.line)
            reason = _("a page that people read is nested some dozens deep; the rest is not read")
            raise UnusableError("html-too-deep", place, message, reason)


def _blocks(root: etree._Element) -> Iterator[Block]:
    found = _Gathering()
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = str(element.tag).lower()
        quiet = name in _SILENT or _is_hidden(element)
        silent += quiet if event == "start" else 0
        if not silent:
            (_open if event == "start" else _close)(found, name, element)
        silent -= quiet if event == "end" else 0
        if event == "end" and not silent and element.tail:
            found.line = found.line if found.text else _line(element)
            found.text.append(element.tail)
    found.flush()
    yield from found.blocks


def _is_hidden(element: etree._Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _open(found: _Gathering, name: str, element: etree._Element) -> None:
    _breaks(found, name)
    if name in _HEADINGS:
        found.heading = int(name[1])
    elif name in ("ol", "ul"):
        found.lists.append([_start(element) if name == "ol" else None])
    elif name == "li" and found.lists:
        found.label = _next_label(found.lists[-1])
    elif name == "table":
        found.table, found.row = found.table + 1, 0
    elif name == "tr":
        found.row, found.in_row = found.row + 1, True
    if element.text:
        found.line = found.line if found.text else _line(element)
        found.text.append(element.text)


def _close(found: _Gathering, name: str, element: etree._Element) -> None:  # noqa: ARG001
    if name in _CELLS:
        found.text.append(" | ")
    _breaks(found, name)
    if name in _HEADINGS:
        found.heading = 0
    elif name in ("ol", "ul") and found.lists:
        found.lists.pop()
    elif name == "tr":
        found.in_row = False


def _breaks(found: _Gathering, name: str) -> None:
    """A block begins and ends with a block element; in a row, only with the row."""
    if found.in_row and name != "tr":
        found.text.append(" ")
    elif name in _BLOCKS:
        found.flush()


def _line(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 0


def _start(element: etree._Element) -> int:
    start = element.get("start", "1")
    return int(start) if start.isdecimal() and len(start) < 6 else 1  # noqa: PLR2004 -- a number of a list


def _next_label(numbers: list[int | None]) -> str:
    number = numbers[0]
    if number is None:
        return BULLET
    numbers[0] = number + 1
    return f"{number}."
