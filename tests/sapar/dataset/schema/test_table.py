from pathlib import Path

import pytest

from sapar.dataset.schema import TABLES, Field, ForeignKey, Table


def test_a_dataset_has_the_sixteen_tables_of_the_design() -> None:
    assert list(TABLES) == [
        "schemes",
        "organisations",
        "stays",
        "planning",
        "commitments",
        "deliveries",
        "access",
        "flows",
        "costs",
        "goals",
        "attainments",
        "ratings",
        "ties",
        "effort",
        "credits",
        "rates",
    ]


def test_every_reference_leads_to_the_key_of_a_table() -> None:
    targets = {(key.table, key.key) for table in TABLES.values() for key in table.foreign_keys}
    assert targets == {
        ("schemes", "scheme"),
        ("organisations", "organisation"),
        ("stays", "stay"),
        ("commitments", "commitment"),
        ("goals", "goal"),
    }
    assert all(TABLES[table].primary_key == (key,) for table, key in targets)


def test_every_column_of_a_primary_key_is_required() -> None:
    loose = [
        (table.name, column)
        for table in TABLES.values()
        for column in table.primary_key
        if column not in table.required
    ]
    assert loose == []


def test_a_table_knows_its_columns_and_references() -> None:
    stay = Field("stay", "Stay", required=True, references="stays")
    table = Table("ratings", "Ratings", ("stay",), (stay, Field("value", "Answer")))
    assert table.columns == ("stay", "value")
    assert table.required == ("stay",)
    assert table.foreign_keys == (ForeignKey("stay", "stays", "stay"),)
    assert table.field("stay") == stay
    assert table.field("price") is None


def test_a_column_is_declared_once() -> None:
    with pytest.raises(ValueError, match="declared twice"):
        Table("t", "T", ("a",), (Field("a", "A"), Field("a", "A")))


def test_a_key_is_a_column() -> None:
    with pytest.raises(ValueError, match="does not have"):
        Table("t", "T", ("b",), (Field("a", "A"),))


def test_every_column_is_documented(repository: Path) -> None:
    page = (repository / "docs" / "reference" / "dataset.md").read_text(encoding="utf-8")
    sections = {part.partition("\n")[0]: part for part in page.split("\n### ")[1:]}
    assert list(sections) == list(TABLES)
    for table in TABLES.values():
        rows = [line for line in sections[table.name].splitlines() if line.startswith("| `")]
        assert [row.split("`")[1] for row in rows] == list(table.columns)
        for field, row in zip(table.fields, rows, strict=True):
            assert row.startswith(f"| `{field.name}` | {field.kind.package_type} |")
            assert field.description in row
            assert ", ".join(field.vocabulary) in row
            assert ("required" in row.rsplit("|", 2)[1]) == field.required
