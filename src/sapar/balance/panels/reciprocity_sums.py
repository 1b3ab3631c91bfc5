"""What the reciprocity panel adds up: who goes where, and what goes with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sapar.balance.panels.added import added
from sapar.balance.travel import Cell
from sapar.reciprocity.debt import Owed
from sapar.reciprocity.drawing import ArcSquares
from sapar.reciprocity.measures import Weight
from sapar.reciprocity.resampling import CountRow
from sapar.reciprocity.travel import ArcRow

MONEY, TEACHING, TALKS, OUTPUTS = "money", "teaching_hours", "talks", "outputs"

KINDS = (MONEY, TEACHING, TALKS, OUTPUTS)
"""Networks beside that of the stays themselves."""


@dataclass(frozen=True, slots=True)
class ReciprocitySums:
    """The networks of one set of stays.

    Attributes:
        cells: stays by origin and receiver.
        counts: stays alike, to draw from; only of a sample of not too many stays.
        squares: the same of more stays, by origin and receiver.
        unit: what a stay counts for; None where there is no stay.
        arcs: by network, rows of origin, receiver, weight, rows, rows without that weight; a
            network of which nothing is recorded at all is not in it.
        places: places promised in return, by who owes them and to whom.
        grouped_by_end: whether all stays share an end because they were grouped by it.
        kept_by_end: whether a condition keeps one end of every stay.
    """

    cells: tuple[Cell, ...] = ()
    counts: tuple[CountRow, ...] = ()
    squares: tuple[ArcSquares, ...] = ()
    unit: Weight | None = None
    arcs: Mapping[str, tuple[ArcRow, ...]] = field(default_factory=dict)
    places: Owed = field(default_factory=dict)
    grouped_by_end: bool = False
    kept_by_end: bool = False

    @property
    def one_ended(self) -> bool:
        """Whether the question has fixed an end of every stay, so that no return can be seen."""
        return self.grouped_by_end or self.kept_by_end

    def __add__(self, other: "ReciprocitySums") -> "ReciprocitySums":
        return ReciprocitySums(
            self.cells + other.cells,
            self.counts + other.counts,
            self.squares + other.squares,
            self.unit or other.unit,
            added(self.arcs, other.arcs),
            added(self.places, other.places),
            # Several groups, each with an end of its own, have more ends together.
            grouped_by_end=False,
            kept_by_end=self.kept_by_end or other.kept_by_end,
        )


NOTHING = ReciprocitySums()
