import math

import pytest

from sapar.reciprocity.network import Network
from sapar.reciprocity.pairs import balassa, pairs

EXAMPLE = Network.from_arcs(
    [("A", "B", 10), ("B", "A", 4), ("A", "C", 6), ("B", "C", 3), ("C", "B", 5)]
)


def test_a_little_more_travel_than_the_totals_expect() -> None:
    figure = balassa(EXAMPLE, "A", "B", coverage=0.9)
    assert figure.value == pytest.approx(math.log(10 / (16 * 15 / 28)))
    assert figure.value == pytest.approx(0.1542, abs=5e-5)
    assert (figure.n, figure.coverage) == (1, 0.9)


def test_nobody_travelled() -> None:
    assert balassa(EXAMPLE, "C", "A", coverage=1).reason == "no travel from C to A"


def test_an_unknown_node_is_refused() -> None:
    with pytest.raises(ValueError, match="'Z' is not among the nodes"):
        balassa(EXAMPLE, "A", "Z", coverage=1)


def test_all_arcs_at_once() -> None:
    columns = pairs(EXAMPLE)
    assert columns.nodes == ("A", "B", "C")
    assert list(zip(columns.origin, columns.host, strict=True)) == [
        (0, 1), (0, 2), (1, 0), (1, 2), (2, 1),
    ]  # fmt: skip
    assert columns.observed.tolist() == [10, 6, 4, 3, 5]
    assert columns.expected == pytest.approx([240 / 28, 144 / 28, 1, 63 / 28, 75 / 28])
    assert columns.balassa[0] == balassa(EXAMPLE, "A", "B", coverage=1).value


def test_no_arcs_have_no_rows() -> None:
    assert pairs(Network.from_arcs([])).balassa.tolist() == []
