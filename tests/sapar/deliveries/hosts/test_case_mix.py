import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.hosts.case_mix import Cell, expected_rates
from sapar.deliveries.hosts.record import Record

ARTS, LABS = ("02", "1 to 3 months", "senior"), ("05", "1 to 3 months", None)
CELLS: list[Cell] = [
    ("A", ARTS, Record(9, 10)),
    ("B", ARTS, Record(9, 10)),
    ("B", LABS, Record(3, 10)),
    ("C", LABS, Record(1, 10)),
]


def test_a_host_is_set_beside_what_all_keep_in_stays_like_its_own() -> None:
    """Arts keep 18 of 20, laboratories 4 of 20: C's .1 is near its .2, A's .9 is as expected."""
    expected = {host: rate.value for host, rate in expected_rates(CELLS).items()}
    assert expected == pytest.approx({"A": 0.9, "B": (9 + 2) / 20, "C": 0.2})


def test_the_coverage_is_what_other_hosts_have_too() -> None:
    alone: Cell = ("A", ("09", None, None), Record(0, 30))
    found = expected_rates([*CELLS, alone])
    assert found["A"].coverage == 0.25
    assert found["A"].value == pytest.approx(9 / 40)
    assert found["B"].coverage == 1


def test_hosts_without_a_countable_commitment_are_left_out() -> None:
    assert expected_rates([("A", ARTS, Record(0, 0))]) == {}


@given(st.permutations(CELLS))
def test_the_order_of_rows_changes_nothing(turned: list[Cell]) -> None:
    assert expected_rates(turned) == expected_rates(CELLS)


def test_expected_numbers_add_up_to_those_that_were_kept() -> None:
    found = expected_rates(CELLS)
    assert sum(each.value * each.n for each in found.values()) == pytest.approx(9 + 9 + 3 + 1)
