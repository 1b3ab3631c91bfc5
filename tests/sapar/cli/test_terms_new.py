"""`sapar terms new`, run as a user runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sapar.terms.files.reading import read_terms

RunSapar = Callable[..., "CompletedProcess[str]"]

NEEDED = (
    *("--title", "Short visits", "--sponsor", "Agency", "--currency", "KZT"),
    *("--first-day", "2027-09-01", "--last-day", "2028-08-31"),
)


def test_first_terms_are_written_and_can_be_read(run_sapar: RunSapar, tmp_path: Path) -> None:
    run = run_sapar("terms", "new", "--out", "terms.yaml", "--yes", *NEEDED, "--language", "kk")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == "Terms: terms.yaml\nTry next: sapar check terms.yaml\n"
    terms = read_terms(tmp_path / "terms.yaml").document
    assert (terms.title, terms.sponsor.name, terms.languages) == ("Short visits", "Agency", ("kk",))


def test_an_earlier_file_is_kept_unless_it_is_to_be_replaced(
    run_sapar: RunSapar, tmp_path: Path
) -> None:
    (tmp_path / "terms.yaml").write_text("mine", encoding="utf-8")
    run = run_sapar("terms", "new", "--out", "terms.yaml", "--yes", *NEEDED)
    assert run.returncode == 2
    assert run.stderr == (
        "sapar: terms.yaml: is there already (choose another name, or add --replace) [C07]\n"
    )
    assert (tmp_path / "terms.yaml").read_text(encoding="utf-8") == "mine"
    run = run_sapar("terms", "new", "--out", "terms.yaml", "--yes", *NEEDED, "--replace")
    assert run.returncode == 0
    assert read_terms(tmp_path / "terms.yaml").document.title == "Short visits"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--longest", "7"), "--longest: the longest stay is the shorter one"),
        (("--last-day", "2027-01-01"), "--last-day: the last day is before the first"),
        (("--currency", "RUR"), "did you mean RUB?"),
        (("--out", "none/terms.yaml"), "the file cannot be written (No such file or directory)"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    run_sapar: RunSapar, tmp_path: Path, options: tuple[str, str], said: str
) -> None:
    run = run_sapar("terms", "new", "--out", "terms.yaml", "--yes", *NEEDED, *options)
    assert run.returncode == 2
    assert said in run.stderr
    assert list(tmp_path.iterdir()) == []


def answering(tmp_path: Path, repository: Path, answers: str) -> "CompletedProcess[str]":
    command = "from sapar.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", command, "terms", "new", "--out", "terms.yaml"],
        input=answers,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(repository / "src")},
    )


def test_questions_are_asked_until_they_are_answered(tmp_path: Path, repository: Path) -> None:
    answers = (
        "Visits\nAgency\n\nUK\nGB\nEUR\n1.9.2027\n2027-09-01\n2028-08-31\n14\n\n\n"
        "Bureau\n400\nuk\nru, kk\n"
    )
    run = answering(tmp_path, repository, answers)
    assert run.returncode == 0, run.stderr
    assert "did you mean GB?" in run.stdout + run.stderr
    terms = read_terms(tmp_path / "terms.yaml").document
    assert terms.languages == ("ru", "kk")
    assert (terms.sponsor.country, terms.scheme.places) == ("GB", None)
    assert terms.scheme.stay is not None
    assert (terms.scheme.stay.shortest, terms.scheme.stay.longest) == (14, 84)
    assert terms.contractor is not None
    assert terms.contractor.name == "Bureau"


def test_who_stops_in_the_middle_leaves_nothing(tmp_path: Path, repository: Path) -> None:
    run = answering(tmp_path, repository, "Visits\n")
    assert run.returncode == 130
    assert list(tmp_path.iterdir()) == []
