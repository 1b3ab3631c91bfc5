"""The form of a document as a JSON Schema."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sapar.terms.document.clauses import Clause
from sapar.terms.document.scheme import Sponsor
from sapar.terms.document.terms import Terms
from sapar.terms.files.schema import meanings, schema_of, schema_text
from sapar.terms.files.writing import json_of
from sapar.terms.model import model_terms

SCHEMA = schema_of(Terms)
VALIDATOR = Draft202012Validator(SCHEMA)
MODEL = json.loads(json_of(model_terms()))


def test_the_published_schema_is_that_of_the_code(repository: Path) -> None:
    published = (repository / "docs/reference/terms.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(Terms)


def test_it_is_a_schema_and_the_model_terms_have_its_form() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert [error.message for error in VALIDATOR.iter_errors(MODEL)] == []
    assert [error.message for error in VALIDATOR.iter_errors(MODEL | {"$schema": "x"})] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"titel": "x"},
        {"version": "1"},
        {"money": {"currency": "RUR"}},
        {"clauses": [{"id": "C 02"}]},
        {"clauses": [{"id": "a", "owed_by": ["hosts"]}]},
        {"languages": ["uk"]},
        {"title": {"uk": "x"}},
    ],
)
def test_what_has_another_form_is_refused(wrong: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(MODEL | wrong)


def test_every_field_says_what_it_means() -> None:
    groups = {"Terms": SCHEMA, **SCHEMA["$defs"]}
    silent = [
        f"{group}.{name}"
        for group, part in groups.items()
        for name, field in part.get("properties", {}).items()
        if "description" not in field and name != "$schema"
    ]
    assert silent == []


def test_meanings_are_those_of_the_docstring() -> None:
    assert meanings(Clause)["owed_by"] == "who owes it."
    assert meanings(Sponsor)["country"] == "ISO 3166-1 alpha-2."
    assert meanings(Sponsor)["kind"] == "public or private."


def test_the_reference_has_every_field_with_its_meaning(repository: Path) -> None:
    page = (repository / "docs/reference/terms.md").read_text(encoding="utf-8")
    rows = [
        f"| `{name}` | {field['description']} |"
        for part in (SCHEMA, *SCHEMA["$defs"].values())
        for name, field in part.get("properties", {}).items()
        if name != "$schema"
    ]
    assert [row for row in rows if row not in page] == []
