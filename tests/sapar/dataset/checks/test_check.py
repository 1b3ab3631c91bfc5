from sapar.dataset.checks.check import Violation
from sapar.values.finding import Severity


def violation(row: int | None, column: str | None, value: str | None) -> Violation:
    return Violation("D06", Severity.ERROR, "stays", row, column, value, "expected GR")


def test_a_violation_is_a_sentence_about_a_place() -> None:
    assert str(violation(7, "host_country", "EL").finding()) == (
        "stays, row 7, column host_country: error D06: 'EL' (expected GR)"
    )


def test_a_missing_value_is_told_as_such() -> None:
    assert violation(7, "stay", None).finding().message == "nothing there"


def test_a_whole_table_or_column_may_offend() -> None:
    assert violation(None, None, None).finding().place == "stays"
    assert violation(None, "mood", None).finding().place == "stays, column mood"


def test_a_long_value_is_cut() -> None:
    assert violation(1, "stay", "x" * 200).finding().message == f"{'x' * 80!r}…"
