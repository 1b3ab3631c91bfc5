import json
from pathlib import Path
from typing import Any

import pytest

from sapar.cli.check_result import checked, mended
from sapar.cli.check_sarif import sarif
from sapar.terms.checks import RULES
from sapar.terms.checks.variation import varied
from sapar.terms.files.writing import yaml_of
from sapar.values.wording import Language

CHANGE = """
clauses: [{id: visitor-talk, remedy: null, owed_by: []}]
money: {overhead: null, margin: null}
waivers:
  - rule: L07
    reason: {en: A gift, kk: Сый, ru: Подарок}
    author: Invented Agency
    on: 2027-03-01
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def log_of(change: str, name: str = "terms of 2027.yaml") -> dict[str, Any]:
    path = Path(name)
    path.write_text(yaml_of(varied(change), None), encoding="utf-8")
    log: dict[str, Any] = json.loads(sarif(checked(path, RULES), Language.ENGLISH))
    return log


def test_a_log_has_one_run_of_the_tool(folder: Path) -> None:
    log = log_of(CHANGE)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    assert log["$schema"].endswith("sarif-2.1.0.json")
    run = log["runs"][0]
    assert run["tool"]["driver"]["name"] == "sapar"
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["artifacts"] == [{"location": {"uri": "terms%20of%202027.yaml"}}]


def test_every_rule_has_its_texts_and_level(folder: Path) -> None:
    rules = log_of(CHANGE)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    for rule in rules:
        assert set(rule) == {
            *("id", "shortDescription", "fullDescription", "help"),
            *("defaultConfiguration", "properties"),
        }
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}


def test_every_result_refers_to_its_rule_and_has_a_region(folder: Path) -> None:
    run = log_of(CHANGE)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [(each["ruleId"], each["level"]) for each in run["results"]] == [
        ("M05", "warning"),
        ("M09", "note"),
        ("L01", "error"),
        ("L07", "warning"),
    ]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert min(region["startLine"], region["startColumn"]) >= 1
        assert location["physicalLocation"]["artifactLocation"]["index"] == 0
        assert result["message"]["text"]


def test_what_was_waived_is_suppressed_with_its_reason(folder: Path) -> None:
    results = log_of(CHANGE)["runs"][0]["results"]
    assert [each["suppressions"] for each in results if "suppressions" in each] == [
        [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": "A gift (Invented Agency, 2027-03-01)",
            }
        ]
    ]


def test_a_fingerprint_stays_where_a_clause_moves(folder: Path) -> None:
    path = Path("terms.yaml")
    terms = varied(CHANGE)
    prints = []
    for clauses in (terms.clauses, tuple(reversed(terms.clauses))):
        moved = terms.model_copy(update={"clauses": clauses})
        path.write_text(yaml_of(moved, None), encoding="utf-8")
        log = json.loads(sarif(checked(path, RULES), Language.ENGLISH))
        results = log["runs"][0]["results"]
        prints.append(sorted(each["partialFingerprints"]["sapar/1"] for each in results))
    assert prints[0] == prints[1]
    assert len(set(prints[0])) == 4


def test_an_absolute_file_is_named_as_such(folder: Path) -> None:
    run = log_of("", str(folder / "terms.yaml"))["runs"][0]
    assert run["artifacts"][0]["location"]["uri"] == (folder / "terms.yaml").as_uri()
    assert run["results"] == []


def test_the_run_tells_what_holds_and_what_was_filled_in(folder: Path) -> None:
    log_of("clauses: [{id: visitor-talk, owed_by: []}]", "terms.yaml")
    log = json.loads(sarif(mended(Path("terms.yaml"), RULES), Language.ENGLISH))
    told = log["runs"][0]["properties"]
    assert told["gates"] == dict.fromkeys(["A02", "A03", "B01", "C01", "C02", "C04"], True)
    assert told["clean"]
    assert [each["value"] for each in told["filled"]] == [["host"]]
