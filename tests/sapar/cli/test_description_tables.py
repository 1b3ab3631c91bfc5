import pytest

from sapar.cli.description_tables import print_description
from sapar.dataset.describing import ColumnSummary, Description, TableSummary
from sapar.dataset.package import Note

DAYS = ColumnSummary("days", "number", True, 1, 0.25, 3, "1.0000", "10.0000")
LONG = ColumnSummary("activity", "string", True, 4, 1.0, 0, "x" * 40, None)


def test_a_description_has_a_head_and_a_table_of_columns(
    capsys: pytest.CaptureFixture[str],
) -> None:
    stays = TableSummary("stays", "parquet", 12_345, 4, True, (DAYS, LONG))
    notes = (Note("no-money", "No payment is recorded."),)
    print_description(
        Description("out", "Visits", ("The ministry",), "register", True, notes, (stays,))
    )
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "Visits",
        "Invented rows, for demonstration.",
        "Source: The ministry",
        "Record: a register: every stay of its kind",
        "Note no-money: No payment is recorded.",
        "",
        "stays: 4 rows (parquet, 12 kB)",
        "",
        "Column     Type     Missing   Distinct   Least                      Greatest",
        "─" * 76,
        "days       number     25.0%          3   1.0000                     10.0000",
        "activity   string    100.0%          0   xxxxxxxxxxxxxxxxxxxxxxx…",
        "",
    ]


def test_counts_that_are_not_exact_are_labelled(capsys: pytest.CaptureFixture[str]) -> None:
    stays = TableSummary("stays", "parquet", 0, 1_000_000, False, (DAYS,))
    print_description(Description(None, None, (), "sample", False, (), (stays,)))
    printed = capsys.readouterr().out
    assert "A dataset without a title" in printed
    assert "Distinct, about" in printed
