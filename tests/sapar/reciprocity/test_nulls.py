import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.reciprocity import nulls, strengths
from sapar.reciprocity.network import Network
from sapar.reciprocity.nulls import (
    Null,
    against_all,
    against_configuration,
    against_expected_flow,
    against_random_graph,
)

EXAMPLE = Network.from_arcs(
    [("A", "B", 10), ("B", "A", 4), ("A", "C", 6), ("B", "C", 3), ("C", "B", 5)]
)


def test_three_nodes_against_the_weighted_random_graph() -> None:
    against = against_random_graph(EXAMPLE, coverage=1)
    p = 28 / (28 + 3 * 2)
    assert against.null == "weighted-random-graph"
    assert p == pytest.approx(0.8235, abs=5e-5)
    assert against.expected.value == pytest.approx(p / (1 + p), rel=1e-12)
    assert against.expected.value == pytest.approx(0.4516, abs=5e-5)
    assert against.rho.value == pytest.approx(0.0882, abs=5e-5)


def test_the_null_decides_the_sign() -> None:
    signs = {each.null: each.rho.value > 0 for each in against_all(EXAMPLE, coverage=1)}
    assert signs == {
        Null.WEIGHTED_RANDOM_GRAPH: True,
        Null.WEIGHTED_CONFIGURATION: True,
        Null.EXPECTED_FLOW: False,
    }


def test_nodes_alike_expect_the_same_of_each_pair_under_the_configuration_model() -> None:
    ring = Network.from_arcs([("A", "B", 4), ("B", "C", 4), ("C", "A", 4)])
    against = against_configuration(ring, coverage=1)
    # Six arcs of mean 2 each: 6 x 2 x 2 / (1 + 2 + 2) of 12.
    assert against.expected.value == pytest.approx(0.4)
    assert against.rho.value == pytest.approx((0 - 0.4) / 0.6)


def test_even_totals_leave_the_expected_flow_nothing_to_compare() -> None:
    ring = Network.from_arcs([("A", "B", 4), ("B", "C", 4), ("C", "A", 4)])
    against = against_expected_flow(ring, coverage=1)
    assert against.expected.value == pytest.approx(1)
    assert against.rho.reason == "the null already expects that all travel is returned"


def test_each_figure_names_its_null_and_warns_of_few_nodes() -> None:
    against = against_random_graph(EXAMPLE, coverage=0.8)
    assert against.rho.method == (
        "against the weighted random graph, which keeps the total and the number of nodes; "
        "fewer than 10 nodes: read with care"
    )
    assert (against.rho.n, against.rho.coverage) == (5, 0.8)
    many = Network.from_arcs([("A", "B", 1)], nodes=list("ABCDEFGHIJ"))
    assert "fewer" not in against_random_graph(many, coverage=1).rho.method


def test_without_arcs_there_is_nothing_to_compare() -> None:
    for against in against_all(Network.from_arcs([("A", "A", 5)]), coverage=1):
        assert against.rho.reason == "no arcs: no travel between different nodes"
        assert against.expected.value is None


def test_too_many_nodes_for_a_dense_null_are_said_so(monkeypatch) -> None:
    monkeypatch.setattr(nulls, "DENSE_LIMIT", 2)
    _, configuration, flow = against_all(EXAMPLE, coverage=1)
    assert configuration.rho.reason == "3 nodes: this null is fitted for at most 2"
    assert flow.rho.reason == configuration.rho.reason
    assert against_random_graph(EXAMPLE, coverage=1).rho.computable


def test_a_fit_that_did_not_converge_gives_no_figure(monkeypatch) -> None:
    monkeypatch.setattr(strengths, "MOST_STEPS", 0)
    reason = against_configuration(EXAMPLE, coverage=1).rho.reason
    assert reason.startswith("the fit did not converge: a total is off by ")


NAMES = st.sampled_from("ABCDE")
ARCS = st.lists(st.tuples(NAMES, NAMES, st.integers(1, 10**6)), min_size=1, max_size=20).filter(
    lambda arcs: any(origin != host for origin, host, _ in arcs)
)


@settings(deadline=None)
@given(ARCS)
def test_rho_is_at_most_one_and_blind_to_direction(arcs) -> None:
    network = Network.from_arcs(arcs)
    turned = Network.from_arcs((host, origin, weight) for origin, host, weight in arcs)
    for there, back in zip(
        against_all(network, coverage=1), against_all(turned, coverage=1), strict=True
    ):
        assert 0 <= there.expected.value <= 1
        assert there.expected.value == pytest.approx(back.expected.value, abs=1e-6)
        if there.rho.computable:
            assert there.rho.value <= 1
