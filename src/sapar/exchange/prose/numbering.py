"""The numbers that Word puts before paragraphs: the text holds only how to count them."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET = "•"
_LEVELS = 9
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_ROMAN = {100: "c", 90: "xc", 50: "l", 40: "xl", 10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}


def roman(number: int) -> str:
    """A number in small Roman letters.

    >>> roman(14)
    'xiv'
    """
    text = ""
    for value, letters in _ROMAN.items():
        text += letters * (number // value)
        number %= value
    return text


def _lettered(alphabet: str) -> Callable[[int], str]:
    return lambda number: (
        alphabet[(number - 1) % len(alphabet)] * ((number - 1) // len(alphabet) + 1)
    )


_LATIN = _lettered("abcdefghijklmnopqrstuvwxyz")
_CYRILLIC = _lettered(_RUSSIAN)
_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _LATIN,
    "upperLetter": lambda number: _LATIN(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "russianLower": _CYRILLIC,
    "russianUpper": lambda number: _CYRILLIC(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
}


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts.

    Attributes:
        start: first number.
        form: as Word names it: `decimal`, `lowerLetter`, `bullet`.
        text: with `%1` for the number of the first level.
    """

    start: int
    form: str
    text: str


@dataclass(slots=True)
class Numbering:
    """Counts the numbers of all lists of a document, paragraph by paragraph.

    Attributes:
        levels: of each list, by its number in the document.
    """

    levels: dict[str, dict[int, Level]]
    _counts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def label(self, number: str, depth: int) -> str:
        """The label of the next paragraph of a list at a level; empty for a list without one."""
        levels = self.levels.get(number, {})
        level = levels.get(depth)
        if level is None or level.form == "none":
            return ""
        counts = self._counts[number]
        while len(counts) <= depth:
            above = levels.get(len(counts))
            counts.append((above.start if above else 1) - (1 if len(counts) == depth else 0))
        counts[depth] += 1
        del counts[depth + 1 :]
        return BULLET if level.form == "bullet" else _label(levels, counts, level)


def _label(levels: dict[int, Level], counts: list[int], level: Level) -> str:
    def shown(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        if at >= len(counts):
            return ""
        form = levels[at].form if at in levels else "decimal"
        return _FORMATS.get(form, str)(max(1, counts[at]))

    return re.sub(r"%(\d)", shown, level.text)


def numbering_of(part: etree._Element | None) -> Numbering:
    """The lists that `word/numbering.xml` declares; none without that part."""
    if part is None:
        return Numbering({})
    forms = {form.get(f"{W}abstractNumId"): _levels(form) for form in part.iter(f"{W}abstractNum")}
    lists = {
        each.get(f"{W}numId", ""): forms.get(_value(each.find(f"{W}abstractNumId")), {})
        for each in part.iter(f"{W}num")
    }
    return Numbering(lists)


def _levels(form: etree._Element) -> dict[int, Level]:
    return {
        _whole(level.get(f"{W}ilvl")): Level(
            start=_whole(_value(level.find(f"{W}start")), 1),
            form=_value(level.find(f"{W}numFmt")) or "decimal",
            text=_value(level.find(f"{W}lvlText")),
        )
        for level in form.iter(f"{W}lvl")
    }


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _whole(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isdecimal() and len(text) <= _LEVELS else otherwise
