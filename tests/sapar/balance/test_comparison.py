from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.comparison import FORMAT, Line, compare
from sapar.values.measured import Measured

Row = dict[str, Any]
WriteDataset = Callable[..., Path]


@pytest.fixture
def lines(
    write_dataset: WriteDataset, triangle_rows: list[Row], triangle: Path
) -> Callable[..., dict[str, Line]]:
    """The three places beside the same with each stay twice as long, and KZ to DE 4 times."""

    def compared(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Line]:
        longer = [row | {"days": row["days"] * (4 if row["stay"] == "s0" else 2)}
                  for row in triangle_rows]  # fmt: skip
        other = balance_of(write_dataset("Longer", stays=longer), selection_from(**second))
        result = compare(balance_of(triangle, selection_from(**first)), other)
        return {line.id: line for line in result.lines}

    return compared


def values(line: Line) -> tuple[float | None, float | None, float | None]:
    return line.first.value, line.second.value, line.difference.value


def test_each_figure_has_one_line(lines: Callable[..., dict[str, Line]]) -> None:
    assert list(lines({}, {})) == [
        "visits", "person_days", "days_per_visit", "per_person_day", "per_visit", "retention",
        "mutuality", "ceiling", "rho_weighted-random-graph", "rho_weighted-configuration",
        "rho_expected-flow", "inflow_hhi", "outflow_hhi",
    ]  # fmt: skip


def test_a_difference_is_the_second_less_the_first(lines: Callable[..., dict[str, Line]]) -> None:
    found = lines({}, {})
    assert values(found["visits"]) == (5.0, 5.0, 0.0)
    assert values(found["person_days"]) == (28.0, 76.0, 48.0)
    assert values(found["mutuality"]) == (0.5, 28 / 76, 28 / 76 - 0.5)
    assert found["person_days"].difference.method == "second less first"
    assert found["mutuality"].difference.n == 5


def test_networks_of_different_units_are_not_compared(
    lines: Callable[..., dict[str, Line]],
) -> None:
    found = lines({}, {"weight": "people"})
    reasons = {name: line.difference.reason for name, line in found.items()}
    assert reasons["rho_expected-flow"] == "the two networks are weighted by different units"
    assert reasons["mutuality"] == reasons["outflow_hhi"] == reasons["rho_expected-flow"]
    assert found["mutuality"].second.value == 0.8
    assert found["visits"].difference.value == 0.0


def test_what_one_side_cannot_say_has_no_difference(
    lines: Callable[..., dict[str, Line]],
) -> None:
    found = lines({}, {})
    assert found["retention"].difference == Measured.not_computable("one side cannot be computed")


def test_prices_in_different_currencies_are_not_compared(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]], visit: Path
) -> None:
    rates = [{"currency": "USD", "month": "2019-02", "per_euro": 1.25}]
    rated = write_dataset("In dollars", rates=rates, **visit_rows)
    result = compare(
        balance_of(visit, selection_from()), balance_of(rated, selection_from(currency="USD"))
    )
    found = {line.id: line for line in result.lines}
    assert values(found["per_visit"]) == (12000.0, 15000.0, None)
    assert found["per_visit"].difference.reason == "the two are in different currencies"
    assert found["retention"].difference.value == 0.0


def test_both_balances_are_kept_whole(triangle: Path) -> None:
    balance = balance_of(triangle, selection_from())
    result = compare(balance, balance)
    assert (result.format, result.first, result.second) == (FORMAT, balance, balance)
    assert FORMAT == "sapar-comparison/1"
