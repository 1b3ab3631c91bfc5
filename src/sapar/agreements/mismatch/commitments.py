"""Clauses as what somebody owes, and whose promise counts for whom."""

from collections.abc import Collection, Iterable

from sapar.terms.checks.parts import HOSTS
from sapar.terms.document.clauses import Clause
from sapar.values.party import Party


def side(party: Party) -> frozenset[Party]:
    """A party with whoever acts for it: a mentor acts for the host, and is the host's to send."""
    return HOSTS if party in HOSTS else frozenset({party})


class Commitments:
    """Clauses that somebody owes, to be looked up. One that nobody owes is no commitment.

    Args:
        clauses: of terms or of an agreement.
    """

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self.all = tuple(clause for clause in clauses if clause.owed_by)
        self._by_item: dict[str, list[int]] = {}
        self._by_id: dict[str, list[int]] = {}
        for place, clause in enumerate(self.all):
            self._by_id.setdefault(clause.id, []).append(place)
            if clause.item is not None:
                self._by_item.setdefault(clause.item, []).append(place)

    def found(self, places: Collection[int]) -> tuple[Clause, ...]:
        """Clauses at some places, in the order in which they were given."""
        return tuple(self.all[place] for place in sorted(places))

    def named(self, names: Iterable[str]) -> set[int]:
        """Places of the clauses with some identifiers."""
        return {place for name in names for place in self._by_id.get(name, ())}

    def about(self, items: Iterable[str]) -> set[int]:
        """Places of the clauses about some commitments of the catalogue."""
        return {place for item in items for place in self._by_item.get(item, ())}

    def owed_of(self, party: Party, item: str) -> set[int]:
        """Places of the clauses about a commitment that a party owes, or who acts for it."""
        parties = side(party)
        return {place for place in self.about([item]) if parties & set(self.all[place].owed_by)}
