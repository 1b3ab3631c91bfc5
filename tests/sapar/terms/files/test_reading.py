"""A document read from a file, with the place of each of its parts."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sapar.terms.document.digest import digest_of
from sapar.terms.files.marks import Mark
from sapar.terms.files.reading import read_terms
from sapar.terms.files.writing import json_of, yaml_of
from sapar.terms.model import model_terms

Told = Callable[..., list[str]]

YAML = """\
# a comment
id: visits
title: {en: Visits, kk: Сапарлар}
scheme:
  id: visits
  first_day: 2027-09-01
  last_day: 2028-08-31
  countries: [NO]
sponsor:
  name: Agency
money:
  currency: EUR
  fee: {amount: 4000.00}
"""

JSON = {
    "money": {"fee": {"amount": 4000}, "currency": "EUR"},
    "sponsor": {"name": "Agency"},
    "scheme": {
        "id": "visits",
        "first_day": "2027-09-01",
        "last_day": "2028-08-31",
        "countries": ["NO"],
    },
    "title": {"kk": "Сапарлар", "en": "Visits"},
    "id": "visits",
}


def test_yaml_and_json_of_the_same_content_are_the_same_document(tmp_path: Path) -> None:
    (tmp_path / "terms.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "terms.json").write_text(json.dumps(JSON), encoding="utf-8")
    first, second = (read_terms(tmp_path / f"terms.{form}") for form in ("yaml", "json"))
    assert first.document == second.document
    assert digest_of(first.document) == digest_of(second.document)
    assert first.document.scheme.countries == ("NO",)
    assert first.marks.at(("money", "fee", "amount")) == Mark(13, 17)


@pytest.mark.parametrize("name", ["terms", "terms.txt"])
def test_without_an_ending_the_content_says_which_form_it_is(told: Told, name: str) -> None:
    assert told(YAML, name) == told(json.dumps(JSON), name) == []


def test_a_form_is_held_to_its_ending(told: Told) -> None:
    assert told(YAML, "terms.json") == ["1:1 T09 this is not JSON (text stands in double quotes)"]
    assert told(json.dumps(JSON), "terms.yaml") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a\n", "1:1 T05 this is no document (a document begins with fields, as in `title:`)"),
        ("5", "1:1 T05 this is no document (a document begins with fields, as in `title:`)"),
        ("# x", "1:1 T05 the file holds no fields (a document begins with fields, as in `title:`)"),
    ],
)
def test_what_has_no_fields_is_no_document(told: Told, text: str, said: str) -> None:
    assert told(text) == [said]


def test_faults_of_form_and_of_value_are_told_together(told: Told) -> None:
    text = YAML + "id: again\nversion: one\n"
    assert [line.partition(" (")[0] for line in told(text)] == [
        "14:1 T08 id stands here a second time",
        "15:10 T13 version is one",
    ]


def test_references_that_lead_nowhere_are_not_a_matter_of_reading(told: Told) -> None:
    assert told(YAML + "  items: [{id: a, service: Desk, clauses: [nowhere]}]\n") == []


PIECES = [
    *("id: ", "\n", "  ", "- ", "a", ":", "{", "}", "[", "]", '"', "'", "&a ", "*a", "!x ", "|"),
    *(">", "#", "\t", "%", "---", "\\", "é", "\u2028", "\x85", "?", ",", "1", "title"),
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=30))
def test_no_text_ends_in_anything_but_findings(told: Told, text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    for name in ("terms.yaml", "terms.json"):
        assert told(content, name)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=40))
def test_no_bytes_end_in_anything_but_findings(told: Told, content: bytes) -> None:
    assert told(content)


def test_what_was_written_is_read_as_it_was(tmp_path: Path) -> None:
    for name, text in (("a.yaml", yaml_of(model_terms())), ("a.json", json_of(model_terms()))):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert read_terms(tmp_path / name).document == model_terms()


@pytest.mark.parametrize(("form", "seconds"), [("yaml", 60), ("json", 20)])
def test_ten_thousand_clauses_are_read(tmp_path: Path, form: str, seconds: int) -> None:
    clause = "{id: c%d, item: C02, owed_by: [mentor], quantity: 1, unit: hour, per: week}"
    listed = ",\n".join(clause % number for number in range(10_000))
    text = YAML + f"clauses: [\n{listed}]\n"
    if form == "json":
        clauses = [{"id": f"c{number}", "owed_by": ["mentor"]} for number in range(10_000)]
        text = json.dumps(JSON | {"clauses": clauses}, indent=2)
    path = tmp_path / f"terms.{form}"
    path.write_text(text, encoding="utf-8")
    begun = time.process_time()
    assert len(read_terms(path).document.clauses) == 10_000
    assert time.process_time() - begun < seconds
