"""Whether duties have a counterpart: the participant's (L09), a contractor's hosts' (L10)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from sapar.terms.checks.parts import HOSTS, PROVIDERS, numbered
from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity
from sapar.values.party import Party

HOME: Final[frozenset[Party]] = frozenset({Party.SENDING})


Side = frozenset[Party]
Kind = tuple[Side, str]
"""A side, and the section of the catalogue; "" for clauses of one's own."""


def _unmatched(terms: Terms) -> Iterator[Place]:
    """Each duty with a sanction takes one duty of the other side; those left over have none.

    Duties to one side alone choose first, those that either side may answer come last.
    """
    free = _answering(terms)
    for path, clause, kinds in sorted(_sanctioned(terms), key=_choice):
        kind = max(kinds, key=lambda each: free[each])
        free[kind] -= 1
        if free[kind] < 0:
            yield Place(path, "unmatched", {"clause": clause.id})


def _sanctioned(terms: Terms) -> Iterator[tuple[Path, Clause, Sequence[Kind]]]:
    """Duties of the participant that carry a sanction, with the kinds of duty that answer them."""
    for path, clause in numbered(terms):
        if Party.PARTICIPANT in clause.owed_by and clause.sanction is not None:
            owed = [side for side in (HOME, PROVIDERS) if side & set(clause.owed_to)]
            section = _section(clause)
            yield path, clause, [(side, section) for side in owed or (HOME, PROVIDERS)]


def _choice(found: tuple[Path, Clause, Sequence[Kind]]) -> tuple[int, str]:
    _path, clause, kinds = found
    return len(kinds), clause.id


def _answering(terms: Terms) -> Counter[Kind]:
    """How many duties to the participant each side has that have a remedy or a sanction."""
    return Counter(
        (side, _section(clause))
        for clause in terms.clauses
        for side in (HOME, PROVIDERS)
        if side & set(clause.owed_by)
        and Party.PARTICIPANT in clause.owed_to
        and (clause.remedy is not None or clause.sanction is not None)
    )


def _section(clause: Clause) -> str:
    return "" if clause.item is None else clause.item[0]


def _not_flowed_down(terms: Terms) -> Iterator[Place]:
    if terms.contractor is None:
        return
    for path, clause in numbered(terms):
        if HOSTS & set(clause.owed_by) and clause.obligor is None:
            yield Place(path, "nobody", {"clause": clause.id})


UNMATCHED = Rule("L09", Severity.WARNING, ("S38", "S43"), _unmatched)
FLOW_DOWN = Rule("L10", Severity.ERROR, ("A11", "S43"), _not_flowed_down)
