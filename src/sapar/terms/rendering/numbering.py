"""Numbers of clauses: their section of the catalogue, then their place in it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from sapar.terms.document.clauses import Clause

SECTIONS: Final = "ABCDEF"
"""Letters of the catalogue's sections: the first is 1."""

OWN: Final = len(SECTIONS) + 1
"""Section of clauses that the catalogue does not know."""


def section_of(clause: Clause) -> int:
    """Number of the section that a clause stands in: that of its item, whatever comes before."""
    return OWN if clause.item is None else SECTIONS.index(clause.item[0]) + 1


def clause_numbers(clauses: Iterable[Clause]) -> Mapping[str, str]:
    """Number of each clause by its identifier, as in `3.2`; the first one's where two have it."""
    found: dict[str, str] = {}
    for clause, number in zip(clauses, numbers_in_order(clauses), strict=True):
        found.setdefault(clause.id, number)
    return found


def numbers_in_order(clauses: Iterable[Clause]) -> list[str]:
    """Number of each clause, in the order of the document."""
    counts: Counter[int] = Counter()
    numbers = []
    for clause in clauses:
        section = section_of(clause)
        counts[section] += 1
        numbers.append(f"{section}.{counts[section]}")
    return numbers


def place_of(number: str) -> tuple[int, ...]:
    """A number as it is sorted: 3.10 comes after 3.9.

    >>> place_of("3.10") > place_of("3.9")
    True
    """
    return tuple(int(part) for part in number.split("."))


def anchor_of(number: str) -> str:
    """Name by which other parts lead to a clause."""
    return f"clause-{number.replace('.', '-')}"
