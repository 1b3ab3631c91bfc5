from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.balance.disclosure.audit import SLACK, ranges
from sapar.balance.disclosure.cells import Cell, Cells, one_way, two_way
from sapar.balance.disclosure.suppression import MOST_CELLS, suppressed

K = 10


def small(table: Cells) -> set[tuple[str, ...]]:
    """The cells about one to nine people, margins among them."""
    return {name for name, cell in table.cells.items() if 0 < cell.people < K}


def test_two_rows_by_two_columns_need_all_four_cells(worked: Cells) -> None:
    found = suppressed(worked, {("A", "1")}, 5)
    assert found.primary == {("A", "1")}
    assert found.complementary == {("A", "2"), ("B", "1"), ("B", "2")}
    assert found.narrowest == pytest.approx(2)  # from 0 to 10, where 5 would do


def test_where_four_cells_do_not_leave_it_open_enough_margins_go_too(worked: Cells) -> None:
    found = suppressed(worked, {("A", "1")}, 12)
    assert found.hidden > {("A", "1"), ("A", "2"), ("B", "1"), ("B", "2")}
    assert any("=" in cell for cell in found.complementary)


def test_in_a_larger_table_four_cells_of_many_are_enough(
    grid: Callable[[list[list[int]]], Cells],
) -> None:
    found = suppressed(grid([[2, 30, 40], [20, 30, 40], [50, 60, 70]]), {("A", "1")}, 10)
    assert found.hidden == {("A", "1"), ("A", "2"), ("B", "1"), ("B", "2")}


def test_of_rows_with_a_total_the_smallest_other_row_goes() -> None:
    rows = {"a": Cell(2, 2), "b": Cell(30, 30), "c": Cell(11, 11)}
    found = suppressed(one_way(rows), {("a",)}, 10)
    assert (found.primary, found.complementary) == ({("a",)}, {("c",)})
    assert found.narrowest == 1.3


def test_rows_that_are_small_together_need_a_larger_one() -> None:
    rows = {"a": Cell(2, 2), "b": Cell(3, 3), "c": Cell(40, 40), "d": Cell(30, 30)}
    found = suppressed(one_way(rows), {("a",), ("b",)}, 10)
    assert found.complementary == {("d",)}


def test_a_row_of_zero_hides_nothing() -> None:
    rows = {"a": Cell(2, 2), "b": Cell(0, 0), "c": Cell(30, 30)}
    assert suppressed(one_way(rows), {("a",)}, 10).complementary == {("c",)}


def test_a_sum_that_one_row_makes_alone_cannot_stand_as_a_total() -> None:
    rows = {"a": Cell(1000, 2), "b": Cell(50, 100)}
    found = suppressed(one_way(rows), {("a",)}, 10)
    assert found.complementary == {("b",), ("=",)}


def test_nothing_is_withheld_without_a_reason(worked: Cells) -> None:
    found = suppressed(worked, set(), 10)
    assert (found.hidden, found.narrowest) == (frozenset(), None)


def test_of_a_table_too_large_to_audit_nothing_stays() -> None:
    size = MOST_CELLS // 2 + 1
    parts = {(f"r{row}", column): Cell(3, 3) for row in range(size) for column in "12"}
    table = two_way(parts)
    found = suppressed(table, set(parts), 10)
    assert found.whole
    assert found.hidden == set(table.cells)


counts = st.sampled_from([0, 1, 2, 5, 9, 10, 12, 25, 60, 300])


@st.composite
def grids(draw: st.DrawFn) -> dict[tuple[str, str], Cell]:
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    return {
        (f"r{row}", f"c{column}"): Cell(number, number)
        for row in range(rows)
        for column in range(columns)
        if (number := draw(counts))
    }


@settings(max_examples=60, deadline=None)
@given(grids())
def test_no_small_cell_can_be_reckoned_within_its_width(parts: dict[tuple[str, str], Cell]) -> None:
    table = two_way(parts)
    primary = small(table)
    found = suppressed(table, primary, K)
    for cell, (low, high) in ranges(table, found.hidden, primary).items():
        assert high - low >= table.cells[cell].width(K) * (1 - 2 * SLACK)


@settings(max_examples=60, deadline=None)
@given(grids(), st.randoms())
def test_the_order_of_cells_changes_nothing(
    parts: dict[tuple[str, str], Cell], chance: st.DataObject
) -> None:
    order = list(parts)
    chance.shuffle(order)  # type: ignore[attr-defined]
    turned = two_way({name: parts[name] for name in order})
    table = two_way(parts)
    assert suppressed(turned, small(table), K) == suppressed(table, small(table), K)


@settings(max_examples=60, deadline=None)
@given(grids())
def test_what_was_withheld_once_needs_no_more(parts: dict[tuple[str, str], Cell]) -> None:
    table = two_way(parts)
    first = suppressed(table, small(table), K)
    again = suppressed(table, first.primary, K, first.complementary)
    assert again.hidden == first.hidden


@settings(max_examples=60, deadline=None)
@given(grids())
def test_only_small_cells_start_it(parts: dict[tuple[str, str], Cell]) -> None:
    table = two_way(parts)
    found = suppressed(table, small(table), K)
    assert found.primary == small(table)
    assert bool(found.hidden) == bool(small(table))
