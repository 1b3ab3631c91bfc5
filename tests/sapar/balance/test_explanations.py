from dataclasses import replace

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.document import Balance
from sapar.balance.explanations import explained, explanation
from sapar.dataset.demonstration import write_demonstration

SAID_BY_HEADINGS = {
    ("money", "payers"), ("money", "payees"), ("money", "keepers"), ("money", "items"),
    ("money", "apart"), ("delivery", "access"), ("gains", "levels"), ("gains", "home_use"),
}  # fmt: skip
"""Sums and shares of what the first column names."""


@pytest.fixture(scope="module")
def balance(tmp_path_factory: pytest.TempPathFactory) -> Balance:
    """Of an invented scheme, in which every panel has every table."""
    out = write_demonstration(tmp_path_factory.mktemp("explanations") / "d", stays=21, seed=1)
    return balance_of(out, replace(selection_from(), draws=100))


def test_each_table_is_explained_or_said_by_its_headings(balance: Balance) -> None:
    shown = {(panel.id.value, table.id) for panel in balance.panels for table in panel.tables}
    of_panels = {(part, table) for part, table in explained() if part in {p for p, _ in shown}}
    assert of_panels | SAID_BY_HEADINGS == shown
    assert of_panels & SAID_BY_HEADINGS == set()


@pytest.mark.parametrize(("part", "table"), sorted(explained()))
def test_an_explanation_is_whole_sentences(part: str, table: str) -> None:
    told = explanation(part, table)
    assert (told[0].isupper() or told[0] in "+1", told[-1], "{" in told) == (True, ".", False)


def test_what_headings_say_has_no_explanation() -> None:
    assert explanation("money", "payers") == ""


def test_the_most_hours_of_a_day_are_those_of_the_rule() -> None:
    assert explanation("effort", "hours").startswith("Entries of more than 16 hours in a day")
