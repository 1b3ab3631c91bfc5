import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.comparison import Comparison, compare
from sapar.balance.document import Balance
from sapar.balance.published import Published, json_schema, to_json
from sapar.balance.stay_page.reading import stay_record
from sapar.balance.stay_page.record import StayRecord
from sapar.dataset.quality import Quality

Row = dict[str, Any]
FORMS: list[tuple[str, type[Published]]] = [
    ("balance", Balance),
    ("comparison", Comparison),
    ("stay", StayRecord),
]


@pytest.fixture
def schema(repository: Path) -> Callable[[str], dict[str, Any]]:
    """A schema as it is committed."""

    def read(name: str) -> dict[str, Any]:
        path = repository / f"docs/reference/{name}.schema.json"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return found

    return read


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_the_committed_schema_is_that_of_the_code(
    schema: Callable[[str], dict[str, Any]], name: str, form: type[Published]
) -> None:
    assert schema(name) == json_schema(form)


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_a_schema_is_one_and_speaks_to_readers(name: str, form: type[Published]) -> None:
    schema = json_schema(form)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["properties"]["format"]["const"] == f"sapar-{name}/1"
    assert "Raises:" not in json.dumps(schema)


def test_amounts_are_text_so_that_no_cent_is_lost(visit: Path) -> None:
    found = json.loads(to_json(balance_of(visit, selection_from())))
    assert found["money"]["total"] == {"number": "12000.0000", "currency": "EUR"}
    assert found["money"]["payees"][0]["amount"] == "5200.0000"
    assert found["money"]["retention"] == {
        "value": 9700 / 12000,
        "low": None,
        "high": None,
        "n": 6,
        "coverage": 1.0,
        "method": "share of the money that is spent in the host country",
        "reason": None,
    }


def test_a_figure_that_cannot_be_computed_is_null_with_its_reason(triangle: Path) -> None:
    found = json.loads(to_json(balance_of(triangle, selection_from())))
    assert found["money"]["total"] is None
    assert found["money"]["retention"]["value"] is None
    assert found["money"]["retention"]["reason"] == "no payment is recorded"


@pytest.mark.parametrize("by", [None, "year", "host", "income_group"])
@pytest.mark.parametrize("record", ["register", "sample"])
def test_a_balance_is_of_its_published_form(
    write_dataset: Callable[..., Path],
    visit_rows: dict[str, list[Row]],
    schema: Callable[[str], dict[str, Any]],
    by: str | None,
    record: str,
) -> None:
    found = balance_of(write_dataset(record=record, **visit_rows), selection_from(by=by))
    jsonschema.validate(json.loads(to_json(found)), schema("balance"))


def test_a_balance_of_an_import_is_of_its_published_form(
    write_dataset: Callable[..., Path],
    triangle_rows: list[Row],
    quality: Quality,
    schema: Callable[[str], dict[str, Any]],
) -> None:
    folder = write_dataset(stays=triangle_rows, report=quality)
    found = json.loads(to_json(balance_of(folder, selection_from())))
    assert found["quality"]["totals"][0]["amount"] == "12000.00"
    jsonschema.validate(found, schema("balance"))


def test_a_comparison_is_of_its_published_form(
    triangle: Path, visit: Path, schema: Callable[[str], dict[str, Any]]
) -> None:
    sides = (balance_of(folder, selection_from()) for folder in (triangle, visit))
    jsonschema.validate(json.loads(to_json(compare(*sides))), schema("comparison"))


def test_a_wrong_form_is_told_from_the_right_one(
    triangle: Path, schema: Callable[[str], dict[str, Any]]
) -> None:
    found = json.loads(to_json(balance_of(triangle, selection_from())))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found | {"format": "sapar-balance/2"}, schema("balance"))


def test_a_stay_is_of_its_published_form(
    visit: Path, schema: Callable[[str], dict[str, Any]]
) -> None:
    found = json.loads(to_json(stay_record(visit, "s1")))
    assert found["payments"][0]["amount"] == "4000.0000"
    jsonschema.validate(found, schema("stay"))


@pytest.mark.parametrize(("name", "form"), [("balance", Comparison), ("stay", StayRecord)])
def test_every_field_is_explained(repository: Path, name: str, form: type[Published]) -> None:
    page = (repository / f"docs/reference/{name}.md").read_text(encoding="utf-8")
    schema = json_schema(form)
    fields = {
        name
        for definition in (schema, *schema["$defs"].values())
        for name in (*definition.get("properties", ()), *definition.get("enum", ()))
    }
    assert sorted(name for name in fields if f"`{name}`" not in page) == []
