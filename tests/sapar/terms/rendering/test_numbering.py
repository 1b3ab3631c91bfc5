"""Clauses are numbered by their section, in the order of the document."""

import pytest

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause
from sapar.terms.rendering.numbering import (
    SECTIONS,
    anchor_of,
    clause_numbers,
    numbers_in_order,
    place_of,
    section_of,
)

CLAUSES = [
    Clause(id=name, item=item)
    for name, item in [("a", "C02"), ("b", "A02"), ("c", None), ("d", "C01"), ("e", None)]
]


def test_a_number_is_its_section_and_its_place() -> None:
    assert numbers_in_order(CLAUSES) == ["3.1", "1.1", "7.1", "3.2", "7.2"]


def test_a_clause_is_found_by_its_name_and_the_first_of_two_wins() -> None:
    twice = [*CLAUSES, Clause(id="a", item="F01")]
    assert clause_numbers(twice) == {"a": "3.1", "b": "1.1", "c": "7.1", "d": "3.2", "e": "7.2"}


def test_sections_are_those_of_the_catalogue() -> None:
    assert tuple(SECTIONS) == tuple(catalogue().sections)


@pytest.mark.parametrize(("item", "section"), [("A01", 1), ("F05", 6), (None, 7)])
def test_own_clauses_stand_last(item: str | None, section: int) -> None:
    assert section_of(Clause(id="a", item=item)) == section


def test_numbers_are_sorted_as_numbers() -> None:
    assert sorted(["3.10", "3.9", "1.1"], key=place_of) == ["1.1", "3.9", "3.10"]
    assert anchor_of("3.10") == "clause-3-10"
