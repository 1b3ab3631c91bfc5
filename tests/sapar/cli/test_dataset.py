import json
from pathlib import Path

import pytest

HEAD = {"title": "Visits", "resources": [{"name": "stays", "path": "stays.csv"}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "visits"
    made.mkdir()
    (made / "datapackage.json").write_text(json.dumps(HEAD))
    return made


def test_a_sound_dataset_ends_with_0(folder: Path, run_sapar) -> None:
    (folder / "stays.csv").write_text("stay,host_country\ns1,KZ\n")
    ended = run_sapar("dataset", "check", str(folder))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "0 errors, 0 warnings, 0 notes\n"


def test_warnings_and_notes_end_with_0(folder: Path, run_sapar) -> None:
    (folder / "stays.csv").write_text("stay,mood\ns1,good\n")
    ended = run_sapar("dataset", "check", str(folder))
    assert ended.returncode == 0
    assert ended.stdout.endswith("0 errors, 0 warnings, 1 note\n")


def test_an_error_ends_with_1_and_is_listed(folder: Path, run_sapar) -> None:
    (folder / "stays.csv").write_text("stay,host_country\ns1,EL\ns2,QQ\n")
    ended = run_sapar("dataset", "check", str(folder), "--format", "json", "--limit", "1")
    assert (ended.returncode, ended.stderr) == (1, "")
    assert json.loads(ended.stdout) == {
        "sound": False,
        "checks": [
            {
                "code": "D06",
                "severity": "error",
                "title": "A country code is not known",
                "explanation": (
                    "The stay or payment belongs to no country group and to no pair of countries."
                ),
                "total": 2,
                "findings": [
                    {
                        "code": "D06",
                        "severity": "error",
                        "table": "stays",
                        "row": 1,
                        "column": "host_country",
                        "value": "EL",
                        "expected": "expected GR",
                    }
                ],
            }
        ],
    }


def test_a_dataset_that_cannot_be_read_ends_with_2_and_one_message(folder: Path, run_sapar) -> None:
    for command in ("check", "describe"):
        ended = run_sapar("dataset", command, str(folder))
        assert (ended.returncode, ended.stdout) == (2, "")
        place = folder / "stays.csv"
        assert ended.stderr == f"sapar: {place}: no such file (the descriptor lists it) [P08]\n"


def test_a_damaged_file_ends_with_2_and_one_message(folder: Path, run_sapar) -> None:
    (folder / "stays.csv").write_text("stay,host_country\ns1\n")
    ended = run_sapar("dataset", "check", str(folder))
    assert ended.returncode == 2
    assert ended.stderr.startswith(f"sapar: {folder / 'stays.csv'}: cannot be read (")
    assert ended.stderr.count("\n") == 1


def test_describe_prints_tables(folder: Path, run_sapar) -> None:
    (folder / "stays.csv").write_text("stay,days\ns1,3\ns2,\n")
    ended = run_sapar("dataset", "describe", str(folder))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("Visits\nRecord: a sample\n\nstays: 2 rows (csv, 0 kB)")


def test_describe_as_json(folder: Path, run_sapar) -> None:
    (folder / "stays.csv").write_text("stay,days\ns1,3\ns2,\n")
    ended = run_sapar("dataset", "describe", str(folder), "--format", "json")
    (table,) = json.loads(ended.stdout)["tables"]
    assert table["rows"] == 2
    assert table["columns"][1] == {
        "name": "days",
        "type": "number",
        "declared": True,
        "missing": 1,
        "missing_share": 0.5,
        "distinct": 1,
        "least": "3.0000",
        "greatest": "3.0000",
    }


def test_codes_for_the_terminal_in_a_file_do_not_reach_it(folder: Path, run_sapar) -> None:
    (folder / "stays.csv").write_text("stay,host_country\ns1,\x1b[31m\n")
    ended = run_sapar("dataset", "check", str(folder))
    assert "\x1b" not in ended.stdout
    assert "\\x1b[31m" in ended.stdout


def test_prepare_makes_facts_once(folder: Path, run_sapar) -> None:
    (folder / "stays.csv").write_text("stay,host_country\ns1,KZ\n")
    made = run_sapar("dataset", "prepare", str(folder), "--memory", "500MB")
    assert (made.returncode, made.stderr) == (0, "")
    assert "(there are none yet)" in made.stdout
    again = run_sapar("dataset", "prepare", str(folder))
    assert again.stdout == f"Already prepared: {folder / 'facts'}\n"
    assert "(asked for)" in run_sapar("dataset", "prepare", str(folder), "--force").stdout


def test_a_memory_that_is_no_size_is_refused(folder: Path, run_sapar) -> None:
    ended = run_sapar("dataset", "prepare", str(folder), "--memory", "much")
    assert ended.returncode == 2
    assert "much is no size; expected one as in 2GB" in ended.stderr
