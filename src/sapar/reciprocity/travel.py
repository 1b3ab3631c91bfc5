"""A network together with how much of the record it could be built from."""

from collections.abc import Iterable
from dataclasses import dataclass

from sapar.reciprocity.network import Network

ArcRow = tuple[str | None, str | None, float, int, int]
"""Origin, host, weight, stays, rows without that weight: of `sapar.reciprocity.measures.arcs`."""


@dataclass(frozen=True, eq=False)
class Travel:
    """Travel between nodes as recorded.

    Attributes:
        network: built from stays of which both ends are known.
        stays: number of stays in the record.
        unplaced: stays of which an end is unknown.
        unweighted: stays whose ends are known, but whose weight is not.
    """

    network: Network
    stays: int
    unplaced: int
    unweighted: int

    @classmethod
    def from_rows(cls, rows: Iterable[ArcRow]) -> "Travel":
        """Build the network from rows of `arcs`, of one stratum, in any order."""
        known: list[tuple[str, str, float]] = []
        stays = unplaced = missing = 0
        for origin, host, weight, count, unweighted in rows:
            stays += count
            if origin is None or host is None:
                unplaced += count
                continue
            missing += unweighted
            known.append((origin, host, weight))
        return cls(Network.from_arcs(known), stays, unplaced, missing)

    @property
    def coverage(self) -> float:
        """Share of the stays that the network could use; 0 if there is no stay at all."""
        if not self.stays:
            return 0.0
        return (self.stays - self.unplaced - self.unweighted) / self.stays
