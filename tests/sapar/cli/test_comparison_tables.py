from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import duckdb
import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.comparison import compare
from sapar.balance.document import Balance
from sapar.balance.panels.panel import Panel
from sapar.cli.comparison_tables import show_comparison
from sapar.cli.terminal import output
from sapar.dataset.writing import DatasetWriter

STAYS = "SELECT 's1' AS stay, 'KZ' AS origin_country, 'DE' AS host_country, 84 AS days, 1 AS people"


@pytest.fixture
def balance(tmp_path: Path, invented_panels: Callable[[float], tuple[Panel, ...]]) -> Balance:
    """One stay with invented panels."""
    with duckdb.connect() as connection, DatasetWriter(tmp_path / "one") as writer:
        writer.write_table(connection, "stays", STAYS)
        writer.describe("One stay", record="register")
    return replace(balance_of(tmp_path / "one", selection_from()), panels=invented_panels(0.0))


def test_figures_stand_side_by_side_under_their_panels(balance: Balance) -> None:
    out = StringIO()
    show_comparison(compare(balance, balance), output(out, 120))
    printed = [" ".join(line.split()) for line in out.getvalue().splitlines()]
    rows = [
        "Person-days 84 84 0",
        "Who had a say",
        "Stays that pass the gate 38.1 % [20.8 %, 59.1 %] 38.1 % [20.8 %, 59.1 %] 0.0 %",
        "What was delivered",
        "Delivered of the promise 52.0 % [52.0 %, 74.0 %] 52.0 % [52.0 %, 74.0 %] 0.0 %",
        "3 figures that neither can say are left out.",
    ]
    assert [line for line in printed if line in rows] == rows
    assert printed.count("One stay") == 2
