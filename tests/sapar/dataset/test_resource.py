from pathlib import Path
from typing import Any

import pytest

from sapar.dataset.resource import Resource, located, resource_of
from sapar.values.unusable import UnusableError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "dataset"
    made.mkdir()
    (made / "stays.csv").write_text("stay\n")
    (made / "stays.xls").write_text("stay\n")
    (tmp_path / "secret.csv").write_text("stay\n")
    (made / "link.csv").symlink_to(tmp_path / "secret.csv")
    return made


def test_an_entry_names_a_table_and_its_file(folder: Path) -> None:
    entry = {"name": "stays", "path": "stays.csv", "dialect": {"delimiter": ";"}}
    assert resource_of(entry, folder) == Resource("stays", folder / "stays.csv", "csv", ";")


def test_a_list_of_one_path_is_a_path(folder: Path) -> None:
    entry = {"name": "stays", "path": ["stays.csv"]}
    assert resource_of(entry, folder).path == folder / "stays.csv"


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("stays.csv", "P06"),
        ({"path": "stays.csv"}, "P06"),
        ({"name": "stays"}, "P06"),
        ({"name": "stays", "path": ""}, "P06"),
        ({"name": "stays", "path": ["stays.csv", "more.csv"]}, "P06"),
        ({"name": "stays", "path": "stays.csv\0"}, "P06"),
        ({"name": "stays", "path": "../secret.csv"}, "P07"),
        ({"name": "stays", "path": "..\\secret.csv"}, "P07"),
        ({"name": "stays", "path": "/etc/passwd"}, "P07"),
        ({"name": "stays", "path": "C:\\secret.csv"}, "P07"),
        ({"name": "stays", "path": "https://example.org/stays.csv"}, "P07"),
        ({"name": "stays", "path": "link.csv"}, "P07"),
        ({"name": "stays", "path": "gone.csv"}, "P08"),
        ({"name": "stays", "path": "."}, "P08"),
        ({"name": "stays", "path": "stays.xls"}, "P09"),
        ({"name": "stays", "path": "stays.csv", "format": "xlsx"}, "P09"),
        ({"name": "stays", "path": "stays.csv", "format": 1}, "P09"),
        ({"name": "stays", "path": "stays.csv", "dialect": "csv"}, "P10"),
        ({"name": "stays", "path": "stays.csv", "dialect": {"header": False}}, "P10"),
        ({"name": "stays", "path": "stays.csv", "dialect": {"delimiter": "::"}}, "P10"),
        ({"name": "stays", "path": "stays.csv", "dialect": {"delimiter": []}}, "P10"),
        ({"name": "stays", "path": "stays.csv", "encoding": "cp1252"}, "P10"),
    ],
)
def test_an_odd_entry_is_refused(folder: Path, entry: Any, code: str) -> None:
    with pytest.raises(UnusableError) as raised:
        resource_of(entry, folder)
    assert raised.value.finding.code == code


def test_a_path_leads_to_a_file_inside_the_folder(folder: Path) -> None:
    assert located("stays.csv", folder, "stays") == folder / "stays.csv"
