import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sapar.dataset.package import MAX_BYTES, Note, read_package
from sapar.values.unusable import UnusableError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "stays.csv").write_text("stay\ns1\n")
    (tmp_path / "quality.json").write_text("{}")
    return tmp_path


STAYS = {"name": "stays", "path": "stays.csv"}


def read(folder: Path, descriptor: Any) -> Any:
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return read_package(folder)


def test_a_descriptor_says_what_the_dataset_is(folder: Path) -> None:
    package = read(
        folder,
        {
            "name": "visits",
            "title": "Visits",
            "sources": [{"title": "The ministry"}, {"path": "https://example.org"}],
            "resources": [STAYS],
            "sapar": {
                "schema_version": "1",
                "record": "register",
                "demonstration": True,
                "notes": [{"code": "no-host-fees", "text": "Grants go to persons."}],
                "quality": "quality.json",
                "files": ["quality.json"],
            },
        },
    )
    assert (package.name, package.title, package.record) == ("visits", "Visits", "register")
    assert package.sources == ("The ministry", "https://example.org")
    assert package.demonstration
    assert package.notes == (Note("no-host-fees", "Grants go to persons."),)
    assert package.quality == folder / "quality.json"
    assert package.files == ("quality.json",)
    assert [resource.name for resource in package.resources] == ["stays"]


def test_a_dataset_that_does_not_say_is_read_as_a_sample(folder: Path) -> None:
    package = read(folder, {"resources": [STAYS]})
    assert (package.record, package.demonstration, package.quality) == ("sample", False, None)


def test_a_record_may_say_until_when_it_reaches(folder: Path) -> None:
    assert read(folder, {"resources": [STAYS]}).as_of is None
    told = read(folder, {"resources": [STAYS], "sapar": {"as_of": "2023-12-31"}})
    assert told.as_of == date(2023, 12, 31)


def test_a_byte_order_mark_does_not_matter(folder: Path) -> None:
    text = json.dumps({"title": "Визит", "resources": [STAYS]})
    (folder / "datapackage.json").write_text(text, encoding="utf-8-sig")
    assert read_package(folder).title == "Визит"


@pytest.mark.parametrize(
    ("descriptor", "code"),
    [
        ([], "P05"),
        ({}, "P05"),
        ({"resources": []}, "P05"),
        ({"resources": {"stays": STAYS}}, "P05"),
        ({"resources": [STAYS, STAYS]}, "P05"),
        ({"resources": [STAYS], "sapar": "1"}, "P05"),
        ({"resources": [STAYS], "sapar": {"schema_version": "2"}}, "P05"),
        ({"resources": [STAYS], "sapar": {"record": "census"}}, "P05"),
        ({"resources": [STAYS], "sapar": {"record": ["sample"]}}, "P05"),
        ({"resources": [STAYS], "sapar": {"as_of": "2023"}}, "P05"),
        ({"resources": [STAYS], "sapar": {"as_of": 2023}}, "P05"),
        ({"resources": [STAYS], "sapar": {"notes": ["free text"]}}, "P05"),
        ({"resources": [STAYS], "sapar": {"quality": "../quality.json"}}, "P07"),
        ({"resources": [STAYS], "sapar": {"quality": "gone.json"}}, "P08"),
    ],
)
def test_an_odd_descriptor_is_refused(folder: Path, descriptor: Any, code: str) -> None:
    with pytest.raises(UnusableError) as raised:
        read(folder, descriptor)
    assert raised.value.finding.code == code


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe{}", b"[" * 100_000, b"\x89PNG\r\n", b'{"a": ' + b"9" * 5000 + b"}"],
)
def test_what_is_not_json_is_refused(folder: Path, content: bytes) -> None:
    (folder / "datapackage.json").write_bytes(content)
    with pytest.raises(UnusableError) as raised:
        read_package(folder)
    assert raised.value.finding.code == "P04"


def test_a_descriptor_is_at_most_ten_mebibytes(folder: Path) -> None:
    with (folder / "datapackage.json").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(UnusableError) as raised:
        read_package(folder)
    assert raised.value.finding.code == "P03"


def test_a_folder_that_is_not_there(folder: Path) -> None:
    with pytest.raises(UnusableError, match="no such folder"):
        read_package(folder / "gone")


def test_tables_without_a_descriptor_lead_to_the_page_that_shows_one(folder: Path) -> None:
    with pytest.raises(UnusableError) as raised:
        read_package(folder)
    finding = raised.value.finding
    assert (finding.code, finding.message) == ("P02", "holds no datapackage.json")
    assert finding.reason == (
        "it holds stays.csv; write a datapackage.json that lists them: "
        "docs/reference/dataset.md shows one"
    )


def test_any_other_folder_leads_to_the_import(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="sapar import"):
        read_package(tmp_path)
