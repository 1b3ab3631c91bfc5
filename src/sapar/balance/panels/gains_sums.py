"""What the panel of gains is computed from: numbers of like stays, of goals and of ties."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sapar.balance.panels.added import added
from sapar.deliveries.pooling import Kind
from sapar.outcomes.answers import Answers
from sapar.outcomes.attainments import AttainmentSums
from sapar.outcomes.differences import Differences
from sapar.outcomes.home_use import UseSums
from sapar.outcomes.ties import TieSums
from sapar.outcomes.two_by_two import CellCount

Number = float | None


@dataclass(frozen=True, slots=True)
class GainsSums:
    """What some stays gained; everything is a number of stays, goals or ties under its key.

    Attributes:
        stays: how many stays there are, those of which nothing is recorded included.
        reached: stays by their goals: how many, how many looked at, how many reached.
        levels: goals by wave, level and what is counted.
        changes: stays by wave and their change of T.
        answers: stays by wave and their three ratings.
        ties: ties by what is counted.
        used: goals of use at home by window, kind and what is counted.
        cells: stays by gain, delivery, support and how much they gained.
    """

    stays: int = 0
    reached: Mapping[tuple[int, int, int], int] = field(default_factory=dict)
    levels: Mapping[tuple[str, str | None, str], int] = field(default_factory=dict)
    changes: Mapping[tuple[str, Number], int] = field(default_factory=dict)
    answers: Mapping[tuple[str, Number, Number, Number], int] = field(default_factory=dict)
    ties: Mapping[str, int] = field(default_factory=dict)
    used: Mapping[tuple[str, str | None, str], int] = field(default_factory=dict)
    cells: Mapping[tuple[str, bool | None, bool | None, Number], int] = field(default_factory=dict)

    def __add__(self, other: "GainsSums") -> "GainsSums":
        """The sums of both sets of stays."""
        return GainsSums(
            stays=self.stays + other.stays,
            reached=added(self.reached, other.reached),
            levels=added(self.levels, other.levels),
            changes=added(self.changes, other.changes),
            answers=added(self.answers, other.answers),
            ties=added(self.ties, other.ties),
            used=added(self.used, other.used),
            cells=added(self.cells, other.cells),
        )

    @property
    def goals(self) -> AttainmentSums:
        """All goals as they were last looked at; how many were surpassed is not told."""
        goals, answered, reached = (
            sum(key[place] * stays for key, stays in self.reached.items()) for place in range(3)
        )
        return AttainmentSums(goals=goals, answered=answered, reached=reached, beyond=0)

    def kinds(self) -> Iterator[Kind]:
        """Stays alike in their goals, to be drawn as a whole."""
        for (_goals, answered, reached), stays in self.reached.items():
            if answered:
                yield reached * stays, answered, stays

    def attained(self, wave: str, level: str | None) -> AttainmentSums:
        """Goals of one level as they were looked at in one wave."""
        names = ("goals", "answered", "reached", "beyond")
        return AttainmentSums(**{name: self.levels.get((wave, level, name), 0) for name in names})

    def change(self, wave: str) -> Differences:
        """Changes of T until one wave, over all stays."""
        rows = ((gain, stays) for (when, gain), stays in self.changes.items() if when == wave)
        return Differences.of(rows, stays=self.stays)

    def answered(self, wave: str) -> list[Answers]:
        """Ratings before, looking back, and in one wave after."""
        return [
            Answers(pre=pre, then=then, post=post, stays=stays)
            for (when, pre, then, post), stays in self.answers.items()
            if when == wave
        ]

    @property
    def tie_sums(self) -> TieSums:
        """All ties."""
        return TieSums(**{name: self.ties.get(name, 0) for name in TieSums.__dataclass_fields__})

    def home_use(self, window: str, *kinds: str | None) -> UseSums:
        """Goals of use at home that were looked at in one window: of some kinds, or all."""
        names = ("goals", "answered", "reached")
        wanted = kinds or {kind for _window, kind, _name in self.used}
        return UseSums(
            **{
                name: sum(self.used.get((window, kind, name), 0) for kind in wanted)
                for name in names
            }
        )

    def cell_counts(self, gain: str) -> list[CellCount]:
        """Stays by delivery, support and one gain; those to which nothing is owed are in none."""
        counts = [
            CellCount(delivered=delivered, supported=supported, gain=size, stays=stays)
            for (name, delivered, supported, size), stays in self.cells.items()
            if name == gain
        ]
        rest = self.stays - sum(each.stays for each in counts)
        return [*counts, CellCount(delivered=None, supported=None, gain=None, stays=max(0, rest))]


NOTHING_GAINED = GainsSums()
"""The sums of no stay."""
