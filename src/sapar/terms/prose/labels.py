# ruff: noqa: RUF001 -- letters and dashes of lists as they are written
"""Numbers and bullets before a clause: `3.2.`, `(a)`, `Article 5`, `5-бап`, `§ 7`."""

import re
from dataclasses import dataclass

_NAMED = (
    r"(?:article|section|clause|chapter|part|annex|appendix|schedule|item|"
    r"статья|раздел|глава|пункт|подпункт|часть|приложение)"
    r"\s+(?:№\s*)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-zа-я])\b"
)
_KAZAKH = r"\d+(?:\.\d+)*\s?[-–]\s?(?:бап|бөлім|тарау|тармақ|тармақша|қосымша|бөлік)\b"
_LABEL = re.compile(
    rf"""(?P<label>
        (?P<named>{_NAMED}|{_KAZAKH}|№\s*\d+|§+\s*\d+(?:\.\d+)*)[.):]?   # Article 5, 5-бап, § 7
      | (?P<dotted>\d{{1,3}}(?:\.\d{{1,3}}){{1,5}})[.)]?                 # 3.2, 3.2.1.
      | (?P<number>\d{{1,3}})[.)]                                        # 3. or 3)
      | (?P<nested>\(\s?(?:\d{{1,3}}|[a-zа-яёәғқңөұүһі]|[ivxlc]{{1,5}})\s?\)
          | [a-zа-яёәғқңөұүһі]\)
          | (?:[ivx]{{1,5}}|[a-z])[.]
        )
      | (?P<bullet>[-–—•▪●○◦‣∙·*■□➢✓\uf0b7\uf0a7\uf0d8\uf076])
    )(?:\s+|$)""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a clause.

    Attributes:
        text: as it is written, without blanks at its ends.
        number: for a person to name the clause by; empty for a bullet.
        depth: 0 for a named part (`Article 5`), else how many numbers it has; 9 for what hangs on
            the clause above it: letters in brackets, and bullets.
    """

    text: str
    number: str
    depth: int


HANGING = 9
"""Depth of a letter in brackets or a bullet: it belongs to the number above."""


def split_label(text: str) -> tuple[Label | None, str]:
    """The label at the beginning of a text, and what follows.

    A number followed by a word of the sentence is none: `2027 is`, `12 weeks`.

    >>> split_label("3.2. The mentor meets the participant.")
    (Label(text='3.2.', number='3.2', depth=2), 'The mentor meets the participant.')
    >>> split_label("5-бап. Тәлімгер")[0].number
    '5-бап'
    >>> split_label("12 weeks")
    (None, '12 weeks')
    """
    found = _LABEL.match(text)
    if found is None:
        return None, text
    label, rest = found["label"], text[found.end() :].strip()
    return Label(label, _number(found), _depth(found)), rest


def _number(found: re.Match[str]) -> str:
    """Brackets around a letter stay: `3.2 (a)` is how people name it."""
    if found["bullet"]:
        return ""
    return " ".join((found["nested"] or found["label"].strip(" .):(")).split())


def _depth(found: re.Match[str]) -> int:
    if found["named"]:
        return 0
    if found["dotted"]:
        return found["dotted"].count(".") + 1
    return 1 if found["number"] else HANGING
