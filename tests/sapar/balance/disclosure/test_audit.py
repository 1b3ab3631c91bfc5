from math import inf

import pytest

from sapar.balance.disclosure.audit import Audit, ranges
from sapar.balance.disclosure.cells import Cell, Cells, one_way

INNER = {(row, column) for row in "AB" for column in "12"}


def test_hiding_only_the_two_hides_nothing(worked: Cells) -> None:
    assert ranges(worked, {("A", "1")}, {("A", "1")}) == {("A", "1"): (2, 2)}


def test_of_four_hidden_cells_the_two_may_be_none_to_ten(worked: Cells) -> None:
    found = ranges(worked, INNER, INNER)
    assert found["A", "1"] == pytest.approx((0, 10))
    assert found["A", "2"] == pytest.approx((1, 11))
    assert found["B", "1"] == pytest.approx((0, 10))
    assert found["B", "2"] == pytest.approx((4, 14))


def test_without_any_margin_nothing_bounds_a_cell(worked: Cells) -> None:
    margins = {cell for cell in worked.cells if "=" in cell}
    assert ranges(worked, {("A", "1"), *margins}, {("A", "1")}) == {("A", "1"): (0, inf)}


def test_an_exposed_cell_is_told_with_what_its_range_lacks(worked: Cells) -> None:
    assert Audit(worked, 10).exposed({("A", "1")}, {("A", "1")}) == (("A", "1"), 10)
    assert Audit(worked, 10).exposed(INNER, {("A", "1")}) is None
    cell, missing = Audit(worked, 12).exposed(INNER, {("A", "1")}) or ((), 0)
    assert (cell, missing) == (("A", "1"), pytest.approx(2))


def test_the_narrowest_range_is_told_in_widths_that_are_due() -> None:
    table = one_way({"a": Cell(2, 2), "b": Cell(13, 13), "c": Cell(40, 40)})
    audit = Audit(table, 10)
    assert audit.exposed({("a",), ("b",)}, {("a",)}) is None
    assert audit.narrowest({("a",)}) == 1.5
    assert audit.narrowest(set()) is None
