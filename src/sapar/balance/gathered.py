"""The sums of one set of stays."""

from dataclasses import dataclass

from sapar.balance.ledger import EMPTY, Ledger
from sapar.balance.spreads import NO_SPREAD, Spread
from sapar.balance.travel import Cell
from sapar.reciprocity.resampling import CountRow


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sums of one set of stays; two sets of different stays can be added.

    Attributes:
        cells: stays by origin and host.
        ledger: money.
        counts: stays by origin, host and weight of one stay; only of a sample.
        parts: how stays differ in what they add to the sums of money; only of a sample.
    """

    cells: tuple[Cell, ...] = ()
    ledger: Ledger = EMPTY
    counts: tuple[CountRow, ...] = ()
    parts: Spread = NO_SPREAD

    def __add__(self, other: "Gathered") -> "Gathered":
        return Gathered(
            self.cells + other.cells,
            self.ledger + other.ledger,
            self.counts + other.counts,
            self.parts + other.parts,
        )
