"""Pages of a PDF: the lines of each, without what repeats at the head and foot of all."""

import re
from collections import Counter
from collections.abc import Sequence

from sapar.exchange.prose.paragraphs import Line

_EDGE = 3
_FEWEST_PAGES = 3
_MOST_LETTERS = 150


def body_lines(pages: Sequence[str]) -> list[Line]:
    """The lines of all pages, with a page and a line number, running heads and feet left out.

    A line among the first or last three of a page is left out if the same line, whatever its
    numbers, stands there on half of the pages, and on three at least.

    Args:
        pages: text of each, with line breaks.
    """
    lined = [_lines(page, number) for number, page in enumerate(pages, 1)]
    running = _running(lined)
    return [
        line
        for lines in lined
        for at, line in enumerate(lines)
        if not (_at_edge(at, len(lines)) and _shape(line.text) in running)
    ]


def _lines(page: str, number: int) -> list[Line]:
    texts = (" ".join(line.split()) for line in page.splitlines())
    return [Line(text, at, number) for at, text in enumerate(texts, 1)]


def _running(pages: Sequence[Sequence[Line]]) -> set[str]:
    seen = Counter(
        shape
        for lines in pages
        for shape in {
            _shape(line.text)
            for at, line in enumerate(lines)
            if _at_edge(at, len(lines)) and 0 < len(line.text) < _MOST_LETTERS
        }
    )
    least = max(_FEWEST_PAGES, (len(pages) + 1) // 2)
    return {shape for shape, count in seen.items() if count >= least}


def _at_edge(at: int, count: int) -> bool:
    return at < _EDGE or at >= count - _EDGE


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text).lower()
