"""Rows with one total: which are withheld, without a linear program.

Of rows and a total that is known, a withheld row may be anything from nothing to all that is
missing. So it is enough that two are missing, and that what is missing is wide enough.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from math import fsum, inf

from sapar.balance.disclosure.cells import Cell


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is withheld of some rows.

    Attributes:
        rows: all that are withheld, the primary ones among them.
        total: whether the total is withheld too.
        narrowest: least range of a primary row, in widths that are due; None without one.
    """

    rows: frozenset[str]
    total: bool = False
    narrowest: float | None = None


def gaps(
    parts: Mapping[str, Cell], primary: Set[str], people: int, already: Set[str] = frozenset()
) -> Gaps:
    """Choose the rows that are withheld beside the primary ones.

    Args:
        parts: rows that add up to a total that is known.
        primary: rows that must not be known.
        people: least number of people of the release.
        already: rows withheld for another reason.
    """
    first = frozenset(primary & parts.keys())
    hidden = set(first | (already & parts.keys()))
    if not first:
        return Gaps(frozenset(hidden))
    signed = any(cell.value < 0 for cell in parts.values())
    due = max(parts[row].width(people) for row in first)
    missing = fsum(parts[row].value for row in hidden)
    left = sorted(parts.keys() - hidden, key=lambda row: _cost(row, parts[row]))
    while len(hidden) < _PAIR or (missing < due and not signed):
        if not left:
            return Gaps(frozenset(hidden), total=True, narrowest=inf)
        row = _enough(parts, left, 0.0 if signed else due - missing)
        left.remove(row)
        hidden.add(row)
        missing = fsum(parts[row].value for row in hidden)
    return Gaps(frozenset(hidden), narrowest=inf if signed or not due else missing / due)


_PAIR = 2


def _cost(row: str, cell: Cell) -> tuple[bool, float, float, str]:
    """A zero hides nothing; else the fewer people, the less is lost. Names decide last."""
    return (not cell.value, cell.people, abs(cell.value), row)


def _enough(parts: Mapping[str, Cell], left: list[str], short: float) -> str:
    """The first row that fills what is short; the largest if none does."""
    if short <= 0:
        return left[0]
    found = next((row for row in left if parts[row].value >= short), None)
    return found or max(left, key=lambda row: (parts[row].value, row))
