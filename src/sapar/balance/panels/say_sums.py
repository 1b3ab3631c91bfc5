"""What the panel of say is computed from: numbers of stays, parties and schemes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sapar.balance.panels.added import added
from sapar.planning.clauses import Clauses
from sapar.planning.counts.measures import TOUCHES
from sapar.planning.shares import Record
from sapar.planning.tally import Tally
from sapar.values.party import Party

Spoken = tuple[str, str]
"""A party, and what of its voice is counted."""


@dataclass(frozen=True, slots=True)
class PlanningSums:
    """How stays, or schemes as a whole, were planned.

    Attributes:
        plans: numbers by name, as a row of `planning.counts.measures.plan_counts`.
        voices: numbers by party and name, as rows of `planning.counts.measures.voice_counts`.
    """

    plans: Mapping[str, int] = field(default_factory=dict)
    voices: Mapping[Spoken, int] = field(default_factory=dict)

    def __add__(self, other: "PlanningSums") -> "PlanningSums":
        """Both together."""
        return PlanningSums(added(self.plans, other.plans), added(self.voices, other.voices))

    @property
    def record(self) -> Record:
        """Of how many planning is recorded."""
        names = ("units", "recorded", "with_contractor", "recorded_with_contractor")
        return Record(**{name: self.plans.get(name, 0) for name in names})

    @property
    def clauses(self) -> int:
        """How many clauses the record names."""
        return self.plans.get("clauses", 0)

    def passed(self, gate: str) -> Tally:
        """How many pass the gate, or one clause of it."""
        return Tally(
            units=self.record.units,
            recorded=self.record.recorded,
            so=self.plans.get(f"{gate}_so", 0),
            may_be=self.plans.get(f"{gate}_may_be", 0),
        )

    def voice(self, party: Party) -> dict[str, int]:
        """The numbers of one party by name."""
        return {name: number for (who, name), number in self.voices.items() if who == party}

    def touched(self, party: Party) -> Clauses:
        """The clauses that one party touched."""
        told = self.voice(party)
        return Clauses(clauses=self.clauses, **{name: told.get(name, 0) for name in TOUCHES})


NO_PLANNING = PlanningSums()


@dataclass(frozen=True, slots=True)
class SaySums:
    """Who had a say in some stays, and in their schemes as a whole.

    Attributes:
        stays: planned one by one.
        schemes: planned as a whole; of a group of stays only where the group is a scheme.
    """

    stays: PlanningSums = NO_PLANNING
    schemes: PlanningSums = NO_PLANNING

    def __add__(self, other: "SaySums") -> "SaySums":
        """The sums of both sets of stays."""
        return SaySums(self.stays + other.stays, self.schemes + other.schemes)


NOTHING_SAID = SaySums()
"""The sums of no stay."""
