"""What the sending institution owes, before the stay (H01) and after it (H02)."""

from collections.abc import Callable, Iterator
from typing import Final

from sapar.terms.checks.rule import Place, Rule
from sapar.terms.document.clauses import Clause, Moment, Side
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity
from sapar.values.party import Party

BEFORE: Final = frozenset({"A10", "E01", "E02"})
"""Items of the catalogue that the sending institution owes before the stay, whatever their due."""

AFTER: Final = frozenset({"E03", "E04", "E05", "E06", "E08"})
"""Items that it owes after the return."""

_FIRST: Final = (Moment.PUBLICATION, Moment.SIGNATURE, Moment.DEPARTURE, Moment.ARRIVAL)


def _before(clause: Clause) -> bool:
    if clause.item is not None:
        return clause.item in BEFORE
    due = clause.due
    early = due is not None and due.moment in _FIRST
    return early and due is not None and (due.side is Side.BEFORE or due.moment not in _FIRST[2:])


def _after(clause: Clause) -> bool:
    if clause.item is not None:
        return clause.item in AFTER
    due = clause.due
    return due is not None and due.side is Side.AFTER and due.moment in (Moment.END, Moment.RETURN)


def _without(counts: Callable[[Clause], bool]) -> Callable[[Terms], Iterator[Place]]:
    """The probe that finds terms by which the sending institution owes nothing of a kind."""

    def probe(terms: Terms) -> Iterator[Place]:
        own = [clause for clause in terms.clauses if Party.SENDING in clause.owed_by]
        if not any(counts(clause) for clause in own):
            yield Place(("clauses",), "none", {"duties": str(len(own))})

    return probe


HOME_BEFORE = Rule("H01", Severity.WARNING, ("E01", "S38"), _without(_before))
HOME_AFTER = Rule("H02", Severity.WARNING, ("E03", "S38"), _without(_after))
