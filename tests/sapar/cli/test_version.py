from importlib import metadata

import pytest

from sapar.cli import version
from sapar.cli.version import installed_version


def test_the_version_is_that_of_the_distribution() -> None:
    assert installed_version() == metadata.version("sapar")


def test_a_bare_source_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(version, "version", missing)
    assert installed_version() == "unknown"
