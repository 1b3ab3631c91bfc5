# ruff: noqa: RUF001 -- Kazakh and Russian
import json
from pathlib import Path

import pytest

from sapar.terms.files.writing import yaml_of
from sapar.terms.model import model_terms

BROKEN = """format: sapar-terms/1
id: short
title: Short visits
scheme: {id: visits, first_day: 2027-09-01, last_day: 2028-08-31}
sponsor: {name: Invented Agency}
clauses:
  # the mentor
  - id: mentor
    item: C02
  - id: help
    text: The host gives adequate support.
    owed_by: [host]
    owed_to: [participant]
"""


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "model.yaml"
    path.write_text(yaml_of(model_terms(), None), encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path


def test_clean_terms_end_with_0_and_say_what_holds(model: Path, run_sapar) -> None:
    ended = run_sapar("check", model.name)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == (
        "6 of 6 gates hold\n"
        "Obligation asymmetry -0.932, with sanctions counted twice -0.932 (0: both owe as much; "
        "enforceable duties: participant 12, host 32)\n"
        "Errors: 0, warnings: 0, notes: 0, waived: 0\n"
        "Clean: no error and no warning\n"
    )


def test_findings_end_with_1_and_stand_at_their_place(broken: Path, run_sapar) -> None:
    ended = run_sapar("check", broken.name)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "  broken.yaml:8:5: error L01: it does not say who owes it\n" in ended.stdout
    assert (
        "  broken.yaml:11:11: warning L03: “adequate” leaves open how much, how well or when\n"
        in ended.stdout
    )
    assert "0 of 6 gates hold; not: A02, A03, B01, C01, C02, C04\n" in ended.stdout


def test_another_language(broken: Path, run_sapar) -> None:
    ended = run_sapar("check", broken.name, "--language", "kk")
    assert "broken.yaml:8:5: қате L01: кімнің міндеті екені айтылмаған\n" in ended.stdout


def test_what_the_catalogue_says_is_filled_in(broken: Path, run_sapar) -> None:
    ended = run_sapar("check", broken.name, "--fix", "--select", "C02,L")
    assert ended.returncode == 1
    assert ended.stdout.startswith(
        "Filled in from the catalogue\n  mentor: due: days: 0, side: before, moment: end\n"
    )
    text = broken.read_text(encoding="utf-8")
    assert "  # the mentor\n" in text
    assert "owed_by: [mentor]" in text
    assert "adequate support" in text
    again = run_sapar("check", broken.name, "--fix", "--select", "C02,L")
    assert again.stdout.startswith("Nothing could be filled in from the catalogue")
    assert broken.read_text(encoding="utf-8") == text


def test_only_chosen_rules_are_asked(broken: Path, run_sapar) -> None:
    ended = run_sapar("check", broken.name, "--select", "L", "--ignore", "L03,L04", "--format=json")
    report = json.loads(ended.stdout)
    assert {each["code"] for each in report["findings"]} == {"L01", "L02", "L05", "L07"}
    assert (report["gates"], report["clean"]) == ({}, False)


def test_an_unreadable_file_ends_with_2_and_all_that_is_wrong(tmp_path: Path, run_sapar) -> None:
    (tmp_path / "odd.yaml").write_text("format: sapar-terms/1\nid: A B\nsponsr: {}\n")
    ended = run_sapar("check", "odd.yaml", "--fix")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "odd.yaml:2:5" in ended.stderr
    assert "odd.yaml:3:1" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing argument 'FILE'"),
        (["x.yaml", "--select", "L99"], "there is no rule L99"),
        (["x.yaml", "--ignore", "C02"], "C02: a gate cannot be ignored"),
        (["--explain", "Z01"], "there is no rule Z01"),
        (["x.yaml", "--format", "xml"], "Invalid value for '--format'"),
    ],
)
def test_a_wrong_call_ends_with_2(run_sapar, arguments: list[str], message: str) -> None:
    ended = run_sapar("check", *arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert message in ended.stderr


def test_a_rule_is_explained_without_any_file(run_sapar) -> None:
    ended = run_sapar("check", "--explain", "c02", "--language", "ru")
    assert ended.returncode == 0
    assert ended.stdout.startswith("C02 (ошибка): Часы наставничества не обещаны\nПочему: ")
