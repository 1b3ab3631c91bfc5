from pathlib import Path

import pytest

from sapar.terms.files.reading import read_document
from sapar.terms.files.writing import yaml_of
from sapar.terms.model import model_terms
from sapar.terms.offers.document import Offer


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "terms.yaml"
    path.write_text(yaml_of(model_terms()), encoding="utf-8")
    return path


def test_a_draft_can_be_checked_as_it_is_and_fails(run_sapar, tmp_path: Path, terms: Path) -> None:
    made = run_sapar("offer", "new", "terms.yaml", "--out", "offer.yaml", "--name", "Åbo Ұйымы")
    assert (made.returncode, made.stdout, made.stderr) == (0, "Draft of an offer: offer.yaml\n", "")
    assert read_document(tmp_path / "offer.yaml", Offer).document.offerer.name == "Åbo Ұйымы"
    assert run_sapar("offer", "check", "terms.yaml", "offer.yaml").returncode == 1


def test_a_contractor_answers_for_more(run_sapar, tmp_path: Path, terms: Path) -> None:
    counts = []
    for role in ("host", "contractor"):
        ended = run_sapar("offer", "new", "terms.yaml", "--out", f"{role}.yaml", "--role", role)
        assert ended.returncode == 0
        counts.append(len(read_document(tmp_path / f"{role}.yaml", Offer).document.answers))
    assert counts[0] < counts[1]


def test_a_file_of_somebody_is_not_replaced(run_sapar, tmp_path: Path, terms: Path) -> None:
    ended = run_sapar("offer", "new", "terms.yaml", "--out", "terms.yaml")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "[C07]" in ended.stderr
    assert terms.read_text(encoding="utf-8") == yaml_of(model_terms())


def test_a_name_without_letters_is_refused_by_the_check(
    run_sapar, tmp_path: Path, terms: Path
) -> None:
    ended = run_sapar("offer", "new", "terms.yaml", "--out", "offer.yaml", "--name", "\x1b[31mX")
    assert ended.returncode == 0
    checked = run_sapar("offer", "check", "terms.yaml", "offer.yaml")
    assert "\x1b" not in checked.stdout + checked.stderr
    assert "Traceback" not in checked.stderr
