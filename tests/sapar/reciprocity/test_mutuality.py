import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.reciprocity.mutuality import ceiling, mutuality
from sapar.reciprocity.network import Network

EXAMPLE = Network.from_arcs(
    [("A", "B", 10), ("B", "A", 4), ("A", "C", 6), ("B", "C", 3), ("C", "B", 5)]
)


def test_half_of_the_travel_between_three_nodes_is_returned() -> None:
    figure = mutuality(EXAMPLE, coverage=0.9)
    assert figure.value == 0.5
    assert (figure.n, figure.coverage) == (5, 0.9)


def test_totals_allow_no_more_than_the_ceiling() -> None:
    assert ceiling(EXAMPLE, coverage=1).value == (4 + 7 + 5) / 28


def test_travel_that_all_comes_back_has_mutuality_one() -> None:
    network = Network.from_arcs([("A", "B", 3), ("B", "A", 3)])
    assert mutuality(network, coverage=1).value == 1
    assert ceiling(network, coverage=1).value == 1


@pytest.mark.parametrize("measure", [mutuality, ceiling])
def test_without_arcs_there_is_no_figure(measure) -> None:
    figure = measure(Network.from_arcs([("A", "A", 9)]), coverage=1)
    assert figure.value is None
    assert figure.reason == "no arcs: no travel between different nodes"


NAMES = st.sampled_from("ABCDEF")
ARCS = st.lists(st.tuples(NAMES, NAMES, st.integers(0, 10**6)), min_size=1, max_size=30).filter(
    lambda arcs: any(origin != host and weight for origin, host, weight in arcs)
)


@given(ARCS)
def test_nothing_exceeds_its_ceiling(arcs) -> None:
    network = Network.from_arcs(arcs)
    r = mutuality(network, coverage=1).value
    r_max = ceiling(network, coverage=1).value
    assert 0 <= r <= r_max <= 1


@given(ARCS)
def test_turning_every_journey_round_changes_nothing(arcs) -> None:
    network = Network.from_arcs(arcs)
    turned = Network.from_arcs((host, origin, weight) for origin, host, weight in arcs)
    assert mutuality(turned, coverage=1) == mutuality(network, coverage=1)
    assert ceiling(turned, coverage=1) == ceiling(network, coverage=1)


@given(ARCS, st.sampled_from([0.125, 2, 1024]))
def test_the_unit_of_weight_does_not_matter(arcs, factor) -> None:
    network = Network.from_arcs(arcs)
    scaled = Network.from_arcs((origin, host, factor * weight) for origin, host, weight in arcs)
    assert mutuality(scaled, coverage=1) == mutuality(network, coverage=1)


@given(ARCS)
def test_the_names_of_nodes_do_not_matter(arcs) -> None:
    network = Network.from_arcs(arcs)
    renamed = dict(zip("ABCDEF", "FXAQBM", strict=True))
    other = Network.from_arcs(
        (renamed[origin], renamed[host], weight) for origin, host, weight in arcs
    )
    assert mutuality(other, coverage=1) == mutuality(network, coverage=1)


@given(ARCS)
def test_a_symmetric_network_is_wholly_mutual(arcs) -> None:
    both_ways = [*arcs, *((host, origin, weight) for origin, host, weight in arcs)]
    assert mutuality(Network.from_arcs(both_ways), coverage=1).value == 1
