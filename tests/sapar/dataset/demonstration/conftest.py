"""Invented datasets, made once for all tests."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sapar.dataset.demonstration import write_demonstration
from sapar.dataset.reading import open_dataset

Ask = Callable[..., list[tuple[Any, ...]]]
"""A question in SQL and the values of its marks: the rows."""


@pytest.fixture(scope="session")
def few_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest dataset: 21 stays."""
    return write_demonstration(tmp_path_factory.mktemp("few") / "dataset", stays=21)


@pytest.fixture(scope="session")
def many_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough stays for shares and dependence to show, and for three schemes."""
    return write_demonstration(tmp_path_factory.mktemp("many") / "dataset", stays=6000)


@pytest.fixture(scope="session")
def few(few_folder: Path) -> Iterator[Ask]:
    """Ask the smallest dataset something in SQL."""
    with open_dataset(few_folder) as dataset:
        yield lambda query, *values: dataset.connection.execute(query, values).fetchall()


@pytest.fixture(scope="session")
def many(many_folder: Path) -> Iterator[Ask]:
    """Ask the larger dataset something in SQL."""
    with open_dataset(many_folder) as dataset:
        yield lambda query, *values: dataset.connection.execute(query, values).fetchall()


@pytest.fixture(scope="session", params=["few", "many"])
def planted(request: pytest.FixtureRequest) -> tuple[Ask, dict[str, dict[str, str]]]:
    """A dataset, and the keys of each truth in it by the truth's code."""
    folder = request.getfixturevalue(f"{request.param}_folder")
    listed = json.loads((folder / "planted.json").read_text(encoding="utf-8"))
    return request.getfixturevalue(request.param), {each["code"]: each["keys"] for each in listed}
