"""The tree as the tests of its shape read it."""

from pathlib import Path

import pytest


def _files(folder: Path, *endings: str) -> list[Path]:
    return sorted(path for ending in endings for path in folder.rglob(f"*{ending}"))


@pytest.fixture(scope="session")
def source_files(repository: Path) -> list[Path]:
    """Every Python file of the product; migrations are made by a machine and left out."""
    found = _files(repository / "src", ".py")
    return [path for path in found if "migrations" not in path.parts]


@pytest.fixture(scope="session")
def test_files(repository: Path) -> list[Path]:
    """Every file of tests."""
    return _files(repository / "tests", ".py")


@pytest.fixture(scope="session")
def pages(repository: Path) -> list[Path]:
    """Every Markdown page: those beside the README, and those of the documentation."""
    return sorted(repository.glob("*.md")) + _files(repository / "docs", ".md")
