"""Which figures of a balance are withheld, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sapar.balance.disclosure.cells import Cell
from sapar.balance.disclosure.spots import Path
from sapar.values.language import _
from sapar.values.measured import Measured

WHOLE = "="
"""The key of all stays, beside the keys of groups."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a figure is withheld, and whether for its own sake."""

    reason: str
    primary: bool


def other() -> Mark:
    """Why a figure is withheld that is about enough people."""
    return Mark(_("withheld: others could be reckoned from it"), primary=False)


@dataclass(slots=True)
class Marks:
    """The figures of a balance by group and path, and those that are withheld so far.

    Attributes:
        figures: by key of a group (or `WHOLE`), each with a value.
        sums: columns of tables that hold counts or amounts: path of the table, name of the column.
        marks: the withheld ones among them.
        narrowest: the least range left to a primary one, in ranges that are due.
    """

    figures: Mapping[str, Mapping[Path, Measured]]
    sums: frozenset[tuple[Path, str]] = frozenset()
    marks: dict[str, dict[Path, Mark]] = field(default_factory=dict)
    narrowest: float | None = None

    def withhold(self, key: str, path: Path, mark: Mark) -> None:
        """Withhold a figure; why it was withheld first stands."""
        if path in self.figures.get(key, {}):
            self.marks.setdefault(key, {}).setdefault(path, mark)

    def get(self, key: str, path: Path) -> Mark | None:
        """Why a figure is withheld; None where it is not."""
        return self.marks.get(key, {}).get(path)

    def primary(self, key: str, path: Path) -> bool:
        """Whether a figure is withheld for its own sake."""
        mark = self.get(key, path)
        return mark is not None and mark.primary

    def cell(self, key: str, path: Path, *, additive: bool) -> Cell | None:
        """A figure as a cell of a table: its value, or what it rests on where no sum binds it."""
        figure = self.figures.get(key, {}).get(path)
        if figure is None or figure.value is None or not figure.n:
            return None
        return Cell(figure.value if additive else figure.n, figure.n)

    def paths(self) -> Iterator[Path]:
        """Every path there is, once."""
        yield from dict.fromkeys(path for paths in self.figures.values() for path in paths)

    def audited(self, narrowest: float | None) -> None:
        """Note how far a primary figure can still range."""
        if narrowest is not None:
            self.narrowest = min(narrowest, self.narrowest or narrowest)

    def count(self, *, primary: bool) -> int:
        """How many figures are withheld for their own sake, or for the sake of others."""
        every = (mark for marks in self.marks.values() for mark in marks.values())
        return sum(mark.primary == primary for mark in every)
