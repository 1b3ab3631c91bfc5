"""Lines of a page or a file put together into paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sapar.terms.prose.block import Block, Place
from sapar.terms.prose.labels import split_label

_ENDS = re.compile(r"[.;:!?…]['\"»”)]*$")
_BROKEN_WORD = re.compile(r"(\w+)[-\N{SOFT HYPHEN}\N{HYPHEN}]$")
_SHORT = 0.75
_LONG_LINE = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text.

    Attributes:
        text: without blanks at its ends; empty for a blank line.
        number: from 1.
        page: from 1; None for a file without pages.
    """

    text: str
    number: int
    page: int | None = None


def paragraphs(lines: Sequence[Line]) -> Iterator[Block]:
    """Paragraphs of lines.

    One begins after a blank line, at a label (`3.2.`, `(a)`, a bullet), and after a line that ends
    a sentence and is shorter than three quarters of the others, or is short as a heading is. A
    word that was broken at the end of a line is put together, unless the text elsewhere writes it
    with its hyphen.
    """
    width = _usual_width(lines)
    hyphened = {word.lower() for line in lines for word in re.findall(r"\w+-\w+", line.text)}
    for group in _groups(lines, width):
        text = _joined([line.text for line in group], hyphened)
        yield Block(text, Place(page=group[0].page, line=group[0].number))


def _groups(lines: Iterable[Line], width: int) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and (not line.text or _begins(group[-1].text, line.text, width)):
            yield group
            group = []
        if line.text:
            group.append(line)
    if group:
        yield group


def _begins(before: str, text: str, width: int) -> bool:
    """Whether a line begins a paragraph after the line before it."""
    label, _rest = split_label(text)
    if label is not None and (label.depth or _ENDS.search(before) or len(before) < _SHORT * width):
        return not _continues(before, text)
    short = len(before) < _SHORT * width
    return short and (bool(_ENDS.search(before)) or not text[:1].islower())


def _continues(before: str, text: str) -> bool:
    """A number that begins a line may belong to the sentence: `within` / `10. The`, a dash."""
    open_ended = not _ENDS.search(before) and before[-1:] not in ",—–-"
    return open_ended and bool(re.match(r"[—–-]\s|\d+\.\s", text)) and len(before) > _LONG_LINE


def _usual_width(lines: Sequence[Line]) -> int:
    widths = sorted(len(line.text) for line in lines if line.text)
    return widths[len(widths) * 9 // 10] if widths else 0


def _joined(lines: Sequence[str], hyphened: set[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        broken = _BROKEN_WORD.search(text)
        if broken and line[:1].islower():
            kept = f"{broken[1]}-{line.split()[0].strip(',.;:')}".lower() in hyphened
            text = (text if kept else text[:-1]) + line
        else:
            text = f"{text} {line}"
    return " ".join(text.replace("\N{SOFT HYPHEN}", "").split())
