from pathlib import Path

import pytest

from sapar.dataset.descriptor import known_tables, package, package_name, resource, table_schema
from sapar.dataset.schema import TABLES

TIES = TABLES["ties"]


def test_an_entry_says_where_what_and_which_bytes(tmp_path: Path) -> None:
    path = tmp_path / "ties.csv"
    path.write_bytes(b"abc")
    entry = resource(TIES, path, {"tie": "VARCHAR"}, 0, ["ties"])
    assert entry.pop("schema")["primaryKey"] == ["tie", "wave"]
    assert entry == {
        "name": "ties",
        "type": "table",
        "description": "Working relations that a stay began",
        "path": "ties.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": 3,
        "hash": "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "rows": 0,
    }


def test_a_schema_has_types_constraints_and_keys() -> None:
    columns = {"goal": "VARCHAR", "score": "DOUBLE", "mood": "VARCHAR", "shape": "STRUCT(a INT)"}
    assert table_schema(TABLES["attainments"], columns, ["goals", "attainments"]) == {
        "fields": [
            {
                "name": "goal",
                "type": "string",
                "description": "Goal that was looked at",
                "constraints": {"required": True},
            },
            {
                "name": "score",
                "type": "number",
                "description": "Level reached, 0 as expected",
                "constraints": {"minimum": -2, "maximum": 2},
            },
            {"name": "mood", "type": "string"},
            {"name": "shape", "type": "any"},
        ],
        "missingValues": [""],
        "primaryKey": ["goal", "wave"],
        "foreignKeys": [
            {"fields": ["goal"], "reference": {"resource": "goals", "fields": ["goal"]}}
        ],
    }


def test_a_vocabulary_is_an_enumeration() -> None:
    (field,) = table_schema(TIES, {"wave": "VARCHAR"}, [])["fields"]
    assert field["constraints"] == {"required": True, "enum": ["pre", "then", "post", "followup"]}


def test_a_unit_is_told() -> None:
    (field,) = table_schema(TABLES["stays"], {"days": "DECIMAL(18,4)"}, [])["fields"]
    assert field["description"] == "Length for one person (days)"


def test_a_reference_to_a_table_that_is_not_there_is_left_out() -> None:
    assert "foreignKeys" not in table_schema(TIES, {"stay": "VARCHAR"}, ["ties"])


@pytest.mark.parametrize(
    ("folder", "name"),
    [("STA 2012/13", "sta-2012-13"), ("Сапар", "dataset"), ("out", "out"), ("--a--b", "a-b")],
)
def test_a_name_is_lower_case_letters_digits_and_dashes(folder: str, name: str) -> None:
    assert package_name(folder) == name


def test_the_head_of_a_descriptor() -> None:
    assert package("out", "Visits", [{"title": "Ministry"}], {"record": "sample"}) == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "out",
        "title": "Visits",
        "sources": [{"title": "Ministry"}],
        "sapar": {"record": "sample"},
    }
    assert "sources" not in package("out", "Visits", [], {})


def test_tables_come_in_the_order_of_the_schema() -> None:
    assert known_tables({"flows", "schemes", "stays"}) == ["schemes", "stays", "flows"]
