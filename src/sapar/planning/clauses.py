"""What was planned, clause by clause: how much of it each party touched."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from sapar.planning.act import Act
from sapar.planning.voice import Event
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """Clauses that the record names, and those that one party touched.

    Attributes:
        clauses: how many: each subject of each stay or scheme counts once.
        touched: those on which the party did anything itself; to be invited is no touch.
        changed: those that it changed.
        acts: how often it did anything.
        acts_without_subject: acts of which the record does not say the clause.

    Raises:
        ValueError: if a part is below zero or larger than its whole.
    """

    clauses: int
    touched: int = 0
    changed: int = 0
    acts: int = 0
    acts_without_subject: int = 0

    def __post_init__(self) -> None:
        in_order = 0 <= self.changed <= self.touched <= self.clauses
        if not (in_order and 0 <= self.acts_without_subject <= self.acts):
            raise ValueError(f"{self}: a part is larger than its whole")

    def __add__(self, other: "Clauses") -> "Clauses":
        names = (each.name for each in fields(self))
        return Clauses(**{name: getattr(self, name) + getattr(other, name) for name in names})

    @property
    def touched_share(self) -> Measured:
        """Touched / all clauses that anybody was asked about or touched, from 0 to 1."""
        return self._share(self.touched, _("share of the recorded clauses that the party touched"))

    @property
    def changed_share(self) -> Measured:
        """Changed / all clauses that anybody was asked about or touched, from 0 to 1."""
        return self._share(self.changed, _("share of the recorded clauses that the party changed"))

    def _share(self, part: int, method: str) -> Measured:
        if not self.clauses:
            return Measured.not_computable(_("no clause is named in the record"), coverage=0.0)
        if self.acts and self.acts == self.acts_without_subject:
            reason = _("of nothing that the party did is the clause recorded")
            return Measured.not_computable(reason, n=self.clauses, coverage=0.0)
        coverage = 1 - self.acts_without_subject / self.acts if self.acts else 1.0
        return Measured.of(part / self.clauses, n=self.clauses, coverage=coverage, method=method)


def clauses_of(events: Iterable[Event], party: Party) -> Clauses:
    """The clauses of one stay or scheme, and those that a party touched."""
    listed = list(events)
    own = [event for event in listed if event.party is party and event.act is not Act.INVITED]
    return Clauses(
        clauses=len(_subjects(listed)),
        touched=len(_subjects(own)),
        changed=len(_subjects(event for event in own if event.act is Act.CHANGED)),
        acts=len(own),
        acts_without_subject=sum(event.subject is None for event in own),
    )


def _subjects(events: Iterable[Event]) -> set[str]:
    return {event.subject for event in events if event.subject is not None}
