"""What parties said belongs together, where no code of the catalogue tells it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sapar.values.party import Party


@dataclass(frozen=True, slots=True)
class Link:
    """What parties said of a promise: it is for this goal, or answers this expectation.

    Attributes:
        name: identifier of a clause, or of an offer in the statement of `by`.
        party: whose goal or expectation it is.
        part: identifier of that goal or expectation in the party's statement.
        by: whose offer it is; None for a clause.
    """

    name: str
    party: Party
    part: str
    by: Party | None = None


class Links:
    """Links, to be looked up.

    Args:
        links: in any order.
    """

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self._names: dict[tuple[Party, str, Party | None], set[str]] = defaultdict(set)
        self._promises: set[tuple[Party | None, str]] = set()
        for link in links:
            self._names[link.party, link.part, link.by].add(link.name)
            self._promises.add((link.by, link.name))

    def of(self, party: Party, part: str, by: Party | None = None) -> Collection[str]:
        """Names of the clauses, or of the offers of `by`, that are for a goal or expectation."""
        return self._names.get((party, part, by), set())

    def used(self, name: str, by: Party | None = None) -> bool:
        """Whether a clause, or an offer of `by`, is for anything."""
        return (by, name) in self._promises
