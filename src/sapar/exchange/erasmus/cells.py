"""What one cell means: the text of a file as a value, or why it is none.

Each function is applied to the distinct values of a column, not to each row.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sapar.standards.countries import load_countries

BLANKS = " \t\u00a0\u2007\u202f\ufeff"
MARKERS = frozenset({"", "?", "??", "???", "-", "--", "? unknown ?", "??? - ? unknown ?", "n/a"})
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?")
_DECIMAL_COMMA = re.compile(r"([+-]?\d+),(\d{1,2})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(r"(?:\d{1,2}[-/. ])?([a-z]{3,9})[-/. ]+(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2}(?:[ t].*)?)?")
_MONTH_FIRST = re.compile(r"(?:\d{1,2}[-/.])?(\d{1,2})[-/.](\d{4})")
_LAST_MONTH = 12
_AUGUST = 8
_SENIORITY = {"J": "junior", "I": "intermediate", "S": "senior"}
_ISCED_F = re.compile(r"(\d{2,4})(?!\d)")
_ISCED_97 = re.compile(r"\d{1,3}")
_ACTION = re.compile(r"[A-Z]{2,5}\d{2,4}(?:-[A-Z]+)*")
_YEARS = re.compile(r"(\d{4})[-/](\d{4}|\d{2})")
LARGEST = Decimal(10) ** 9
DOTTED = re.compile(r"\d{1,3}(\.\d{3}){1,4}")
_NO_CODE = re.compile(r"[A-Z]{1,4} XX")


class State(StrEnum):
    """How a cell could be read; the last two refuse its row."""

    SAID = "said"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NOT_A_NUMBER = "not-a-number"
    NEGATIVE = "negative-number"


REFUSED = (State.NOT_A_NUMBER, State.NEGATIVE)


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, None where the cell has none, and how it was read."""

    value: str | None
    state: State = State.SAID


MISSING = Cell(None, State.MISSING)
UNKNOWN = Cell(None, State.UNKNOWN)
Reading = Callable[[str], Cell]


def said(text: str) -> str:
    """The text without blanks around it (no-break ones too), empty if it marks a missing value."""
    trimmed = text.strip(BLANKS)
    return "" if trimmed.lower() in MARKERS else trimmed


def country(text: str) -> Cell:
    """An ISO 3166-1 alpha-2 code from any code that the Commission uses (EL, UK, BEFR)."""
    if said(text).upper().partition(" - ")[0] in {"", "XX", "-1"}:
        return MISSING
    code = load_countries().canonical(said(text)) or load_countries().named(said(text))
    return Cell(code) if code else UNKNOWN


def number(text: str) -> Cell:
    """A number of zero or more, with a decimal point (or comma, before one or two digits)."""
    plain = said(text)
    if not plain:
        return MISSING
    if match := _DECIMAL_COMMA.fullmatch(plain):
        plain = f"{match[1]}.{match[2]}"
    if not _NUMBER.fullmatch(plain) or abs(Decimal(plain)) > LARGEST:
        return Cell(None, State.NOT_A_NUMBER)
    value = Decimal(plain)
    return Cell(None, State.NEGATIVE) if value < 0 else Cell(format(value, "f"))


def people(text: str) -> Cell:
    """A number of people; `-1` is the warehouse's mark for a missing one."""
    return MISSING if said(text) == "-1" else number(text)


def hours(text: str) -> Cell:
    """Hours taught; 0 is the publisher's mark for unknown (rule C22)."""
    cell = people(text)
    return MISSING if cell.value is not None and not Decimal(cell.value) else cell


def amount(text: str) -> Cell:
    """An amount of euro; a cell with dots by thousands is left to `money_repair`."""
    if DOTTED.fullmatch(said(text)):
        return Cell(None)
    return number(text)


def identifier(text: str) -> Cell:
    """An identifier; `-1` is the warehouse's mark for a missing one."""
    plain = said(text)
    return MISSING if plain in {"", "-1"} else Cell(plain)


def institution(text: str) -> Cell:
    """An Erasmus code, blanks and case made equal: `E  MADRID04` and `e madrid04` are one.

    `DK XX` (a country and XX) is the publisher's mark for a code that nobody knew.
    """
    plain = " ".join(said(text).split()).upper()
    if plain in {"", "-1", "XX"} or _NO_CODE.fullmatch(plain):
        return MISSING
    return Cell(plain)


def month(text: str) -> Cell:
    """A month as `YYYY-MM`, from `Nov-12`, `November 2012`, `11-2012`, `2012-11`, `2012-11-05`."""
    plain = said(text).lower()
    if not plain or plain == "-1":
        return MISSING
    if match := _YEAR_FIRST.fullmatch(plain):
        return _month(int(match[1]), int(match[2]))
    if match := _MONTH_FIRST.fullmatch(plain):
        return _month(int(match[2]), int(match[1]))
    if (match := _NAMED.fullmatch(plain)) and match[1][:3] in _MONTHS:
        year = int(match[2]) if len(match[2]) > 2 else 2000 + int(match[2])  # noqa: PLR2004
        return _month(year, _MONTHS.index(match[1][:3]) + 1)
    return UNKNOWN


def _month(year: int, number_in_year: int) -> Cell:
    if not (1 <= number_in_year <= _LAST_MONTH and 1950 <= year <= 2100):  # noqa: PLR2004
        return UNKNOWN
    return Cell(f"{year:04}-{number_in_year:02}")


def academic_year(text: str) -> Cell:
    """`2014-2015`, from itself, `2014-15`, or a month in it, `2014-09`."""
    plain = said(text)
    if not plain:
        return MISSING
    match = _YEARS.fullmatch(plain)
    if not match:
        return UNKNOWN
    year, second = int(match[1]), int(match[2])
    if second in (year + 1, (year + 1) % 100):
        return Cell(f"{year}-{year + 1}")
    if 1 <= second <= _LAST_MONTH and len(match[2]) == 2:  # noqa: PLR2004
        first = year if second >= _AUGUST else year - 1
        return Cell(f"{first}-{first + 1}")
    return UNKNOWN


def field(text: str) -> Cell:
    """An ISCED-F 2013 code, from `0222 - History and archaeology`."""
    plain = said(text)
    if not plain:
        return MISSING
    match = _ISCED_F.match(plain)
    return Cell(match[1]) if match else UNKNOWN


def older_field(text: str) -> Cell:
    """A code of the ISCED 1997 list, marked as such: `isced97:222` from `222`."""
    plain = said(text)
    if plain in {"", "-1"}:
        return MISSING
    return Cell(f"isced97:{plain}") if _ISCED_97.fullmatch(plain) else UNKNOWN


def seniority(text: str) -> Cell:
    """J, I or S as a word."""
    plain = said(text).upper()
    if not plain:
        return MISSING
    word = _SENIORITY.get(plain)
    return Cell(word) if word else UNKNOWN


def scheme(text: str) -> Cell:
    """A key action, `KA103`, as the fourth part of a project reference names it."""
    plain = said(text).upper()
    if not plain:
        return MISSING
    return Cell(plain) if _ACTION.fullmatch(plain) else UNKNOWN
