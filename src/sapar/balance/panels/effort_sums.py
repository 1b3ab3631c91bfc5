"""What the panel of effort is computed from: hours, roles and payments by party."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Any

from sapar.balance.panels.added import added
from sapar.effort.credit import Credits
from sapar.effort.hours import Hours
from sapar.effort.measures import ENTRIES, IN_HOURS, SCALE
from sapar.effort.pooling import StayShares
from sapar.effort.recognition import Record
from sapar.values.party import Party

Counted = tuple[int, Party, str]
"""Whether the stays have work and credit both (1 or 0), a party, and what is counted."""


@dataclass(frozen=True, slots=True)
class EffortSums:
    """Work and credit of some stays, in whole numbers.

    Attributes:
        numbers: stays by what is recorded of them: `stays`, `with_effort`, `with_credit`,
            `with_both`.
        hours: hours, in units of 1/SCALE, and entries.
        credits: roles and outputs.
        received: payments by payee, in euro.
        valued: by payee, how many payments have an amount in euro.
        unvalued: by payee, how many have none.
        drawn: the stays that have both, one by one; only of a sample, and only where they are few.
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    hours: Mapping[Counted, int] = field(default_factory=dict)
    credits: Mapping[Counted, int] = field(default_factory=dict)
    received: Mapping[Party, Decimal] = field(default_factory=dict)
    valued: Mapping[Party, int] = field(default_factory=dict)
    unvalued: Mapping[Party, int] = field(default_factory=dict)
    drawn: tuple[StayShares, ...] = ()

    def __add__(self, other: "EffortSums") -> "EffortSums":
        """The sums of both sets of stays."""
        return EffortSums(
            numbers=added(self.numbers, other.numbers),
            hours=added(self.hours, other.hours),
            credits=added(self.credits, other.credits),
            received=added(self.received, other.received),
            valued=added(self.valued, other.valued),
            unvalued=added(self.unvalued, other.unvalued),
            drawn=self.drawn + other.drawn,
        )

    @property
    def record(self) -> Record:
        """Of how many stays work and credit are both recorded."""
        return Record(**{each.name: self.numbers.get(each.name, 0) for each in fields(Record)})

    def hours_of(self, *, both: bool) -> dict[Party, Hours]:
        """Hours by party: of the stays that have credit too, or of all."""
        worked = _by_party(self.hours, both=both)
        return {party: _hours(told) for party, told in worked.items()}

    def credits_of(self, *, both: bool) -> dict[Party, Credits]:
        """Roles by party: of the stays that have work too, or of all."""
        return {
            party: Credits(**{name: told.get(name, 0) for name in _CREDITS})
            for party, told in _by_party(self.credits, both=both).items()
        }

    def outputs_of(self, *, both: bool) -> dict[Party, int]:
        """In how many outputs each party is named."""
        named = _by_party(self.credits, both=both)
        return {party: told.get("outputs", 0) for party, told in named.items()}


_CREDITS = tuple(each.name for each in fields(Credits))


def _hours(told: Mapping[str, int]) -> Hours:
    numbers: dict[str, Any] = {name: told.get(name, 0) / SCALE for name in IN_HOURS}
    numbers |= {name: told.get(name, 0) for name in ENTRIES}
    return Hours(**numbers)


def _by_party(counted: Mapping[Counted, int], *, both: bool) -> dict[Party, dict[str, int]]:
    found: dict[Party, dict[str, int]] = {}
    for (in_both, party, name), number in counted.items():
        if in_both or not both:
            told = found.setdefault(party, {})
            told[name] = told.get(name, 0) + number
    return {party: found[party] for party in Party if party in found}


NOTHING_DONE = EffortSums()
"""The sums of no stay."""
