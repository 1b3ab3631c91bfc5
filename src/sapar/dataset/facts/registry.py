"""All facts there are, in the order in which they are made: one may read those before it."""

from collections.abc import Iterable
from dataclasses import replace

from sapar.dataset.facts.access import ACCESS
from sapar.dataset.facts.answers import ANSWERS
from sapar.dataset.facts.cells import CELLS
from sapar.dataset.facts.changes import CHANGES
from sapar.dataset.facts.charges import CHARGES
from sapar.dataset.facts.clauses import CLAUSES
from sapar.dataset.facts.commitments import COMMITMENTS
from sapar.dataset.facts.contact import CONTACT
from sapar.dataset.facts.costs import COSTS
from sapar.dataset.facts.credits import CREDITS
from sapar.dataset.facts.effort import EFFORT
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.flows import FLOWS
from sapar.dataset.facts.goals import GOALS
from sapar.dataset.facts.mentoring import MENTORING
from sapar.dataset.facts.outputs import OUTPUTS
from sapar.dataset.facts.prices import PRICES
from sapar.dataset.facts.promises import PROMISES
from sapar.dataset.facts.spending import SPENDING
from sapar.dataset.facts.stays import STAYS
from sapar.dataset.facts.ties import TIES
from sapar.dataset.facts.voices import VOICES
from sapar.dataset.facts.waits import WAITS

VERSION = 4
"""Of the definitions. One that changes what a fact holds raises it, so that facts which were
written before are made anew."""

FACTS: tuple[Fact, ...] = (
    STAYS,
    FLOWS,
    COMMITMENTS,
    PROMISES,
    ACCESS,
    CHARGES,
    WAITS,
    CONTACT,
    MENTORING,
    SPENDING,
    PRICES,
    COSTS,
    VOICES,
    CLAUSES,
    EFFORT,
    CREDITS,
    OUTPUTS,
    GOALS,
    CHANGES,
    ANSWERS,
    TIES,
    CELLS,
)


def possible(tables: Iterable[str]) -> tuple[Fact, ...]:
    """The facts that a dataset with these tables has."""
    there = set(tables)
    return tuple(fact for fact in FACTS if there.issuperset(fact.needs))


def facts_of(source: Source) -> dict[str, Table]:
    """Every fact that the tables allow, by name, to be computed when it is read."""
    made: dict[str, Table] = {}
    for fact in possible(source.tables):
        made[fact.name] = fact.define(replace(source, facts=dict(made)))
    return made
