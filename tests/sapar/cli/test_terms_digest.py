"""`sapar terms digest`, run as a user runs it."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from sapar.terms.document.digest import digest_of
from sapar.terms.files.writing import json_of, yaml_of
from sapar.terms.model import model_terms

RunSapar = Callable[..., "CompletedProcess[str]"]


def test_yaml_and_json_have_one_digest(run_sapar: RunSapar, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(yaml_of(model_terms()), encoding="utf-8")
    (tmp_path / "b.json").write_text(json_of(model_terms()), encoding="utf-8")
    run = run_sapar("terms", "digest", "a.yaml", "b.json")
    digest = digest_of(model_terms())
    assert (run.returncode, run.stdout) == (0, f"{digest}  a.yaml\n{digest}  b.json\n")


def test_all_that_is_wrong_with_a_file_is_told_at_once(run_sapar: RunSapar, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: A\ntitel: x\n", encoding="utf-8")
    run = run_sapar("terms", "digest", "a.yaml")
    assert (run.returncode, run.stdout) == (2, "")
    assert [line.partition(" (")[0] for line in run.stderr.splitlines()] == [
        "sapar: a.yaml:1:1: scheme is missing in the document",
        "sapar: a.yaml:1:1: sponsor is missing in the document",
        "sapar: a.yaml:1:1: title is missing in the document",
        "sapar: a.yaml:1:5: id is A",
        "sapar: a.yaml:2:1: the document has no field titel",
    ]
