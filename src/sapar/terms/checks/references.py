"""References that lead nowhere.

To clauses and items (X01), annexes (X02), the catalogue (X03), a contractor (X04).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Final

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.checks.parts import numbered
from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.document.money import Money
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity
from sapar.values.party import Party

_ADDRESS: Final = re.compile(r"https?://[\w-]+(\.[\w-]+)+(:\d{1,5})?([/?#]\S*)?")
_FILE: Final = re.compile(r"[\w(),.-][\w(),. -]*(/[\w(),.-][\w(),. -]*)*\.\w{1,8}")
_GUESSED: Final = 2000
"""Identifiers among which a similar one is looked for: among more it would take minutes."""


def _lost(terms: Terms) -> Iterator[Place]:
    clauses = {clause.id for clause in terms.clauses}
    items = set() if terms.money is None else {item.id for item in terms.money.items}
    similar = _Similar(clauses), _Similar(items)
    for path, named in _to_clauses(terms):
        if named not in clauses:
            yield _nowhere(path, "clause", named, similar[0])
    for path, clause in numbered(terms):
        for place, named in enumerate(clause.priced):
            if named not in items:
                yield _nowhere((*path, "priced", place), "item", named, similar[1])


class _Similar:
    """Identifiers that one may have meant."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = sorted(known)

    def to(self, named: str) -> str | None:
        """The identifier that is most like another; None if none is."""
        if len(self._known) > _GUESSED:
            return None
        return next(iter(get_close_matches(named, self._known, n=1, cutoff=0.7)), None)


def _nowhere(path: Path, kind: str, named: str, similar: _Similar) -> Place:
    meant = similar.to(named)
    values = {"id": named} if meant is None else {"id": named, "meant": meant}
    return Place(path, kind if meant is None else f"{kind}_meant", values)


def _to_clauses(terms: Terms) -> Iterator[tuple[Path, str]]:
    if terms.money is not None:
        yield from _of_money(terms.money)
    named = {
        "planning": [entry.clause for entry in terms.planning],
        "waivers": [waiver.clause for waiver in terms.waivers],
    }
    for name, clauses in named.items():
        yield from (((name, n, "clause"), each) for n, each in enumerate(clauses) if each)


def _of_money(money: Money) -> Iterator[tuple[Path, str]]:
    lists: tuple[tuple[str, str, Sequence[object]], ...] = (
        ("items", "clauses", money.items),
        ("sending_costs", "clauses", money.sending_costs),
        ("milestones", "after", money.milestones),
    )
    for name, key, parts in lists:
        for place, part in enumerate(parts):
            for inner, named in enumerate(getattr(part, key)):
                yield ("money", name, place, key, inner), named


def _unreachable(terms: Terms) -> Iterator[Place]:
    for place, annex in enumerate(terms.annexes):
        if annex.address is None and annex.digest is None:
            yield Place(("annexes", place), "none", {"id": annex.id})
        elif annex.address is not None and not _readable(annex.address):
            values = {"id": annex.id, "address": annex.address}
            yield Place(("annexes", place, "address"), "address", values)


def _readable(address: str) -> bool:
    """Whether an address is one of the web, or a file beside the document."""
    return bool(_ADDRESS.fullmatch(address) or (_FILE.fullmatch(address) and ".." not in address))


def _unknown_items(terms: Terms) -> Iterator[Place]:
    known = catalogue().commitments
    for path, clause in numbered(terms):
        if clause.item is not None and clause.item not in known:
            yield Place((*path, "item"), "unknown", {"item": clause.item})


def _no_contractor(terms: Terms) -> Iterator[Place]:
    if terms.contractor is not None:
        return
    for path, clause in numbered(terms):
        for name in ("owed_by", "owed_to", "verified_by"):
            if Party.CONTRACTOR in getattr(clause, name):
                yield Place((*path, name), "absent", {"clause": clause.id})
        if clause.obligor is Party.CONTRACTOR:
            yield Place((*path, "obligor"), "absent", {"clause": clause.id})


LOST = Rule("X01", Severity.ERROR, ("S43",), _lost)
UNREACHABLE = Rule("X02", Severity.WARNING, ("S43",), _unreachable)
UNKNOWN_ITEM = Rule("X03", Severity.ERROR, ("S43",), _unknown_items)
NO_CONTRACTOR = Rule("X04", Severity.ERROR, ("A11", "S43"), _no_contractor)
