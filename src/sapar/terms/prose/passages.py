"""A document in prose split into passages: what it says clause by clause, under its headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from sapar.terms.files.content import FORBIDDEN
from sapar.terms.prose.block import Block, Kind, Place
from sapar.terms.prose.labels import HANGING, Label, split_label
from sapar.terms.prose.tongues import language_of
from sapar.values.wording import Language

_MOST_HEADING_WORDS = 10
_SENTENCE_END = re.compile(r"[.;:,]$")


@dataclass(frozen=True, slots=True)
class Passage:
    """One clause as the document has it.

    Attributes:
        number: as the document numbers it, as in `3.2 (a)`; empty where it does not.
        text: without its number.
        lead: the sentence that a list hangs on, as in "The host provides:"; empty for others.
        headings: above it, the outermost first.
        place: where it stands.
        language: that it is written in.
    """

    number: str
    text: str
    lead: str
    headings: tuple[str, ...]
    place: Place
    language: Language

    @property
    def whole(self) -> str:
        """The text with the sentence that it hangs on."""
        return f"{self.lead} {self.text}".strip()


@dataclass(slots=True)
class _Splitting:
    """Where in the document the reader stands."""

    language: Language | None
    usual: Language
    passages: list[Passage] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    number: str = ""
    lead: str = ""


def passages(blocks: Sequence[Block], language: Language | None = None) -> tuple[Passage, ...]:
    """The passages of a document.

    A heading is what the format calls one, a short line in capitals, or a short line without a
    full stop with text of a lower rank below it. A letter in brackets or a bullet below a sentence
    that ends in a colon hangs on it.

    Args:
        blocks: of the document.
        language: of the document; None to tell it for each passage, for mixed documents.
    """
    usual = language or language_of(" ".join(block.text for block in blocks[:400]))
    splitting = _Splitting(language, usual)
    clean = [replace(block, text=_without_hidden(block.text)) for block in blocks]
    for block, following in zip_longest(clean, clean[1:]):
        _take(splitting, block, following)
    return tuple(splitting.passages)


def _without_hidden(text: str) -> str:
    """Less the signs that hide or turn text; no document may hold them, and no reader sees them."""
    return " ".join(FORBIDDEN.sub(" ", text.replace("\N{ZERO WIDTH SPACE}", "")).split())


def _take(splitting: _Splitting, block: Block, following: Block | None) -> None:
    label, text = _labelled(block)
    if _is_heading(block, label, text, following):
        _take_heading(splitting, block, label, text)
        return
    if not text:
        return
    hanging = label is not None and label.depth == HANGING
    if not hanging:
        splitting.number = label.number if label else splitting.number
        splitting.lead = ""
        if text.endswith(":") and following is not None and _hangs(following):
            splitting.lead = text
            return
    _add(splitting, block, text, _number(splitting, label, hanging=hanging))


def _add(splitting: _Splitting, block: Block, text: str, number: str) -> None:
    tongue = splitting.language or language_of(f"{splitting.lead} {text}", splitting.usual)
    headings = tuple(heading for _level, heading in splitting.headings)
    splitting.passages.append(Passage(number, text, splitting.lead, headings, block.place, tongue))


def _labelled(block: Block) -> tuple[Label | None, str]:
    if block.label:
        label, _rest = split_label(block.label)
        return label or Label(block.label, block.label.strip(" .()"), 1), block.text
    if block.kind is Kind.ROW:
        first, bar, rest = block.text.partition(" | ")
        label, beyond = split_label(first)
        return (label, rest) if label and bar and not beyond else (None, block.text)
    return split_label(block.text)


def _hangs(block: Block) -> bool:
    label, _text = _labelled(block)
    return label is not None and label.depth >= 1 and block.kind is not Kind.HEADING


def _number(splitting: _Splitting, label: Label | None, *, hanging: bool) -> str:
    if label is None:
        return ""
    return f"{splitting.number} {label.number}".strip() if hanging else label.number


def _is_heading(block: Block, label: Label | None, text: str, following: Block | None) -> bool:
    if block.kind is not Kind.PARAGRAPH:
        return block.kind is Kind.HEADING and len(text.split()) <= 3 * _MOST_HEADING_WORDS
    if label is not None and label.depth == 0 and not text:
        return True
    if len(text.split()) > _MOST_HEADING_WORDS or _SENTENCE_END.search(text):
        return False
    if text.isupper() and len(text) > 3:  # noqa: PLR2004 -- an abbreviation is no heading
        return True
    first_rank = label is None or label.depth <= 1
    return first_rank and text[:1].isupper() and _stands_under(label, following)


def _stands_under(label: Label | None, block: Block | None) -> bool:
    """Whether a block looks like text below a heading, and not like the next of a list."""
    if block is None or block.kind is Kind.HEADING:
        return False
    below, text = _labelled(block)
    if label is None:
        return below is not None or len(text.split()) > _MOST_HEADING_WORDS
    return below is None or below.depth > label.depth


def _take_heading(splitting: _Splitting, block: Block, label: Label | None, text: str) -> None:
    level = block.level or (label.depth + 1 if label else 1)
    while splitting.headings and splitting.headings[-1][0] >= level:
        splitting.headings.pop()
    title = f"{label.number} {text}".strip() if label else text
    splitting.headings.append((level, title))
    splitting.number = label.number if label else ""
    splitting.lead = ""
