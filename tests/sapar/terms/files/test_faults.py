"""What is wrong with a file, told at once."""

import re
from pathlib import Path

import pytest

from sapar.terms.files.faults import FAULTS_KEPT, Faults
from sapar.terms.files.marks import Mark
from sapar.values.unusable import UnusableDocumentError


def places(faults: Faults) -> list[str]:
    with pytest.raises(UnusableDocumentError) as raised:
        faults.raise_if_any()
    assert raised.value.finding == raised.value.findings[0]
    return [finding.place for finding in raised.value.findings]


def test_faults_are_told_from_the_top_to_the_end_each_once() -> None:
    faults = Faults("terms.yaml")
    for mark in (Mark(10, 1), Mark(2, 3), Mark(10, 1)):
        faults.add("T13", mark, "wrong", "right")
    assert places(faults) == ["terms.yaml:2:3", "terms.yaml:10:1"]


def test_without_a_fault_reading_goes_on() -> None:
    Faults("terms.yaml").raise_if_any()


def test_faults_are_bounded() -> None:
    faults = Faults("terms.yaml")
    for line in range(FAULTS_KEPT + 5):
        faults.add("T13", Mark(line + 1, 1), "wrong", "right")
    assert len(places(faults)) == FAULTS_KEPT


def test_the_reference_explains_every_code(repository: Path) -> None:
    page = (repository / "docs/reference/terms.md").read_text(encoding="utf-8")
    sources = (repository / "src/sapar/terms/files").glob("*.py")
    made = {
        code
        for source in sources
        for code in re.findall(r'"(T\d\d)"', source.read_text(encoding="utf-8"))
    }
    assert re.findall(r"^\| (T\d\d) \| \S", page, re.MULTILINE) == sorted(made)
