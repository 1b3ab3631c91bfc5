"""The fact `changes`: what became of the goals of every stay."""

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS
from sapar.outcomes.goals.measures import PAIRS, stay_goals


def _changes(source: Source) -> Table:
    gains = (f"gain_{name}" for name in PAIRS)
    told = stay_goals(source.facts["goals"], KEYS)
    return told.select(*KEYS, "goals", "answered", "reached", *gains)


CHANGES = Fact(
    name="changes",
    about="A stay with goals: how many were reached, and its change on their common scale",
    needs=("stays", "goals"),
    uses=("attainments",),
    define=_changes,
)
"""`KEYS`, goals, answered and reached as last looked at, gain_post and gain_followup: change of T
since before travel, null where no goal was looked at both times."""
