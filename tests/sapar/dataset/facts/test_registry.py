import re

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
def test_a_fact_reads_tables_of_the_schema_and_begins_with_the_keys(fact, defined):
    assert {*fact.needs, *fact.uses} <= set(TABLES)
    assert "stays" in fact.needs
    frame = defined(**{name: [] for name in fact.needs})[fact.name]
    assert tuple(frame.collect_schema().names()[: len(KEYS)]) == KEYS
    assert frame.collect("polars").rows() == []


@pytest.fixture(scope="module")
def documented(repository):
    """The columns of each fact, by the page."""
    page = (repository / "docs/reference/facts.md").read_text(encoding="utf-8")
    chapters = re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, flags=re.MULTILINE | re.DOTALL)
    told = {name: re.search(r"^Columns: (.*)$", text, re.MULTILINE) for name, text in chapters}
    return {name: re.findall(r"`(\w+)`", line[1]) for name, line in told.items() if line}


@pytest.fixture(scope="module")
def every_fact(source_of):
    """The facts of a dataset with every table, in the order in which they are made."""
    return facts_of(source_of(**{name: [] for name in TABLES}))


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.name)
def test_a_fact_has_the_columns_that_the_page_names(fact, documented, every_fact):
    found = every_fact[fact.name].collect_schema().names()
    assert documented[fact.name] == found[len(KEYS) :]


def test_the_page_names_no_other_fact(documented):
    assert list(documented) == [fact.name for fact in FACTS]


STAYS = [
    {"stay": "s1", "scheme": "A", "participant": "p", "host": "DE-1", "host_country": "DE",
     "first_day": "2022-10-03", "last_day": "2022-12-23", "days": 84, "people": 1},
    {"stay": "s2", "scheme": "B", "participant": "p", "host": "DE-2", "host_country": "DE",
     "first_day": "2023-01-09", "last_day": "2023-02-03", "days": 26, "people": 1},
]  # fmt: skip
FLOWS = [
    {"flow": f"f{number}", "stay": f"s{number % 3}", "payer": "sponsor", "payee": "host",
     "item": "fee", "amount": amount, "currency": currency, "on": "2022-10-20"}
    for number, (amount, currency) in enumerate(
        [(0, "EUR"), (-250.5, "EUR"), (1000, "KZT"), (None, "EUR"), (3.3, "EUR"), (7, "USD")]
    )
]  # fmt: skip
COMMITMENTS = [
    {"commitment": f"c{number}", "stay": f"s{number % 2 + 1}", "item": "C02", "owed_by": owed_by,
     "owed_to": "participant", "quantity": 1 / 3 + number, "price": 10, "currency": "EUR"}
    for number, owed_by in enumerate(["host", "mentor", "sending", "host", "contractor"])
]  # fmt: skip
DELIVERIES = [
    {"delivery": f"d{number}", "commitment": f"c{number % 5}", "on": f"2022-11-{number + 1:02}",
     "quantity": 0.1 * number, "claimed_by": "host", "answer": answer}
    for number, answer in enumerate(["acknowledged", "disputed", "unanswered", None] * 4)
]  # fmt: skip
RATES = [{"currency": "KZT", "month": "2022-10", "per_euro": 450.0}]
TOLD = {
    "stays": STAYS, "flows": FLOWS, "commitments": COMMITMENTS, "deliveries": DELIVERIES,
    "rates": RATES,
}  # fmt: skip


@pytest.mark.parametrize("fact", possible(TOLD), ids=lambda fact: fact.name)
def test_the_order_of_rows_changes_no_fact(fact, fact_rows):
    turned = {name: rows[::-1] for name, rows in TOLD.items()}
    assert fact_rows(fact.name, **turned) == fact_rows(fact.name, **TOLD)
    assert fact_rows(fact.name, **TOLD) != []
