import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sapar.terms.files.reading import read_terms

RunSapar = Callable[..., "object"]

TEXT = """TERMS OF AN INVENTED SCHEME

1.1. The scheme runs from 1 September 2027 to 31 August 2028.
1.2. The mentor meets the participant for one hour per week.
1.3. The host gives adequate support. It answers within 5 days.
1.4. Seminars are charged separately.
"""


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "terms.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_clauses_vague_sentences_and_gaps_are_printed(run_sapar: RunSapar, terms: Path) -> None:
    done = run_sapar("terms", "read", str(terms))
    assert (done.returncode, done.stderr) == (0, "")
    assert "1.2  (line 4)" in done.stdout
    assert "C02 Mentoring: sure (mentor, meets, hour)" in done.stdout
    assert "vague: The host gives [adequate] support." in done.stdout
    assert "says the opposite, sure (seminars, charged, separately)" in done.stdout
    assert "It proposes; a person decides." in done.stdout
    table = done.stdout[done.stdout.index("Code") :]
    assert table.index("A02") < table.index("A03") < table.index("B01") < table.index("A01")
    assert "excludes it: line 6" in table


def test_a_draft_is_written_and_can_be_read_and_checked(
    run_sapar: RunSapar, terms: Path, tmp_path: Path
) -> None:
    out = tmp_path / "draft.yaml"
    done = run_sapar("terms", "read", str(terms), "--out", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(f"Draft of the terms: {out}\n")
    assert [clause.item for clause in read_terms(out).document.clauses] == ["C02", None, None]
    again = run_sapar("terms", "read", str(terms), "--out", str(out))
    assert again.returncode == 2
    assert "is there already" in again.stderr


def test_the_reading_as_json(run_sapar: RunSapar, terms: Path) -> None:
    done = run_sapar("terms", "read", str(terms), "--format", "json", "--language", "en")
    content = json.loads(done.stdout)
    assert [each["number"] for each in content["passages"]] == ["1.1", "1.2", "1.3", "1.4"]
    assert content["missing"][0]["item"] == "A02"


def test_a_file_that_cannot_be_read_is_one_message(run_sapar: RunSapar, tmp_path: Path) -> None:
    path = tmp_path / "terms.pdf"
    path.write_bytes(b"%PDF-1.4 cut")
    out = tmp_path / "draft.yaml"
    done = run_sapar("terms", "read", str(path), "--out", str(out))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "[pdf-damaged]" in done.stderr
    assert not out.exists()
