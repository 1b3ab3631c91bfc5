"""The whole balance of the invented scheme: every engine makes the facts, and finds the same."""

import json
import math
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.published import to_json
from sapar.dataset.demonstration.folder import write_demonstration

STAYS = 60


def figures(folder: Path, engine: str, by: str | None = None) -> Any:
    selection = selection_from(by=by, draws=100)
    return json.loads(to_json(balance_of(folder, selection, engine=engine)))


def differences(found: Any, right: Any, place: str = "balance") -> Iterator[str]:
    """Where two balances differ, but for the last digits of a float."""
    if isinstance(found, dict) and isinstance(right, dict):
        for key in found.keys() | right.keys():
            yield from differences(found.get(key), right.get(key), f"{place}.{key}")
    elif isinstance(found, list) and isinstance(right, list) and len(found) == len(right):
        for number, pair in enumerate(zip(found, right, strict=True)):
            yield from differences(*pair, f"{place}[{number}]")
    elif not same(found, right):
        yield f"{place}: {found} for {right}"


def same(found: Any, right: Any) -> bool:
    if isinstance(found, float) and isinstance(right, float):
        return math.isclose(found, right, rel_tol=1e-12, abs_tol=1e-12)
    return bool(found == right)


@pytest.fixture(scope="session")
def scheme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_demonstration(tmp_path_factory.mktemp("engines") / "scheme", stays=STAYS)


@pytest.fixture
def without_facts(scheme: Path, tmp_path: Path) -> Path:
    """The scheme as if nobody had asked before."""
    copy = tmp_path / "scheme"
    shutil.copytree(scheme, copy, ignore=shutil.ignore_patterns("facts"))
    return copy


@pytest.mark.parametrize("by", [None, "host_country", "year"])
def test_polars_finds_what_duckdb_finds(scheme: Path, without_facts: Path, by: str | None) -> None:
    found = figures(without_facts, "polars", by)
    assert list(differences(found, figures(scheme, "duckdb", by))) == []


@pytest.mark.xdist_group("spark")
@pytest.mark.usefixtures("spark_session")
def test_spark_finds_what_duckdb_finds_and_either_reads_facts_of_the_other(
    scheme: Path, without_facts: Path
) -> None:
    found = figures(without_facts, "spark")
    assert list(differences(found, figures(scheme, "duckdb"))) == []
    assert list(differences(figures(without_facts, "duckdb"), found)) == []
