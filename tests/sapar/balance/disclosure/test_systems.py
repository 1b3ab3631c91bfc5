from collections.abc import Callable

import pytest

from sapar.balance.disclosure.cells import Cell, Cells, one_way
from sapar.balance.disclosure.systems import systems


def test_gaps_that_no_sum_binds_are_reckoned_apart(
    grid: Callable[[list[list[int]]], Cells],
) -> None:
    table = grid([[1, 2, 3, 4], [5, 6, 7, 8], [9, 1, 2, 3], [4, 5, 6, 7]])
    hidden = {("A", "1"), ("A", "2"), ("B", "1"), ("B", "2"), ("C", "3"), ("D", "4")}
    found = [system.cells for system in systems(table, hidden)]
    assert found == [[("A", "1"), ("A", "2"), ("B", "1"), ("B", "2")], [("C", "3")], [("D", "4")]]


def test_the_extremes_fill_every_gap_and_keep_every_sum(worked: Cells) -> None:
    hidden = {(row, column) for row in "AB" for column in "12"}
    (system,) = systems(worked, hidden)
    least, largest = system.extremes(("A", "1"))
    assert least == pytest.approx({("A", "1"): 0, ("A", "2"): 11, ("B", "1"): 10, ("B", "2"): 4})
    assert largest == pytest.approx({("A", "1"): 10, ("A", "2"): 1, ("B", "1"): 0, ("B", "2"): 14})


def test_of_one_sum_all_that_is_missing_may_be_one_cell() -> None:
    table = one_way({"a": Cell(2, 2), "b": Cell(11, 11), "c": Cell(30, 30)})
    (system,) = systems(table, {("a",), ("b",)})
    assert system.extremes(("a",)) == ({("a",): 0.0}, {("a",): 13.0})


def test_a_single_gap_is_a_subtraction() -> None:
    (system,) = systems(one_way({"a": Cell(2, 2), "b": Cell(30, 30)}), {("a",)})
    assert system.extremes(("a",)) == ({("a",): 2.0}, {("a",): 2.0})


def test_nothing_bounds_what_may_be_below_zero() -> None:
    (system,) = systems(one_way({"a": Cell(-2, 2), "b": Cell(30, 30)}), {("a",), ("b",)})
    assert system.extremes(("a",)) == (None, None)


def test_without_the_total_a_cell_has_no_upper_bound() -> None:
    (system,) = systems(one_way({"a": Cell(2, 2), "b": Cell(30, 30)}), {("a",), ("=",)})
    assert system.extremes(("a",)) == ({("a",): 0.0, ("=",): 30.0}, None)
