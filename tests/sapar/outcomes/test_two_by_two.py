import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.outcomes.two_by_two import CellCount, high, two_by_two
from sapar.values.measured import Measured


def cell(delivered, supported, gain, stays=1) -> CellCount:
    return CellCount(delivered=delivered, supported=supported, gain=gain, stays=stays)


STAYS = [
    cell(True, True, 1.0, 4),
    cell(True, True, 0.5, 4),
    cell(True, True, None, 2),
    cell(True, False, 0.0, 6),
    cell(False, True, 0.5, 4),
]


def test_gains_in_four_cells() -> None:
    found = two_by_two(STAYS, seed=1)
    assert found.both == Measured.of(
        0.75, n=8, coverage=0.8, method="mean gain in the cell; no interval: fewer than 10 stays"
    )
    assert found.host_only.value == 0
    assert found.home_only == Measured.not_computable(
        "fewer than 5 stays with a gain are in this cell", n=4, coverage=1.0
    )
    assert found.neither == Measured.not_computable("no stay is in this cell")


def test_stays_of_which_a_side_is_unknown_are_in_no_cell() -> None:
    found = two_by_two([*STAYS, cell(None, True, 1, 10), cell(False, None, 1, 10)], seed=1)
    assert found.unplaced == 20
    assert (found.both.value, found.both.coverage) == (0.75, 0.4)


def test_the_stated_minimum_is_the_caller_s() -> None:
    assert two_by_two(STAYS, seed=1, fewest=4).home_only.value == 0.5
    assert two_by_two([cell(True, True, None)], seed=1, fewest=0).both.computable is False


def test_ten_stays_have_an_interval() -> None:
    found = two_by_two([cell(True, True, 1, 5), cell(True, True, 0, 5)], seed=1).both
    assert (found.low or 0) < 0.5 < (found.high or 0)


def test_no_stays() -> None:
    found = two_by_two([], seed=1)
    assert (found.both.reason, found.unplaced) == ("no stay is in this cell", 0)


def test_high_from_the_cut_on() -> None:
    assert [high(share) for share in (0.49, 0.5, 1.0, None)] == [False, True, True, None]
    assert high(0.5, cut=0.8) is False


def test_no_fewer_than_no_stays() -> None:
    with pytest.raises(ValueError, match="-1 stays"):
        cell(True, True, 1, -1)


SIDES = st.sampled_from([True, False, None])
ROWS = st.lists(st.builds(cell, SIDES, SIDES, st.integers(-4, 4) | st.none(), st.integers(1, 3)))


@given(ROWS, st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_the_order_of_stays_does_not_matter(rows, random) -> None:
    shuffled = random.sample(rows, len(rows))
    assert two_by_two(shuffled, seed=1) == two_by_two(rows, seed=1)


@given(ROWS)
@settings(max_examples=30)
def test_no_stay_is_in_two_cells(rows) -> None:
    found = two_by_two(rows, seed=1, fewest=1)
    cells = (found.both, found.host_only, found.home_only, found.neither)
    with_gain = sum(row.stays for row in rows if row.gain is not None)
    assert sum(each.n for each in cells) <= with_gain
