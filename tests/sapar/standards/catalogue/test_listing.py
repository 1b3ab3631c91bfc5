import csv
import json
from dataclasses import replace
from io import StringIO

from sapar.standards.catalogue.listing import to_csv, to_json
from sapar.standards.catalogue.loading import catalogue
from sapar.values.wording import Language


def rows() -> dict[str, dict[str, str]]:
    text = to_csv(catalogue())
    return {row["id"]: row for row in csv.DictReader(StringIO(text))}


def test_each_commitment_has_a_line() -> None:
    assert list(rows()) == list(catalogue().commitments)
    assert to_csv(catalogue()).count("\r\n") == 61


def test_a_line_says_all_in_three_languages() -> None:
    row, found = rows()["C03"], catalogue().commitments["C03"]
    assert [row[f"title_{each}"] for each in Language] == list(found.title.values())
    assert (row["owed_by"], row["owed_to"], row["checks"]) == ("host", "participant", "N")
    assert (row["due_days"], row["due_working"], row["due_moment"]) == ("10", "true", "absence")
    assert (row["unit"], row["quantity"], row["due_latest"]) == ("", "", "")
    assert rows()["C11"]["due_latest"] == "0.6"
    assert rows()["A02"]["related"] == "U: 1; R: 2 (unverified); T: 4"


def test_every_cell_is_made_safe() -> None:
    changed = {
        name: replace(each, id="=1", unit="+1", sources=("@2",))
        for name, each in catalogue().commitments.items()
    }
    text = to_csv(replace(catalogue(), version="-1", commitments=changed))
    rows = list(csv.DictReader(StringIO(text)))
    assert len(rows) == 60
    assert {(row["catalogue"], row["id"], row["unit"], row["sources"]) for row in rows} == {
        ("'-1", "'=1", "'+1", "'@2")
    }


def test_the_document_has_every_commitment_and_what_they_refer_to() -> None:
    document = json.loads(to_json(catalogue()))
    assert (document["version"], document["dated"]) == ("1.0.0", "2026-11-26")
    assert [each["id"] for each in document["commitments"]] == list(catalogue().commitments)
    mentoring = document["commitments"][25]
    assert mentoring["title"] == {
        "en": "Mentoring", "kk": "Тәлімгерлік", "ru": "Наставничество",
    }  # fmt: skip
    assert (mentoring["quantity"], mentoring["bound"], mentoring["per"]) == ("1", "least", "week")
    assert mentoring["due"] == {
        "days": 0, "working": False, "side": "before", "moment": "end",
    }  # fmt: skip
    units = {each["unit"] for each in document["commitments"]} - {None}
    assert units == set(document["units"])
    assert document["frameworks"] == dict(catalogue().frameworks)


def test_a_stretch_of_the_stay_has_its_two_ends_only() -> None:
    document = json.loads(to_json(catalogue()))
    review = next(each for each in document["commitments"] if each["id"] == "C11")
    assert review["due"] == {"earliest": "0.4", "latest": "0.6"}
