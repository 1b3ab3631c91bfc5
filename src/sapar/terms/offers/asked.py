"""Which clauses of terms are for a host or contractor to answer."""

from collections.abc import Sequence
from typing import Final

from sapar.standards.catalogue.commitment import Force
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.terms.offers.document import Role
from sapar.terms.wording.clauses import commitment_of
from sapar.values.party import Party

OWING: Final = {
    Role.HOST: frozenset({Party.HOST, Party.MENTOR}),
    Role.CONTRACTOR: frozenset({Party.HOST, Party.MENTOR, Party.CONTRACTOR}),
}
"""For whom an offer speaks: a mentor acts for the host, a contractor answers for its hosts too."""


def is_asked(clause: Clause, role: Role) -> bool:
    """Whether a clause is for this side to answer.

    It is if the side owes it, alone or with others, or answers for it to the sponsor; and if the
    clause names nobody who owes it, since silence would then pass for consent.
    """
    owing = {*clause.owed_by, *((clause.obligor,) if clause.obligor else ())}
    return not clause.owed_by or bool(owing & OWING[role])


def asked_of(terms: Terms, role: Role) -> Sequence[Clause]:
    """The clauses that an offer must answer, in the order of the terms."""
    return [clause for clause in terms.clauses if is_asked(clause, role)]


def is_gate(clause: Clause) -> bool:
    """Whether the catalogue lets no terms pass without this commitment."""
    commitment = commitment_of(clause)
    return commitment is not None and commitment.force is Force.GATE
