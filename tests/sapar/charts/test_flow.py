import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.charts.flow import Flow, Merged, merged, summed, totals

FLOWS = [Flow("AT", "DE", 5), Flow("DE", "AT", 4), Flow("FR", "DE", 2), Flow("MT", "FR", 1)]

flows = st.lists(
    st.builds(Flow, st.sampled_from("ABCDEF"), st.sampled_from("ABCDEF"), st.floats(0, 1e6))
)


def test_one_flow_for_each_pair_largest_first() -> None:
    assert summed([Flow("A", "B", 1), Flow("B", "A", 2), Flow("A", "B", 3), Flow("C", "C", 0)]) == (
        Flow("A", "B", 4),
        Flow("B", "A", 2),
    )


def test_totals_of_each_side() -> None:
    assert totals(FLOWS, "origin") == {"AT": 5, "DE": 4, "FR": 2, "MT": 1}
    assert totals(FLOWS, "host") == {"DE": 7, "AT": 4, "FR": 1}


def test_the_smaller_places_become_one() -> None:
    assert merged(FLOWS, 1) == Merged(
        (Flow("AT", "DE", 5), Flow("other (3)", "other (2)", 5), Flow("other (3)", "DE", 2)),
        "other (3)",
        "other (2)",
    )


def test_a_rest_of_one_keeps_its_name() -> None:
    assert merged(FLOWS, 2).other_host is None
    assert merged(FLOWS, 3).other_origin is None


def test_a_place_that_is_called_other_is_not_swallowed() -> None:
    named = [Flow("other (2)", "A", 9), Flow("B", "A", 2), Flow("C", "A", 1)]
    assert merged(named, 1).other_origin == "other (2)*"


@given(flows, st.integers(1, 6), st.randoms(use_true_random=False))
def test_nothing_is_lost_and_order_does_not_matter(found: list[Flow], top: int, random) -> None:  # type: ignore[no-untyped-def]
    shown = merged(found, top)
    assert math.isclose(
        sum(flow.weight for flow in shown.flows), sum(flow.weight for flow in found), abs_tol=1e-6
    )
    assert len({flow.origin for flow in shown.flows}) <= top + 1
    mixed = list(found)
    random.shuffle(mixed)
    assert merged(mixed, top) == shown


def test_refuses_what_is_no_flow() -> None:
    with pytest.raises(ValueError, match="zero or more"):
        Flow("A", "B", -1)
    with pytest.raises(ValueError, match="zero or more"):
        Flow("A", "B", math.nan)
    with pytest.raises(ValueError, match="one or more"):
        merged(FLOWS, 0)
