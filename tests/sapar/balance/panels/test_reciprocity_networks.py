import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.networks import reciprocity_of
from sapar.balance.panels.reciprocity_networks import of_possible, of_stays, returned, unrecorded
from sapar.reciprocity.travel import Travel

# Worked in docs/rules/reciprocity-mutuality.md: 28 in all, 14 returned, 16 at most.
ARCS = [
    ("A", "B", 10.0, 1, 0),
    ("B", "A", 4.0, 1, 0),
    ("A", "C", 6.0, 1, 0),
    ("B", "C", 3.0, 1, 0),
    ("C", "B", 5.0, 1, 0),
]


def test_what_returns_in_a_network_of_three_places() -> None:
    found = returned(ARCS)
    assert (found.r.value, found.r_max.value, found.total.value) == (0.5, 16 / 28, 28)
    assert found.of_possible.value == pytest.approx(14 / 16)
    assert found.hhi.value == pytest.approx((15**2 + 9**2 + 4**2) / 28**2)
    assert found.rho.computable


def test_the_network_of_the_stays_has_the_same_figures() -> None:
    assert of_stays(reciprocity_of(Travel.from_rows(ARCS), "people", None)) == returned(ARCS)


def test_more_paid_back_than_paid_is_a_flow_the_other_way() -> None:
    found = returned([("A", "B", 10.0, 1, 0), ("A", "B", -14.0, 1, 0), ("B", "A", 1.0, 1, 0)])
    assert (found.total.value, found.r.value) == (5, 0)


def test_rows_without_their_amount_lower_the_coverage() -> None:
    assert returned([*ARCS, ("A", "C", 0.0, 5, 5)]).r.coverage == 0.5
    assert returned([*ARCS, (None, "C", 9.0, 5, 0)]).r.coverage == 0.5


def test_where_no_row_says_how_much_nothing_is_said() -> None:
    assert returned([("A", "B", 0.0, 3, 3)]).r.reason == "no row says how much"
    assert returned([]).total.reason == "no row says how much"
    assert unrecorded("no output is recorded").hhi.reason == "no output is recorded"


def test_what_stays_inside_a_place_is_left_out() -> None:
    assert returned([("A", "A", 3.0, 1, 0)]).r.reason == "nothing goes between different places"


def test_where_no_place_both_sends_and_receives_nothing_was_possible() -> None:
    found = returned([("A", "B", 3.0, 1, 0), ("A", "C", 3.0, 1, 0)])
    assert (found.r.value, found.r_max.value) == (0, 0)
    assert found.of_possible.reason == "no place both sends and receives"
    assert of_possible(unrecorded("none").r, found.r_max).reason == "none"


def test_nothing_of_the_stays_is_nothing() -> None:
    found = of_stays(reciprocity_of(Travel.from_rows([]), "people", None))
    assert found.total.reason == "no arcs: no travel between different nodes"


@given(st.permutations([*ARCS, ("A", "B", -0.1, 1, 0), ("A", "B", 0.7, 1, 0)]))
def test_the_order_of_rows_changes_nothing(turned) -> None:
    assert returned(turned) == returned(sorted(turned))
