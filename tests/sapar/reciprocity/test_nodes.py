import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.reciprocity.network import Network
from sapar.reciprocity.nodes import METHODS, REASONS, nodes, unbiased_destinations

EXAMPLE = Network.from_arcs(
    [("A", "B", 10), ("B", "A", 4), ("A", "C", 6), ("B", "C", 3), ("C", "B", 5)]
)


def test_asymmetry_of_three_nodes() -> None:
    assert nodes(EXAMPLE).asymmetry.tolist() == pytest.approx([-0.6, 8 / 22, 4 / 14])
    assert nodes(EXAMPLE).asymmetry.tolist() == pytest.approx([-0.600, 0.364, 0.286], abs=5e-4)


def test_log_ratio_of_three_nodes() -> None:
    expected = [math.log(4 / 16), math.log(15 / 7), math.log(9 / 5)]
    assert nodes(EXAMPLE).log_ratio.tolist() == pytest.approx(expected)


def test_a_sender_of_ten_and_six_depends_on_1_88_hosts() -> None:
    columns = nodes(EXAMPLE)
    figures = {name: columns.column(name, coverage=0.9)[0] for name in METHODS}
    assert figures["destinations_hhi"].value == 0.53125
    assert figures["effective_destinations"].value == pytest.approx(1.88, abs=0.005)
    assert figures["sources_hhi"].value == 1
    assert figures["outflow_share"].value == pytest.approx(16 / 28)
    assert figures["inflow_share"].value == pytest.approx(4 / 28)
    assert (figures["asymmetry"].n, figures["asymmetry"].coverage) == (3, 0.9)
    assert unbiased_destinations(EXAMPLE).tolist()[0] == 0.5


def test_one_sided_nodes_have_an_asymmetry_and_no_log_ratio() -> None:
    columns = nodes(Network.from_arcs([("A", "B", 3)], nodes=["A", "B", "C"]))
    assert columns.asymmetry.tolist() == [-1, 1, None]
    assert columns.log_ratio.tolist() == [None, None, None]
    assert columns.destinations_hhi.tolist() == [1, None, None]
    assert columns.column("log_ratio", coverage=1)[0].reason == "it does not both send and receive"
    assert columns.column("asymmetry", coverage=1)[2].reason == "it neither sends nor receives"


def test_without_travel_no_node_has_a_share() -> None:
    columns = nodes(Network.from_arcs([], nodes=["A"]))
    assert {name: columns.column(name, coverage=0)[0].reason for name in METHODS} == REASONS


@pytest.mark.parametrize("name", METHODS)
def test_a_column_holds_the_figures_of_the_nodes_asked_for(name) -> None:
    columns = nodes(Network.from_arcs([("A", "B", 3), ("B", "A", 1), ("A", "C", 2)]))
    figures = columns.column(name, coverage=0.5)
    assert [figure.value for figure in figures] == getattr(columns, name).tolist()
    assert [figure.n for figure in figures] == [3, 2, 1]
    assert columns.column(name, np.array([2, 0]), coverage=0.5) == [figures[2], figures[0]]


def test_a_single_stay_has_no_small_sample_concentration() -> None:
    network = Network.from_arcs([("A", "B", 1), ("B", "A", 2)])
    assert unbiased_destinations(network).tolist() == [None, 1]


def test_the_small_sample_concentration_is_for_counts() -> None:
    with pytest.raises(ValueError, match="expected whole numbers of stays"):
        unbiased_destinations(Network.from_arcs([("A", "B", 1.5)]))


NAMES = st.sampled_from("ABCDE")
ARCS = st.lists(st.tuples(NAMES, NAMES, st.integers(1, 10**6)), max_size=20)


@given(ARCS)
def test_turning_every_journey_round_flips_every_balance(arcs) -> None:
    there = nodes(Network.from_arcs(arcs, nodes=list("ABCDE")))
    back = nodes(
        Network.from_arcs([(host, origin, w) for origin, host, w in arcs], nodes=list("ABCDE"))
    )
    assert np.ma.allequal(there.asymmetry, -back.asymmetry)
    assert there.destinations_hhi.tolist() == pytest.approx(back.sources_hhi.tolist())


@given(ARCS, st.sampled_from([0.25, 8]))
def test_the_unit_of_weight_does_not_matter(arcs, factor) -> None:
    one = nodes(Network.from_arcs(arcs))
    other = nodes(Network.from_arcs([(origin, host, factor * w) for origin, host, w in arcs]))
    for name in METHODS:
        assert np.ma.allclose(getattr(one, name), getattr(other, name), rtol=1e-12, atol=1e-12)


@given(ARCS.filter(lambda arcs: any(origin != host for origin, host, _ in arcs)))
def test_shares_add_up_to_one(arcs) -> None:
    columns = nodes(Network.from_arcs(arcs))
    assert columns.outflow_share.sum() == pytest.approx(1)
    assert columns.inflow_share.sum() == pytest.approx(1)
