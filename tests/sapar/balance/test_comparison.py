from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.comparison import FORMAT, Line, compare, sides_of
from sapar.balance.document import Balance
from sapar.balance.panels.panel import Panel
from sapar.values.measured import Measured

Row = dict[str, Any]
WriteDataset = Callable[..., Path]
InventedPanels = Callable[[float], tuple[Panel, ...]]


@pytest.fixture(scope="module")
def sides(
    write_dataset: WriteDataset,
    triangle_rows: list[Row],
    triangle: Path,
    invented_panels: InventedPanels,
) -> tuple[Balance, Balance]:
    """The three places beside the same with longer stays, each with invented panels."""
    longer = [row | {"days": row["days"] * 2} for row in triangle_rows]
    first = balance_of(triangle, selection_from())
    second = balance_of(write_dataset("Longer", stays=longer), selection_from())
    panels = (invented_panels(0.0), invented_panels(0.125))
    return replace(first, panels=panels[0]), replace(second, panels=panels[1])


def lines(first: Balance, second: Balance) -> dict[tuple[str | None, str], Line]:
    return {(line.panel, line.id): line for line in compare(first, second).lines}


def values(line: Line) -> tuple[float | None, float | None, float | None]:
    return line.first.value, line.second.value, line.difference.value


def test_each_figure_of_travel_and_of_a_panel_has_one_line(sides: tuple[Balance, Balance]) -> None:
    assert list(lines(*sides)) == [
        (None, "visits"), (None, "person_days"), (None, "days_per_visit"), (None, "within_node"),
        ("say", "gate"), ("say", "clauses"), ("money", "retention"), ("money", "per_person_day"),
        ("delivery", "delivered"), ("gains", "goals"), ("effort", "mismatch"),
        ("reciprocity", "rho"),
    ]  # fmt: skip


def test_a_name_that_was_published_stays(triangle: Path) -> None:
    balance = balance_of(triangle, selection_from())
    assert {line.id for line in compare(balance, balance).lines} >= {
        "visits", "person_days", "days_per_visit", "per_person_day", "per_visit", "retention",
        "mutuality", "ceiling", "rho_weighted-random-graph", "rho_weighted-configuration",
        "rho_expected-flow", "inflow_hhi", "outflow_hhi",
    }  # fmt: skip


def test_name_and_form_are_those_that_the_panel_declares(sides: tuple[Balance, Balance]) -> None:
    found = lines(*sides)["say", "gate"]
    assert (found.title, found.form) == ("Stays that pass the gate", "percent")


def test_a_difference_is_the_second_less_the_first(sides: tuple[Balance, Balance]) -> None:
    found = lines(*sides)
    assert values(found[None, "visits"]) == (5.0, 5.0, 0.0)
    assert values(found[None, "person_days"]) == (28.0, 56.0, 28.0)
    assert values(found["reciprocity", "rho"]) == pytest.approx((-0.12, 0.005, 0.125))
    assert found[None, "person_days"].difference.method == "second less first"
    assert (found["say", "gate"].difference.n, found["say", "gate"].difference.low) == (21, None)


def test_a_figure_of_one_side_only_has_no_line(sides: tuple[Balance, Balance]) -> None:
    first, second = sides
    found = lines(first, replace(second, panels=second.panels[:1]))
    assert {panel for panel, _id in found} == {None, "say"}


def test_what_neither_side_can_say_is_not_told(sides: tuple[Balance, Balance]) -> None:
    result = compare(*sides)
    silent = {line.id for line in result.lines} - {line.id for line in result.told}
    assert silent == {"clauses", "goals", "mismatch"}


def test_networks_of_different_units_are_not_compared(sides: tuple[Balance, Balance]) -> None:
    first, second = sides
    people = replace(second, asked=replace(second.asked, weight="people"))
    found = lines(first, people)
    reason = "the two networks are weighted by different units"
    assert found["reciprocity", "rho"].difference == Measured.not_computable(reason)
    assert found[None, "visits"].difference.value == 0.0


def test_what_one_side_cannot_say_has_no_difference(sides: tuple[Balance, Balance]) -> None:
    reason = "one side cannot be computed"
    assert lines(*sides)["gains", "goals"].difference == Measured.not_computable(reason)


def test_amounts_in_different_currencies_are_not_compared(sides: tuple[Balance, Balance]) -> None:
    first, second = sides
    dollars = replace(second, asked=replace(second.asked, currency="USD"))
    found = lines(first, dollars)
    reason = "the two are in different currencies"
    assert found["money", "per_person_day"].difference == Measured.not_computable(reason)
    assert found["money", "retention"].difference.value == pytest.approx(0.125)


def test_both_balances_are_kept_whole(sides: tuple[Balance, Balance]) -> None:
    first, second = sides
    result = compare(first, second)
    assert (result.format, result.first, result.second) == (FORMAT, first, second)
    assert FORMAT == "sapar-comparison/1"


def test_two_datasets_of_one_title_are_told_apart(sides: tuple[Balance, Balance]) -> None:
    first, second = sides
    other = replace(second, dataset=replace(second.dataset, title="Training"))
    title = first.dataset.title
    assert sides_of(first, other) == (title, "Training")
    assert sides_of(first, first) == (f"{title}, first", f"{title}, second")


def test_a_line_stands_under_the_title_of_its_panel(sides: tuple[Balance, Balance]) -> None:
    result = compare(*sides)
    told = {line.id: result.title_of(line) for line in result.lines}
    assert (told["visits"], told["goals"]) == ("", "What was gained")
