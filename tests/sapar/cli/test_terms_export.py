import json
from pathlib import Path

import pytest

from sapar.terms.files.writing import yaml_of
from sapar.terms.model import model_terms


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "terms.yaml"
    path.write_text(yaml_of(model_terms()), encoding="utf-8")
    return path


def test_a_package_on_standard_output(run_sapar, terms: Path) -> None:
    call = ("terms", "export", "terms.yaml", "--format", "ocds", "--ocid-prefix", "ocds-test")
    ended = run_sapar(*call, "--date", "2027-01-31")
    assert (ended.returncode, ended.stderr) == (0, "")
    content = json.loads(ended.stdout)
    assert content["publishedDate"] == "2027-01-31T00:00:00Z"
    assert content["releases"][0]["ocid"] == f"ocds-test-{model_terms().id}"


def test_terms_without_a_day_need_one(run_sapar, tmp_path: Path) -> None:
    undated = model_terms().model_copy(update={"dated": None})
    (tmp_path / "terms.yaml").write_text(yaml_of(undated), encoding="utf-8")
    ended = run_sapar("terms", "export", "terms.yaml", "--format", "ocds", "--out", "out.json")
    assert (ended.returncode, "[O92]" in ended.stderr) == (2, True)
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "xml"], "'xml' is not 'ocds'"),
        (["--format", "ocds", "--date", "today"], "Invalid value for '--date'"),
        (["--format", "ocds", "--offer", "nowhere.yaml"], "nowhere.yaml"),
        (["--format", "ocds", "--out", "terms.yaml"], "[C07]"),
        ([], "Missing option '--format'"),
    ],
)
def test_a_wrong_call_ends_with_2(run_sapar, terms: Path, arguments: list[str], told: str) -> None:
    ended = run_sapar("terms", "export", "terms.yaml", *arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
