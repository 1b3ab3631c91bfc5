"""The parts of a rendered document, whatever it is written as: a page, Word or PDF."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from sapar.values.wording import Language


@dataclass(frozen=True, slots=True)
class Said:
    """A text as it is shown.

    Attributes:
        text: plain; a line break in it is one, an empty line parts paragraphs.
        language: that it is in, where that is another than the document's; None elsewhere.
        mark: tells the reader which language it is in; empty where that goes without saying.
    """

    text: str
    language: Language | None = None
    mark: str = ""


class Tone(StrEnum):
    """How loud a paragraph is."""

    PLAIN = "plain"
    QUIET = "quiet"
    CODE = "code"
    """To be typed or compared letter by letter."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or several."""

    said: Said
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what it stands for.

    Attributes:
        label: of the fact.
        values: one below the other.
        absent: whether the document does not say it.
    """

    label: str
    values: tuple[Said, ...]
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts one below the other."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list.

    Attributes:
        said: what it says.
        detail: what is added to it.
        reference: number of the clause that it tells of; empty for none.
        target: anchor of that clause.
    """

    said: Said
    detail: str = ""
    reference: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A list under a small heading.

    Attributes:
        title: its heading; empty for none.
        lines: in order.
        none: told in their place where there are none.
    """

    title: str
    lines: tuple[Line, ...]
    none: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """A column of a table.

    Attributes:
        text: its heading.
        right: whether it holds numbers, which are aligned at the right.
        weight: of its width.
    """

    text: str
    right: bool = False
    weight: int = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its heading is repeated on each page.

    Attributes:
        title: above it; empty for none.
        heads: its columns.
        rows: of as many cells.
        feet: rows of sums, below a line.
    """

    title: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Said, ...], ...]
    feet: tuple[tuple[Said, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """A clause.

    Attributes:
        number: as in `3.2`.
        anchor: to which other parts lead.
        title: of the clause.
        code: of the catalogue, in words; empty for a clause of one's own.
        text: as it binds.
        facts: who owes what to whom.
    """

    number: str
    anchor: str
    title: Said
    code: str
    text: Said | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same part in two languages, side by side; tables, which need the width, in a row.

    Attributes:
        first: in the language of the document.
        second: in another.
        language: of the second.
    """

    first: "Block"
    second: "Block"
    language: Language


RUNNING: Final = 70
"""Letters of the title that fit at the head of a page."""

Block = Paragraph | Facts | Lines | Table | Duty | Pair


@dataclass(frozen=True, slots=True)
class Section:
    """A part under a heading.

    Attributes:
        anchor: to which the contents lead.
        title: its heading.
        number: before the heading; empty for none.
        blocks: in order.
        sections: under smaller headings, after the blocks.
        apart: whether it begins on a page of its own, as a leaf for signatures does.
    """

    anchor: str
    title: str
    number: str = ""
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document.

    Attributes:
        language: in which it is shown.
        kind: what it is, as in "Terms of reference".
        title: of the document.
        opening: facts of the title page.
        sections: in order.
        digest: of the document, 64 hexadecimal digits.
        running: foot of every page.
        page: the number of a page in words, with `{page}` and `{pages}`.
        contents: heading of the table of contents.
        skip: words of the link that leads past the front matter.
        dated: day that the file bears; never that of the clock.
    """

    language: Language
    kind: str
    title: Said
    opening: Facts | Pair
    sections: tuple[Section, ...]
    digest: str
    running: str
    page: str
    contents: str
    skip: str
    dated: date

    @property
    def short_title(self) -> str:
        """The title in one line that fits at the head of a page."""
        line = " ".join(self.title.text.split())
        return line if len(line) <= RUNNING else line[: RUNNING - 1] + "…"


def parts(text: str) -> list[str]:
    r"""Paragraphs of a text, at least one: an empty line parts them.

    >>> parts("one\n\ntwo")
    ['one', 'two']
    """
    return [part for part in re.split(r"\n\s*\n", text) if part.strip()] or [text]


def texts(outline: Outline) -> Iterator[str]:
    """Every text of a document, in order: what each form of it must hold."""
    yield from (outline.kind, outline.title.text)
    yield from _of(outline.opening)
    for section in outline.sections:
        yield from _of_section(section)


def _of_section(section: Section) -> Iterator[str]:
    yield section.title
    for block in section.blocks:
        yield from _of(block)
    for each in section.sections:
        yield from _of_section(each)


def _of(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(said):
            yield said.text
        case Facts(facts):
            yield from _of_facts(facts)
        case Lines(title, lines, none):
            yield title
            yield "" if lines else none
            for line in lines:
                yield from (line.reference, line.said.text, line.detail)
        case Table(title, heads, rows, feet):
            yield title
            yield from (head.text for head in heads)
            yield from (cell.text for row in rows + feet for cell in row)
        case Pair(first, second):
            yield from (*_of(first), *_of(second))
        case Duty():
            yield from (block.number, block.title.text, block.code)
            yield block.text.text if block.text else ""
            yield from _of_facts(block.facts)


def _of_facts(facts: tuple[Fact, ...]) -> Iterator[str]:
    for fact in facts:
        yield fact.label
        yield from (value.text for value in fact.values)
