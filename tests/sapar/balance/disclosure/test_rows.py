from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.disclosure.audit import SLACK, ranges
from sapar.balance.disclosure.cells import Cell, one_way
from sapar.balance.disclosure.rows import gaps

K = 10


def counted(**numbers: float) -> dict[str, Cell]:
    return {name: Cell(number, number) for name, number in numbers.items()}


def test_the_smallest_other_row_hides_a_small_one() -> None:
    found = gaps(counted(a=2, b=30, c=11), {"a"}, K)
    assert (found.rows, found.total, found.narrowest) == ({"a", "c"}, False, 1.3)


def test_small_rows_that_are_wide_enough_together_need_no_other() -> None:
    assert gaps(counted(a=2, b=9, c=11), {"a", "b"}, K).rows == {"a", "b"}


def test_where_nothing_is_left_the_total_goes_too() -> None:
    found = gaps({"a": Cell(1000, 2), "b": Cell(50, 100)}, {"a"}, K)
    assert (found.rows, found.total, found.narrowest) == ({"a", "b"}, True, inf)


def test_a_row_alone_takes_its_total_with_it() -> None:
    assert gaps(counted(a=2), {"a"}, K).total


def test_what_is_withheld_already_may_hide_a_row() -> None:
    assert gaps(counted(a=2, b=30, c=11), {"a"}, K, {"b"}).rows == {"a", "b"}


def test_without_a_small_row_nothing_more_is_withheld() -> None:
    assert gaps(counted(b=30, c=11), set(), K, {"b"}).rows == {"b"}
    assert gaps(counted(b=30), {"absent"}, K).rows == set()


def test_nothing_bounds_what_may_be_below_zero() -> None:
    found = gaps({"a": Cell(-5, 2), "b": Cell(90, 90), "c": Cell(11, 11)}, {"a"}, K)
    assert (found.rows, found.narrowest) == ({"a", "c"}, inf)


def test_a_sum_of_nothing_still_needs_a_second_row() -> None:
    assert gaps({"a": Cell(0, 3), "b": Cell(9, 30)}, {"a"}, K).rows == {"a", "b"}


rows = st.dictionaries(
    st.sampled_from("abcdefgh"), st.sampled_from([1, 3, 9, 10, 40, 300]), min_size=1
)


@given(rows)
def test_programs_find_what_is_told_here(numbers: dict[str, float]) -> None:
    parts = counted(**numbers)
    small = {name for name, number in numbers.items() if number < K}
    found = gaps(parts, small, K)
    table = one_way(parts)
    hidden = {(row,) for row in found.rows} | ({("=",)} if found.total else set())
    for cell, (low, high) in ranges(table, hidden, {(row,) for row in small}).items():
        assert high - low >= table.cells[cell].width(K) * (1 - SLACK)
    assert bool(found.rows) == bool(small)


@given(rows)
def test_the_order_of_rows_changes_nothing(numbers: dict[str, float]) -> None:
    small = {name for name, number in numbers.items() if number < K}
    turned = dict(reversed(counted(**numbers).items()))
    assert gaps(turned, small, K) == gaps(counted(**numbers), small, K)


@given(rows)
def test_what_was_withheld_once_needs_no_more(numbers: dict[str, float]) -> None:
    small = {name for name, number in numbers.items() if number < K}
    found = gaps(counted(**numbers), small, K)
    assert gaps(counted(**numbers), small, K, found.rows).rows == found.rows


@pytest.mark.parametrize("size", [10_000])
def test_ten_thousand_rows(size: int) -> None:
    parts = {f"h{number}": Cell(3 + number % 90, 3 + number % 90) for number in range(size)}
    small = {name for name, cell in parts.items() if cell.people < K}
    assert gaps(parts, small, K).rows == small
