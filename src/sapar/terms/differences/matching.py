"""Which part of one version is which part of another."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from sapar.terms.document.clauses import Clause
from sapar.terms.document.money import Band, Milestone
from sapar.terms.document.scheme import Condition, Indicator, Organisation
from sapar.terms.document.terms import PlanningEntry, Waiver
from sapar.values.wording import Language, Words, said


def keyed(parts: Sequence[BaseModel]) -> Mapping[str, Any]:
    """The parts of a list by what they are known by; the second of one name has a number."""
    seen: Counter[str] = Counter()
    found = {}
    for part in parts:
        name = _known_by(part)
        seen[name] += 1
        found[name if seen[name] == 1 else f"{name} ({seen[name]})"] = part
    return found


def _known_by(part: BaseModel) -> str:
    if isinstance(part, PlanningEntry):
        return " ".join(filter(None, (part.on.isoformat(), part.party, part.act, part.clause)))
    if isinstance(part, Waiver):
        return " ".join(filter(None, (part.rule, part.clause)))
    if isinstance(part, Organisation | Milestone):
        return _words(part.name)
    if isinstance(part, Condition | Indicator):
        return _words(part.text)
    if isinstance(part, Band):
        return str(part.days)
    # Every other part of a list has an identifier, or says itself what it is known by.
    return str(getattr(part, "known_by", None) or getattr(part, "id"))  # noqa: B009


def _words(words: Words) -> str:
    return said(words, Language.ENGLISH)


def renamed(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Clauses with another name that cite the same item of the catalogue, each the only one."""
    gone = _by_item({name: part for name, part in before.items() if name not in after})
    new = _by_item({name: part for name, part in after.items() if name not in before})
    for item, names in gone.items():
        if len(names) == len(new.get(item, ())) == 1:
            yield names[0], new[item][0]


def _by_item(parts: Mapping[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, part in parts.items():
        if isinstance(part, Clause) and part.item is not None:
            found.setdefault(part.item, []).append(name)
    return found


def moved(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """The names that stand elsewhere among those that both lists have: as few as can be said so.

    >>> moved("abcd", "bcda")
    ('a',)
    """
    place = {name: at for at, name in enumerate(after)}
    kept = [name for name in before if name in place]
    rest = set(_longest_rising([place[name] for name in kept]))
    return tuple(name for name in kept if place[name] not in rest)


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The longest part of some different numbers that rises (patience sorting)."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for each in numbers:
        at = bisect_left(ends, each)
        before[each] = ends[at - 1] if at else None
        ends[at : at + 1] = [each]
    found: list[int] = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = before[last]
    return found
