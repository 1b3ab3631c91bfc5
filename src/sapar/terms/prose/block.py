"""A piece of a document as a reader of files gives it: a heading, a paragraph, a row of a table."""

from dataclasses import dataclass
from enum import StrEnum

from sapar.values.finding import Finding
from sapar.values.language import _


class Kind(StrEnum):
    """What a block is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands, so that a person can find it; what a format does not know is None.

    Attributes:
        page: of the file, from 1.
        paragraph: of the body, from 1.
        line: of the file, or of the page, from 1.
        table: of the body, from 1.
        row: of the table, from 1.

    >>> str(Place(page=3, line=12))
    'page 3, line 12'
    """

    page: int | None = None
    paragraph: int | None = None
    line: int | None = None
    table: int | None = None
    row: int | None = None

    def __str__(self) -> str:
        known = (
            (self.page, _("page {number}")),
            (self.paragraph, _("paragraph {number}")),
            (self.table, _("table {number}")),
            (self.row, _("row {number}")),
            (self.line, _("line {number}")),
        )
        return ", ".join(words.format(number=number) for number, words in known if number)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document.

    Attributes:
        text: with blanks as single spaces.
        place: where it stands.
        kind: heading, paragraph, item of a list, or row of a table with ` | ` between cells.
        level: of a heading, from 1; of an item, how deep it is nested, from 1; otherwise 0.
        label: number or bullet that the format keeps apart from the text, as in `3.2.`.
    """

    text: str
    place: Place
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A document in prose.

    Attributes:
        name: of the file.
        blocks: in the order of reading.
        notes: what was assumed, left out or not run while it was read.
    """

    name: str
    blocks: tuple[Block, ...]
    notes: tuple[Finding, ...] = ()
