import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from sapar.reciprocity.network import Network

ARCS = [("A", "B", 10.0), ("B", "A", 4.0), ("A", "C", 6.0), ("B", "C", 3.0), ("C", "B", 5.0)]


def test_a_network_adds_up_what_each_node_sends_and_receives() -> None:
    network = Network.from_arcs(ARCS)
    assert network.nodes == ("A", "B", "C")
    assert network.out_strength.tolist() == [16, 7, 5]
    assert network.in_strength.tolist() == [4, 15, 9]
    assert (network.total, network.returned, network.arcs, network.size) == (28, 14, 5, 3)


def test_loops_are_kept_apart() -> None:
    network = Network.from_arcs([*ARCS, ("A", "A", 2.5), ("B", "B", 0.5)])
    assert network.loops == 3
    assert network.total == 28
    assert network.weights.diagonal().tolist() == [0, 0, 0]


def test_arcs_between_the_same_nodes_are_added_up() -> None:
    network = Network.from_arcs([("A", "B", 1.5), ("A", "B", 2.5)])
    assert network.weights.toarray().tolist() == [[0, 4], [0, 0]]
    assert network.arcs == 1


def test_an_arc_of_weight_zero_is_no_arc_but_its_nodes_are_known() -> None:
    network = Network.from_arcs([("A", "B", 0.0)])
    assert (network.arcs, network.nodes) == (0, ("A", "B"))


def test_nodes_may_be_named_beforehand() -> None:
    network = Network.from_arcs([("KZ", "DE", 1)], nodes=["KZ", "FR", "DE"])
    assert network.nodes == ("DE", "FR", "KZ")
    assert network.out_strength.tolist() == [0, 0, 1]


def test_no_arcs_make_an_empty_network() -> None:
    network = Network.from_arcs([])
    assert (network.size, network.total, network.returned, network.loops) == (0, 0, 0, 0)


@pytest.mark.parametrize("weight", [-1.0, float("nan"), float("inf")])
def test_a_weight_that_is_no_quantity_is_refused(weight: float) -> None:
    with pytest.raises(ValueError, match="expected a finite number of zero or more"):
        Network.from_arcs([("A", "B", weight)])


def test_an_arc_to_an_unknown_node_is_refused() -> None:
    with pytest.raises(ValueError, match="'C', which is not among the nodes"):
        Network.from_arcs([("A", "C", 1)], nodes=["A", "B"])


@pytest.mark.parametrize(
    ("nodes", "matrix", "message"),
    [
        (("B", "A"), [[0, 1], [0, 0]], "sorted"),
        (("A", "A"), [[0, 1], [0, 0]], "each once"),
        (("A",), [[0, 1], [0, 0]], "shape"),
        (("A", "B"), [[1, 0], [0, 0]], "diagonal"),
    ],
)
def test_parts_that_contradict_each_other_are_refused(
    nodes: tuple[str, ...], matrix: list[list[int]], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        Network(nodes, csr_array(np.array(matrix, dtype=float)))


NAMES = st.sampled_from("ABCDEF")
FLOWS = st.lists(st.tuples(NAMES, NAMES, st.floats(0, 1e6)), max_size=30)


@given(FLOWS, st.randoms(use_true_random=False))
def test_the_order_of_arcs_changes_no_bit(arcs: list[tuple[str, str, float]], random) -> None:
    shuffled = random.sample(arcs, len(arcs))
    one, other = Network.from_arcs(arcs), Network.from_arcs(shuffled)
    assert one.weights.toarray().tolist() == other.weights.toarray().tolist()
    assert (one.total, one.loops, one.returned) == (other.total, other.loops, other.returned)
