"""`sapar terms diff`, run as a user runs it."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sapar.terms.files.writing import yaml_of
from sapar.terms.model import model_terms

RunSapar = Callable[..., "CompletedProcess[str]"]


@pytest.fixture
def versions(tmp_path: Path) -> None:
    """The model terms, and a later version of them."""
    text = yaml_of(model_terms())
    later = text.replace("version: 1", "version: 2").replace("amount: 1800", "amount: 1500")
    (tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "two.yaml").write_text(later, encoding="utf-8")


@pytest.mark.usefixtures("versions")
def test_no_difference_ends_with_0(run_sapar: RunSapar) -> None:
    run = run_sapar("terms", "diff", "one.yaml", "one.yaml")
    assert (run.returncode, run.stdout) == (0, "No difference.\n")


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["version: 1 → 2", "money, stipend, amount: 1,800 → 1,500 (weaker)"]),
        ("kk", ["нұсқасы: 1 → 2", "қаражат, шәкіртақы, сомасы: 1 800 → 1 500 (әлсіретілді)"]),
        ("ru", ["версия: 1 → 2", "деньги, стипендия, сумма: 1 800 → 1 500 (ослаблено)"]),
    ],
)
def test_differences_are_said_and_end_with_1(
    run_sapar: RunSapar, language: str, lines: list[str]
) -> None:
    run = run_sapar("terms", "diff", "one.yaml", "two.yaml", "--language", language)
    assert run.returncode == 1
    assert run.stdout.replace("\N{NO-BREAK SPACE}", " ").splitlines() == lines


@pytest.mark.usefixtures("versions")
def test_differences_are_data_for_programs(run_sapar: RunSapar) -> None:
    run = run_sapar("terms", "diff", "one.yaml", "two.yaml", "--format", "json")
    record = json.loads(run.stdout)
    assert (run.returncode, list(record)) == (1, ["before", "after", "differences"])
    assert [each["part"] for each in record["differences"]] == [
        ["version"],
        ["money", "stipend", "amount"],
    ]


@pytest.mark.usefixtures("versions")
def test_what_cannot_be_read_ends_with_2(run_sapar: RunSapar, tmp_path: Path) -> None:
    (tmp_path / "two.yaml").write_bytes(b"PK\x03\x04")
    run = run_sapar("terms", "diff", "one.yaml", "two.yaml")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("sapar: two.yaml:1:1: this is a document of an office program")
