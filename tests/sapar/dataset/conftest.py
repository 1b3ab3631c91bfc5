"""Small datasets of CSV files, written by hand for one test."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.dataset.checking import check_dataset
from sapar.dataset.reading import open_dataset

MakeDataset = Callable[..., Path]


@pytest.fixture
def make_dataset(tmp_path: Path) -> MakeDataset:
    """Write tables given as CSV text, and a descriptor; further keys go into the descriptor."""

    def make(tables: dict[str, str], **head: Any) -> Path:
        folder = tmp_path / "dataset"
        folder.mkdir()
        for name, text in tables.items():
            (folder / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
        listed = [{"name": name, "path": f"{name}.csv"} for name in tables]
        descriptor = {"resources": listed, **head}
        (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
        return folder

    return make


@pytest.fixture
def found(make_dataset: MakeDataset) -> Callable[..., list[tuple[Any, ...]]]:
    """What one check finds in tables given as CSV text: (table, row, column, value)."""

    def check(code: str, tables: dict[str, str]) -> list[tuple[Any, ...]]:
        with open_dataset(make_dataset(tables)) as dataset:
            outcomes = check_dataset(dataset).outcomes
        return [
            (each.table, each.row, each.column, each.value)
            for outcome in outcomes
            if outcome.check.code == code
            for each in outcome.violations
        ]

    return check
