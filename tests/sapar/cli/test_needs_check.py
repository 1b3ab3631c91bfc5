"""`sapar needs check`: the real command on files."""

import json
from pathlib import Path

import pytest

WHOLE = """\
format: sapar-needs/1
party: participant
language: kk
goals:
  - {id: methods, kind: research, level: individual, text: Әдістерді үйрену, weight: 60}
  - {id: course, kind: teaching, level: institution, text: Курсты жаңарту, weight: 40}
expectations:
  - {id: hours, of: mentor, item: C02, text: Апта сайын кездесу, goal: methods}
constraints:
  - {id: child, kind: family, text: құпия мәтін}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "participant.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def test_a_whole_statement_ends_with_0(run_sapar, file: Path) -> None:
    ended = run_sapar("needs", "check", file.name)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "participant.yaml: nothing stands in the way of handing it in.\n"


def test_what_is_wrong_is_told_with_its_line_and_ends_with_1(run_sapar, file: Path) -> None:
    file.write_text(WHOLE.replace("weight: 40", "weight: 30"), encoding="utf-8")
    ended = run_sapar("needs", "check", file.name)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout == (
        "participant.yaml: before it can be handed in (1):\n"
        "participant.yaml:4:1: NE03 the weights add up to 90, not to 100 (each party has 100 to "
        "give, so that weights can be held against each other)\n"
    )


def test_as_json_in_another_language(run_sapar, file: Path) -> None:
    file.write_text(WHOLE.replace("of: mentor", "of: participant"), encoding="utf-8")
    ended = run_sapar("needs", "check", file.name, "--format", "json", "--language", "kk")
    assert (ended.returncode, ended.stderr) == (1, "")
    assert json.loads(ended.stdout) == {
        "format": "sapar-needs-check/1",
        "file": "participant.yaml",
        "party": "participant",
        "language": "kk",
        "ready": False,
        "problems": [
            {
                "code": "NE08",
                "path": ["expectations", 0, "of"],
                "place": "expectations.0.of",
                "line": 8,
                "column": 21,
                "message": "hours күтуі мәлімдеме авторының өз тарапына қойылған",
                "reason": "күту басқа тараптарға қойылады; өзіңіз беретін нәрсе – ұсыныс",
            }
        ],
    }


def test_no_text_of_a_constraint_is_printed(run_sapar, file: Path) -> None:
    file.write_text(WHOLE.replace("kind: family", "kind: family, shown_to: [third]"), "utf-8")
    for form in ("text", "json"):
        ended = run_sapar("needs", "check", file.name, "--format", form)
        assert "NE10" in ended.stdout
        assert "құпия" not in ended.stdout


def test_a_file_that_cannot_be_read_ends_with_2_and_says_where(run_sapar, file: Path) -> None:
    file.write_text(WHOLE.replace("weight: 60", "wieght: 60"), encoding="utf-8")
    ended = run_sapar("needs", "check", file.name)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "participant.yaml:5:" in ended.stderr
    assert "did you mean weight?" in ended.stderr
    assert "Traceback" not in ended.stderr
