from pathlib import Path

import pytest

from sapar.cli.check_result import checked, mended
from sapar.terms.checks import RULES
from sapar.terms.checks.variation import varied
from sapar.terms.files.writing import json_of, yaml_of
from sapar.values.unusable import UnusableError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "terms.yaml"
    terms = varied("clauses: [{id: mentor-named, owed_by: [], due: null}]")
    path.write_text(yaml_of(terms, None), encoding="utf-8")
    return path


def test_a_file_is_checked_and_left_as_it_is(file: Path) -> None:
    before = file.read_bytes()
    found = checked(file, RULES)
    assert [each.code for each in found.report.violations] == ["C01", "L01", "L04"]
    assert (found.filled, file.read_bytes()) == (None, before)


@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_a_file_is_mended_in_its_place(file: Path, ending: str) -> None:
    path = file.with_suffix(f".{ending}")
    if ending == "json":
        path.write_text(json_of(checked(file, RULES).terms), encoding="utf-8")
    found = mended(path, RULES)
    assert found.report.violations == ()
    assert found.terms == varied("")
    assert [each.field for each in found.filled or ()] == ["due", "owed_by"]
    assert checked(path, RULES).terms == varied("")


def test_a_file_that_needs_nothing_is_not_written(file: Path) -> None:
    mended(file, RULES)
    before = file.stat().st_mtime_ns
    assert mended(file, RULES).filled == ()
    assert file.stat().st_mtime_ns == before


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnusableError):
        checked(tmp_path / "none.yaml", RULES)
