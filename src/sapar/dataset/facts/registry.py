"""All facts there are, in the order in which they are made: one may read those before it."""

from collections.abc import Iterable
from dataclasses import replace

from sapar.dataset.facts.access import ACCESS
from sapar.dataset.facts.charges import CHARGES
from sapar.dataset.facts.commitments import COMMITMENTS
from sapar.dataset.facts.contact import CONTACT
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.flows import FLOWS
from sapar.dataset.facts.promises import PROMISES
from sapar.dataset.facts.stays import STAYS
from sapar.dataset.facts.waits import WAITS

FACTS: tuple[Fact, ...] = (
    STAYS,
    FLOWS,
    COMMITMENTS,
    PROMISES,
    ACCESS,
    CHARGES,
    WAITS,
    CONTACT,
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
