"""Whether duties have a counterpart: the participant's (L09), a contractor's hosts' (L10)."""

from collections.abc import Iterator, Sequence
from typing import Final

from sapar.terms.checks.parts import HOSTS, PROVIDERS, numbered
from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity
from sapar.values.party import Party

HOME: Final = frozenset({Party.SENDING})


def _unmatched(terms: Terms) -> Iterator[Place]:
    """Each duty with a sanction takes one duty of the other side; those left over have none.

    Duties to one side alone choose first, those that either side may answer come last.
    """
    free = {HOME: _answering(terms, HOME), PROVIDERS: _answering(terms, PROVIDERS)}
    for path, clause, answering in sorted(_sanctioned(terms), key=_choice):
        side = max(answering, key=lambda each: free[each])
        free[side] -= 1
        if free[side] < 0:
            yield Place(path, "unmatched", {"clause": clause.id})


Sides = Sequence[frozenset[Party]]


def _sanctioned(terms: Terms) -> Iterator[tuple[Path, Clause, Sides]]:
    """Duties of the participant that carry a sanction, with the sides that may answer them."""
    for path, clause in numbered(terms):
        if Party.PARTICIPANT in clause.owed_by and clause.sanction is not None:
            owed = [side for side in (HOME, PROVIDERS) if side & set(clause.owed_to)]
            yield path, clause, owed or [HOME, PROVIDERS]


def _choice(found: tuple[Path, Clause, Sides]) -> tuple[int, str]:
    _path, clause, answering = found
    return len(answering), clause.id


def _answering(terms: Terms, side: frozenset[Party]) -> int:
    """How many duties to the participant a side has that have a remedy or a sanction."""
    return sum(
        bool(side & set(clause.owed_by))
        and Party.PARTICIPANT in clause.owed_to
        and (clause.remedy is not None or clause.sanction is not None)
        for clause in terms.clauses
    )


def _not_flowed_down(terms: Terms) -> Iterator[Place]:
    if terms.contractor is None:
        return
    for path, clause in numbered(terms):
        if HOSTS & set(clause.owed_by) and clause.obligor is None:
            yield Place(path, "nobody", {"clause": clause.id})


UNMATCHED = Rule("L09", Severity.WARNING, ("S38", "S43"), _unmatched)
FLOW_DOWN = Rule("L10", Severity.ERROR, ("A11", "S43"), _not_flowed_down)
