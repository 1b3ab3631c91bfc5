"""How often each rule applied, and the first places where it did."""

from collections import Counter
from dataclasses import dataclass, field

EXAMPLES = 5
"""How many places of a rule are kept."""


@dataclass(slots=True)
class Places:
    """Counts by rule.

    Attributes:
        rows: how many rows, by code of the rule.
        first: the first places, by code of the rule.
    """

    rows: Counter[str] = field(default_factory=Counter)
    first: dict[str, list[str]] = field(default_factory=dict)

    def add(self, rule: str, place: str, rows: int = 1) -> None:
        """Count rows under a rule; the place is kept if it is among the first."""
        self.rows[rule] += rows
        kept = self.first.setdefault(rule, [])
        if len(kept) < EXAMPLES:
            kept.append(place)

    def examples(self, rule: str) -> tuple[str, ...]:
        """The first places of a rule."""
        return tuple(self.first.get(rule, ()))
