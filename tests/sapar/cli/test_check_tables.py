import pytest

from sapar.cli.check_tables import print_report
from sapar.dataset.checking import CheckReport, Outcome
from sapar.dataset.checks import CHECKS, Violation
from sapar.values.finding import Severity

REPEATED = next(check for check in CHECKS if check.code == "D03")


def test_a_report_lists_what_was_found_and_counts_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = Violation("D03", Severity.ERROR, "stays", 3, "stay", "s1", "an earlier row has it")
    print_report(CheckReport((Outcome(REPEATED, 1201, (found,)),)))
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "D03 error: A key occurs twice (1,201)",
        "Rows that cannot be told apart are counted twice wherever tables are joined.",
        "",
        "Table   Row   Column   Value   Expected",
        "─" * 52,
        "stays     3   stay     s1      an earlier row has it",
        "",
        "and 1,200 more",
        "",
        "1,201 errors, 0 warnings, 0 notes",
    ]


def test_a_sound_dataset_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    print_report(CheckReport(()))
    assert capsys.readouterr().out == "0 errors, 0 warnings, 0 notes\n"
