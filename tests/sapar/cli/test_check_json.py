import json
from pathlib import Path

import pytest

from sapar.cli.check_json import as_json
from sapar.cli.check_result import checked, mended
from sapar.terms.checks import RULES
from sapar.terms.checks.variation import varied
from sapar.terms.document.digest import digest_of
from sapar.terms.files.writing import yaml_of
from sapar.values.wording import Language

WAIVED = """
clauses: [{id: visitor-talk, remedy: null, owed_by: []}]
waivers:
  - rule: L07
    reason: {en: A gift, kk: Сый, ru: Подарок}
    author: Invented Agency
    on: 2027-03-01
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "terms.yaml"
    path.write_text(yaml_of(varied(WAIVED), None), encoding="utf-8")
    return path


def test_the_report_has_its_documented_form(file: Path) -> None:
    found = checked(file, RULES)
    report = json.loads(as_json(found, Language.RUSSIAN))
    mark = found.marks.at(("clauses", 25))
    assert list(report) == [
        *("format", "file", "document", "language", "clean", "rules", "gates", "asymmetry"),
        *("counts", "findings", "waived", "filled"),
    ]
    assert (report["format"], report["language"]) == ("sapar-check/1", "ru")
    assert report["document"] == {
        "id": "model-short-visits",
        "version": 1,
        "digest": str(digest_of(found.terms)),
    }
    assert report["counts"] == {"error": 1, "warning": 0, "note": 0, "waived": 1}
    assert report["findings"] == [
        {
            "code": "L01",
            "severity": "error",
            "title": "Обязанность ни на кого не возложена",
            "message": "не сказано, кто обязан",
            "suggestion": "Укажите в `owed_by`, кто обязан.",
            "clause": "visitor-talk",
            "path": ["clauses", 25],
            "line": mark.line,
            "column": mark.column,
            "fixable": True,
            "gate": False,
            "sources": ["S43"],
            "page": "docs/rules/terms-l01.md",
        }
    ]
    (waived,) = report["waived"]
    assert (waived["code"], waived["waiver"]) == (
        "L07",
        {"reason": "Подарок", "author": "Invented Agency", "on": "2027-03-01"},
    )
    assert report["filled"] is None


def test_figures_come_with_what_they_rest_on(file: Path) -> None:
    report = json.loads(as_json(checked(file, RULES), Language.ENGLISH))
    figure = report["asymmetry"]["value"]
    assert (report["asymmetry"]["participant"], report["asymmetry"]["host"]) == (12, 31)
    assert figure == {
        "value": pytest.approx(-0.9008, abs=1e-4),
        "n": 43,
        "coverage": 1.0,
        "method": "ln((duties of the participant + 1) / (duties of the host + 1))",
        "reason": None,
    }


def test_what_was_filled_in_is_told(file: Path) -> None:
    report = json.loads(as_json(mended(file, RULES), Language.ENGLISH))
    assert report["filled"] == [
        {"clause": "visitor-talk", "path": ["clauses", 25, "owed_by"], "value": ["host"]}
    ]
    assert report["clean"]


def test_every_field_is_documented(repository: Path, file: Path) -> None:
    page = (repository / "docs/reference/checks.md").read_text(encoding="utf-8")
    report = json.loads(as_json(checked(file, RULES), Language.ENGLISH))
    names = [*report, *report["findings"][0], *report["asymmetry"], *report["asymmetry"]["value"]]
    assert [name for name in names if f"`{name}`" not in page] == []
