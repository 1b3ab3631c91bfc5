import json
from pathlib import Path

import pytest

from sapar.terms.document.digest import digest_of
from sapar.terms.files.reading import read_document, read_terms
from sapar.terms.files.writing import yaml_of
from sapar.terms.model import model_terms
from sapar.terms.offers.document import Offer


@pytest.fixture
def exported(run_sapar, tmp_path: Path) -> Path:
    (tmp_path / "terms.yaml").write_text(yaml_of(model_terms()), encoding="utf-8")
    run_sapar("offer", "new", "terms.yaml", "--out", "offer.yaml")
    call = ("terms", "export", "terms.yaml", "--format", "ocds", "--out", "package.json")
    assert run_sapar(*call, "--offer", "offer.yaml").returncode == 0
    (tmp_path / "offers").mkdir()
    return tmp_path / "package.json"


@pytest.mark.parametrize("name", ["back.yaml", "back.json"])
def test_terms_and_offers_come_back_with_their_digests(
    run_sapar, tmp_path: Path, exported: Path, name: str
) -> None:
    call = ("terms", "import", "package.json", "--format", "ocds", "--out", name)
    ended = run_sapar(*call, "--offers", "offers")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert digest_of(read_terms(tmp_path / name).document) == digest_of(model_terms())
    [found] = (tmp_path / "offers").iterdir()
    before = read_document(tmp_path / "offer.yaml", Offer).document
    assert digest_of(read_document(found, Offer).document) == digest_of(before)


def test_what_was_changed_is_told_and_ends_with_1(
    run_sapar, tmp_path: Path, exported: Path
) -> None:
    content = json.loads(exported.read_text(encoding="utf-8"))
    content["releases"][0]["tender"]["contractPeriod"]["endDate"] = "2030-12-31T00:00:00Z"
    exported.write_text(json.dumps(content), encoding="utf-8")
    ended = run_sapar("terms", "import", "package.json", "--format", "ocds", "--out", "b.yaml")
    assert (ended.returncode, ended.stderr) == (
        1,
        f"changed since it was written: {model_terms().id}\n",
    )
    assert str(read_terms(tmp_path / "b.yaml").document.scheme.last_day) == "2030-12-31"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "package.json:"),
        ("[]", "package.json:"),
        ('{"releases": []}', "[ocds-not-one-release]"),
        ('{"releases": [{"tender": {"id": "\\u202e"}}]}', "package.json"),
        ('{"releases": [{"tender": {"x_sapar": {"format": "sapar-terms/1"}}}]}',
         "[ocds-not-whole]"),
        ('{"releases": [{"tender": {"criteria": 3, "x_sapar": []}}]}', "[ocds-not-of-sapar]"),
    ],
)  # fmt: skip
def test_what_is_no_package_of_sapar_ends_with_2(
    run_sapar, tmp_path: Path, content: str, told: str
) -> None:
    (tmp_path / "package.json").write_text(content, encoding="utf-8")
    ended = run_sapar("terms", "import", "package.json", "--format", "ocds", "--out", "b.yaml")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "b.yaml").exists()
