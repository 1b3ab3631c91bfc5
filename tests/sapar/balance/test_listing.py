import csv
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.comparison import compare
from sapar.balance.document import Balance
from sapar.balance.listing import COLUMNS, to_csv
from sapar.balance.panels.panel import Headline, Panel


@pytest.fixture(scope="module")
def balance(
    visit: Path,
    invented_panels: Callable[[float], tuple[Panel, ...]],
    invented_headlines: Callable[[float], tuple[Headline, ...]],
) -> Balance:
    """The visit by year with invented panels."""
    found = balance_of(visit, selection_from(by="year"))
    groups = tuple(replace(group, headlines=invented_headlines(0.1)) for group in found.groups)
    return replace(found, panels=invented_panels(0.0), groups=groups)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def test_every_figure_has_one_line(balance: Balance) -> None:
    found = rows(to_csv(balance))
    assert tuple(found[0]) == COLUMNS
    places = [(row["group"], row["panel"], row["figure"]) for row in found if not row["table"]]
    assert places[:6] == [
        ("", "", "visits"), ("", "", "person_days"), ("", "", "days_per_visit"),
        ("", "", "within_node"), ("", "say", "gate"), ("", "say", "clauses"),
    ]  # fmt: skip
    assert [place for place in places if place[0]][4:] == [
        ("2019", "say", "gate"), ("2019", "money", "retention"), ("2019", "delivery", "delivered"),
        ("2019", "gains", "goals"), ("2019", "effort", "mismatch"), ("2019", "reciprocity", "rho"),
    ]  # fmt: skip
    assert len(places) == len(set(places)) == 12 + 10


def test_a_line_has_all_that_a_figure_rests_on(balance: Balance) -> None:
    (found,) = (
        row for row in rows(to_csv(balance)) if row["figure"] == "gate" and not row["group"]
    )
    assert found == {
        "group": "", "panel": "say", "table": "", "row": "", "figure": "gate",
        "title": "Stays that pass the gate", "value": "0.381", "low": "0.208", "high": "0.591",
        "n": "21", "coverage": "0.875", "method": "stays that pass; 95 % Wilson interval",
        "reason": "",
    }  # fmt: skip


def test_what_cannot_be_computed_is_empty_with_its_reason(balance: Balance) -> None:
    found = next(row for row in rows(to_csv(balance)) if row["figure"] == "clauses")
    assert (found["value"], found["coverage"], found["reason"]) == ("", "", "no clause is named")


def test_the_cells_of_a_table_are_named_by_row_and_column(balance: Balance) -> None:
    found = [row for row in rows(to_csv(balance)) if row["table"] == "items" and not row["group"]]
    assert [(row["row"], row["figure"]) for row in found] == [
        ("C02", "share"), ("C02", "met"), ("C04", "share"), ("C04", "met"), ("C06", "share"),
        ("C06", "met"),
    ]  # fmt: skip


def test_a_comparison_has_each_figure_three_times(balance: Balance) -> None:
    found = [row for row in rows(to_csv(compare(balance, balance))) if row["figure"] == "gate"]
    assert [(row["group"], row["value"]) for row in found] == [
        ("first", "0.381"), ("second", "0.381"), ("difference", "0.0"),
    ]  # fmt: skip


def test_a_label_of_a_stranger_is_defused_and_a_number_below_zero_is_not(balance: Balance) -> None:
    group = replace(balance.groups[0], group='=cmd|"/c calc"!A1')
    found = rows(to_csv(replace(balance, groups=(group,))))
    assert {row["group"] for row in found} == {"", '\'=cmd|"/c calc"!A1'}
    assert next(row for row in found if row["figure"] == "rho")["value"] == "-0.12"
