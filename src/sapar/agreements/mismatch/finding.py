"""The mismatch: what each party needs, held against the others and against what is promised."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sapar.agreements.mismatch.agenda import agenda
from sapar.agreements.mismatch.agreement import agreement
from sapar.agreements.mismatch.commitments import Commitments
from sapar.agreements.mismatch.expectations import unanswered
from sapar.agreements.mismatch.found import Mismatch
from sapar.agreements.mismatch.links import Link, Links
from sapar.agreements.mismatch.promises import unasked
from sapar.agreements.mismatch.rows import aligned
from sapar.agreements.needs.document import Needs
from sapar.terms.document.clauses import Clause
from sapar.values.party import Party

__all__ = ["PARTED", "Mismatch", "agenda", "mismatch"]

PARTED: Final = 20
"""Points of a hundred by which weights differ where parties should talk: a fifth of all."""


def mismatch(
    needs: Mapping[Party, Needs], clauses: Sequence[Clause], links: Collection[Link] = ()
) -> Mismatch:
    """Hold needs against each other and against clauses.

    The order of parties, goals, expectations and offers changes nothing but the order of equals.
    Constraints and the context of the sending institution are not read.

    Args:
        needs: what each party that handed in needs; of one party there is nothing to compare, but
            its goals are held against the clauses all the same.
        clauses: of terms or of a draft agreement; none where there is none yet.
        links: what parties said belongs together, where no code of the catalogue tells it.

    Raises:
        ValueError: if somebody's needs are given as those of another.
    """
    for party, stated in needs.items():
        if stated.party is not party:
            raise ValueError(f"needs of {stated.party} are given as those of {party}")
    ordered = {party: needs[party] for party in Party if party in needs}
    owed, linked = Commitments(clauses), Links(links)
    rows = tuple(aligned(ordered, owed, linked))
    apart = [row for row in rows if row.range >= PARTED]
    return Mismatch(
        parties=tuple(ordered),
        goals=rows,
        unserved=tuple(row for row in rows if row.unserved),
        agreement=agreement(rows, tuple(ordered)),
        parted=tuple(sorted(apart, key=lambda row: -row.range)),
        unanswered=tuple(unanswered(ordered, owed, linked)),
        unasked=tuple(unasked(ordered, owed, linked)),
    )
