import json
from pathlib import Path

import pytest

from sapar.cli.stay import print_stay
from sapar.values.unusable import UnusableError

STAYS = "stay,origin_country,host_country,days,people\ns-1,KZ,DE,84,1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dataset of one stay."""
    (tmp_path / "stays.csv").write_text(STAYS, encoding="utf-8")
    head = {
        "title": "One stay",
        "resources": [{"name": "stays", "path": "stays.csv"}],
        "sapar": {"schema_version": "1", "record": "register"},
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(head), encoding="utf-8")
    return tmp_path


def test_a_stay_as_text_and_as_a_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_stay(folder, "s-1", "text", folder / "stay.html")
    assert capsys.readouterr().out.startswith("Stay s-1\nNo promise is recorded")
    assert "<title>Stay s-1</title>" in (folder / "stay.html").read_text(encoding="utf-8")


def test_a_stay_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_stay(folder, "s-1", "json", None)
    found = json.loads(capsys.readouterr().out)
    assert (found["format"], found["journey"]["days"]) == ("sapar-stay/1", 84.0)


def test_a_stay_has_no_lines_for_a_spreadsheet(folder: Path) -> None:
    with pytest.raises(UnusableError, match="B13: a stay has no form csv"):
        print_stay(folder, "s-1", "csv", None)
