"""Every claim of the study has its row, and every module that answers one is there."""

import re
from pathlib import Path

import pytest

CLAIMS = (
    "A1, A2, A3, S1–S2, S3–S5, S6–S8, S9, S10, S11, S12a, S12b, S13, S14, S15–S17, S18–S19, S20, "
    "S21, S22, S23–S24, S25, S26a, S26b, S26c, S27, S28, S29+S39, S30, S31, S32, S33, S34, S35, "
    "S36, S37, S38i, S38ii, S38iii, S38iv, S40, S41, S42a, S42b, S42c, S43a, S43b, S43c"
)  # fmt: skip
MODULES = re.compile(r"`sapar(_web)?(\.\w+)+`(, `sapar(_web)?(\.\w+)+`)*")
NOT_YET = "not yet"


@pytest.fixture
def rows(repository: Path) -> list[list[str]]:
    """The rows of the table, cell by cell."""
    lines = (repository / "docs/traceability.md").read_text(encoding="utf-8").splitlines()
    table = [line for line in lines if line.startswith("| ")]
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in table[1:]]


def test_every_claim_has_one_row(rows: list[list[str]]) -> None:
    assert [row[0].replace(", ", "+") for row in rows] == CLAIMS.split(", ")


def test_every_claim_is_answered_by_modules_or_not_yet(rows: list[list[str]]) -> None:
    odd = [row[0] for row in rows if row[2] != NOT_YET and not MODULES.fullmatch(row[2])]
    assert odd == []


def test_only_an_answer_says_how_far_it_goes(rows: list[list[str]]) -> None:
    assert [row[0] for row in rows if bool(row[3]) == (row[2] == NOT_YET)] == []


def test_every_module_that_answers_exists(repository: Path, rows: list[list[str]]) -> None:
    named = {name for row in rows for name in re.findall(r"`(sapar[\w.]+)`", row[2])}
    missing = [
        name
        for name in named
        if not (repository / "src" / name.replace(".", "/")).with_suffix(".py").is_file()
    ]
    assert missing == []
    assert named
