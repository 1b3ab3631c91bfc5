"""Which commitment of the catalogue serves which kind of goal, at whose level: data, read once."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from sapar.standards.catalogue.loading import catalogue
from sapar.standards.catalogue.words import known_word, words_of
from sapar.standards.standard_file import date_of, read_facts, shipped, table_of, text_of
from sapar.terms.document.scheme import AimKind, Level
from sapar.values.language import _
from sapar.values.unusable import UnusableError

Aimed = tuple[AimKind, Level]
"""What a goal is about, and whom it is for."""


@dataclass(frozen=True, slots=True)
class Serving:
    """What each commitment is good for.

    Attributes:
        version: of the file.
        dated: day of that version, `YYYY-MM-DD`.
        goals: that each commitment serves, by its code.
        sources: sentences of the article that say so, by code.
        safeguards: codes of commitments that protect a stay whatever it is for.
    """

    version: str
    dated: str
    goals: Mapping[str, frozenset[Aimed]]
    sources: Mapping[str, tuple[str, ...]]
    safeguards: frozenset[str]

    def items(self, kind: AimKind, level: Level) -> list[str]:
        """Codes of the commitments that serve such a goal, in the order of the catalogue."""
        return [item for item, goals in self.goals.items() if (kind, level) in goals]

    def serves(self, item: str, goals: Collection[Aimed]) -> bool:
        """Whether a commitment serves one of some goals at least."""
        return not self.goals.get(item, frozenset()).isdisjoint(goals)


@cache
def serving() -> Serving:
    """What comes with Sapar; read at the first call."""
    return load_serving(shipped("goals.toml"))


def load_serving(file: Traversable) -> Serving:
    """What each commitment is good for, from a file of the form of `standards/data/goals.toml`.

    Args:
        file: a path, or a file inside the package.

    Raises:
        UnusableError: S01 to S04, S09 a word is not known, S11 a commitment of the catalogue
            neither serves a goal nor is a safeguard, or one is named twice.
    """
    content, place = read_facts(file), str(file)
    tables, known = table_of(content, "serving", place), list(catalogue().commitments)
    guards = [
        known_word(each, known, f"{place}, safeguards") for each in content.get("safeguards", [])
    ]
    for each in tables:
        known_word(each, known, f"{place}, serving")
    lost = sorted(set(known) - {*guards, *tables})
    if lost or len(set(guards)) < len(guards):
        message = _("the commitments are not those of the catalogue")
        raise UnusableError("S11", place, message, ", ".join(lost) or _("one stands there twice"))
    entries = {item: table_of(tables, item, f"{place}, serving") for item in sorted(tables)}
    return Serving(
        version=text_of(content, "version", place),
        dated=date_of(content, "date", place),
        goals=MappingProxyType(
            {item: frozenset(_aimed(entry, f"{place}, {item}")) for item, entry in entries.items()}
        ),
        sources=MappingProxyType({item: tuple(each["sources"]) for item, each in entries.items()}),
        safeguards=frozenset(guards),
    )


def _aimed(entry: Mapping[str, Any], place: str) -> Iterator[Aimed]:
    for key in entry:
        known_word(key, ["sources", *Level], place)
    for level in Level:
        if level in entry:
            yield from ((kind, level) for kind in words_of(entry, level, AimKind, place))
