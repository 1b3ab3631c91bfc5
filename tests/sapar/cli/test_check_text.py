from dataclasses import replace
from pathlib import Path

import pytest

from sapar.cli.check_result import checked, mended
from sapar.cli.check_text import as_text
from sapar.terms.checks import RULES
from sapar.terms.checks.variation import varied
from sapar.terms.files.writing import yaml_of
from sapar.values.wording import Language

EN = Language.ENGLISH


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    def write(change: str) -> Path:
        path = Path("terms.yaml")
        path.write_text(yaml_of(varied(change), None), encoding="utf-8")
        return path

    return write


def test_findings_are_grouped_by_clause_with_place_and_suggestion(written) -> None:
    path = written("clauses: [{id: visitor-talk, owed_by: [], remedy: null}]")
    text = as_text(checked(path, RULES), EN)
    head, first, mend, second, *_rest = text.split("\n")
    assert head.startswith("visitor-talk: ")
    assert first.startswith("  terms.yaml:")
    assert first.endswith(": error L01: it does not say who owes it")
    assert mend == "      Say in `owed_by` who owes it. (`--fix` fills this in)"
    assert second.endswith(": warning L07: it has no remedy")


def test_what_is_in_no_clause_belongs_to_the_document(written) -> None:
    text = as_text(checked(written("money: {margin: null}"), RULES), EN)
    assert text.startswith("The document as a whole\n  terms.yaml:")


def test_waivers_are_shown_with_reason_and_author(written) -> None:
    change = """
clauses: [{id: visitor-talk, remedy: null}]
waivers:
  - rule: L07
    clause: visitor-talk
    reason: {en: The talk is a gift, kk: Сый, ru: Подарок}
    author: Invented Agency
    on: 2027-03-01
"""
    lines = as_text(checked(written(change), RULES), EN).split("\n")
    assert lines[0] == "Waived, with the reason and who decided"
    assert lines[1].endswith(": warning L07: it has no remedy")
    assert lines[2] == "      The talk is a gift (Invented Agency, 2027-03-01)"
    assert "Errors: 0, warnings: 0, notes: 0, waived: 1" in lines


def test_what_was_filled_in_is_listed(written) -> None:
    path = written("clauses: [{id: mentor-named, owed_by: [], due: null}]")
    assert as_text(mended(path, RULES), EN).startswith(
        "Filled in from the catalogue\n"
        "  mentor-named: due: days: 14, side: before, moment: arrival\n"
        "  mentor-named: owed_by: host\n\n"
    )


def test_chosen_rules_are_named(written) -> None:
    rules = tuple(rule for rule in RULES if rule.code in ("L01", "C02"))
    text = as_text(checked(written(""), rules), Language.RUSSIAN)
    assert text.startswith("Проверены только правила: C02, L01\n")
    assert "Обязательные условия: выполнено 1 из 1\n" in text


def test_without_an_enforceable_clause_there_is_no_asymmetry(written) -> None:
    path = written("")
    text = path.read_text(encoding="utf-8")
    head, _clauses, rest = text.partition("\nclauses:\n")
    path.write_text(head + "\nplanning:" + rest.partition("\nplanning:")[2], encoding="utf-8")
    assert "Obligation asymmetry cannot be computed" in as_text(checked(path, RULES), EN)


def test_nothing_in_a_name_can_write_to_the_terminal(written) -> None:
    found = checked(written("money: {margin: null}"), RULES)
    text = as_text(replace(found, file=Path("\x1b[2J.yaml")), EN)
    assert "  \\x1b[2J.yaml:" in text
    assert "\x1b" not in text
