from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import duckdb
import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.document import Balance
from sapar.cli.balance_tables import show_balance, show_glance_of
from sapar.cli.terminal import output
from sapar.dataset.package import Note
from sapar.dataset.quality import FileRead, Quality, RuleCount, Total
from sapar.dataset.writing import DatasetWriter

STAYS = """
    SELECT 's' || row_number() OVER () AS stay, * FROM (VALUES
        ('KZ', 'DE', 10, 1, '2018-09'), ('DE', 'KZ', 4, 1, '2018-10'),
        ('KZ', 'PL', 6, 1, '2019-01'), ('DE', 'PL', 3, 1, '2019-02'), ('PL', 'DE', 5, 1, NULL)
    ) AS arcs (origin_country, host_country, days, people, start_month)
"""
FLOWS = """
    SELECT 'f' || item AS flow, 's1' AS stay, 'sponsor' AS payer, 'KZ' AS payer_country,
        * EXCLUDE (spent), 'EUR' AS currency, spent AS spent_in
    FROM (VALUES
        ('host', 'DE', 'fee', 900, 'DE'), ('participant', 'KZ', 'travel', 300, 'KZ'),
        ('participant', 'KZ', 'special_needs', 50, 'DE')
    ) AS paid (payee, payee_country, item, amount, spent)
"""


@pytest.fixture
def balance(tmp_path: Path) -> Balance:
    """Three places with money, by year, of an import with a quality report."""
    file = FileRead("visits.csv", "invented", "utf-8", "0" * 64, 900, 6, 5, 1, 0)
    report = Quality(
        files=(file,),
        repaired=(RuleCount("M1", "Lost points put back", 2),),
        totals=(Total("days", "Days", Decimal(28), None, 5),),
    )
    with duckdb.connect() as connection, DatasetWriter(tmp_path / "places") as writer:
        writer.write_table(connection, "stays", STAYS)
        writer.write_table(connection, "flows", FLOWS)
        with writer.open_text("quality.json") as quality:
            quality.write(report.to_json())
        notes = [Note("odd", "Odd [red]note[/red].")]
        writer.describe("Three places", record="register", quality="quality.json", notes=notes)
    return balance_of(tmp_path / "places", selection_from(by="year"))


def lines(show: Any, *shown: Any) -> list[str]:
    """What is printed, line by line, with runs of blanks made one."""
    out = StringIO()
    show(*shown[:1], output(out, 120), *shown[1:])
    return [" ".join(line.split()) for line in out.getvalue().splitlines()]


def test_the_tables_of_a_balance_in_their_order(balance: Balance) -> None:
    printed = lines(show_balance, balance, 15, ["all"])
    headings = [
        "Three places", "Travel", "At a glance", "Who had a say", "Who paid, who received",
        "What was delivered", "What was gained", "Whose effort was credited", "Who came back",
        "Who to whom, person-days: the 5 largest of 5", "By year of start (3 of 3)",
        "By year of start: the six headlines (3 of 3)", "Import: 6 rows read, 5 kept, 1 refused",
    ]  # fmt: skip
    assert [line for line in printed if line in headings] == headings


def test_without_a_panel_the_six_stand_at_a_glance_only(balance: Balance) -> None:
    printed = lines(show_balance, balance, 15)
    headings = [
        "Three places", "Travel", "At a glance", "By year of start (3 of 3)",
        "By year of start: the six headlines (3 of 3)", "- Odd [red]note[/red].",
    ]  # fmt: skip
    assert [line for line in printed if line in headings] == headings
    assert [line for line in printed if line.startswith(("Who to whom", "Import:"))] == []
    assert " ".join(printed).endswith(
        "More: --panel NAME prints a panel in full (say, money, delivery, gains, effort, "
        "reciprocity, or all); --out FILE.html draws all."
    )


def test_a_panel_that_is_asked_for_is_printed_in_full(balance: Balance) -> None:
    printed = lines(show_balance, balance, 15, ["money"])
    assert printed.count("Who paid, who received") == 1
    assert "Spent in the host country 75.0 % n 2, coverage 100.0 %" in printed
    assert [line for line in printed if line.startswith("More:")] == []


def test_a_first_look_ends_with_the_glance(balance: Balance) -> None:
    printed = lines(show_glance_of, balance)
    assert [line for line in printed if line in ("Travel", "At a glance")] == [
        "Travel",
        "At a glance",
    ]
    assert [line for line in printed if line.startswith(("By year", "- "))] == []


@pytest.mark.parametrize(
    "row",
    [
        "Visits 5 n 5, coverage 100.0 %",
        "Days for each visit 5.6 n 5, coverage 100.0 %",
        "Kazakhstan Germany 10 4 +0.154",
        "2018 2 14 1,200.00 120.00 1,200.00 0.571",
        "2019 2 9 - - - 0.000",
        "not known 1 5 - - - 0.000",
        "Lost points put back repaired 2",
        "Days sum 28",
        "- Odd [red]note[/red].",
    ],
)
def test_each_figure_stands_in_its_row(balance: Balance, row: str) -> None:
    assert row in lines(show_balance, balance, 15, ["all"])


def test_long_tables_show_their_largest_rows_only(balance: Balance) -> None:
    printed = lines(show_balance, balance, 1, ["reciprocity"])
    assert "Who to whom, person-days: the 1 largest of 5" in printed
    assert "Kazakhstan Germany 10 4 +0.154" in printed
    assert [line for line in printed if line.startswith("Germany Kazakhstan")] == []
