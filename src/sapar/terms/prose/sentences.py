# ruff: noqa: RUF001 -- Kazakh and Russian
"""Sentences of a clause."""

import re
from dataclasses import dataclass

LONGEST = 3000
"""Letters of a sentence; what is longer is none, and would take the square of its length."""

_END = re.compile(r"[.!?…]+[\"'»”)]*\s+(?=[^a-zа-яёәғқңөұүһі\s])|;\s+|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|no|nos|art|sec|para|approx|mr|mrs|dr|prof|vs|incl|"
    r"т\.\s?е|т\.\s?д|т\.\s?п|т\.\s?б|т\.\s?с\.\s?с|г|гг|ст|п|пп|стр|рис|табл|им|тыс|млн|руб|тг|др|пр|см|"
    r"мыс|қ|ж|жж)|\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and where it begins in its text, from 0."""

    text: str
    start: int


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; a semicolon ends one too, since clauses list duties with it.

    >>> [each.text for each in sentences("It pays art. 5, e.g. rent. Fees: none; no tax.")]
    ['It pays art. 5, e.g. rent.', 'Fees: none;', 'no tax.']
    """
    found: list[Sentence] = []
    start = 0
    for end in _END.finditer(text):
        if _ABBREVIATED.search(text[start : end.end()].rstrip()):
            continue
        _add(found, text[start : end.end()], start)
        start = end.end()
    _add(found, text[start:], start)
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int) -> None:
    """Add a sentence; a text without stops is cut, at a blank where there is one."""
    while len(text) > LONGEST:
        end = text.rfind(" ", 1, LONGEST) + 1 or LONGEST
        _add(found, text[:end], start)
        text, start = text[end:], start + end
    if text.strip():
        found.append(Sentence(text.strip(), start + len(text) - len(text.lstrip())))
