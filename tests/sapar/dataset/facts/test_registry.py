import pytest

from sapar.dataset.facts.keys import KEYS
from sapar.dataset.facts.registry import FACTS, facts_of, possible
from sapar.dataset.schema import TABLES


def test_a_fact_is_possible_where_its_tables_are():
    assert [fact.name for fact in possible(["stays", "rates"])] == ["stays"]
    assert "flows" in [fact.name for fact in possible(["stays", "flows"])]


def test_names_are_told_once():
    names = [fact.name for fact in FACTS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.name)
def test_a_fact_reads_tables_of_the_schema_and_begins_with_the_keys(fact, source_of):
    assert {*fact.needs, *fact.uses} <= set(TABLES)
    assert "stays" in fact.needs
    frame = facts_of(source_of(**{name: [] for name in fact.needs}))[fact.name]
    assert tuple(frame.collect_schema().names()[: len(KEYS)]) == KEYS
    assert frame.collect("polars").rows() == []
