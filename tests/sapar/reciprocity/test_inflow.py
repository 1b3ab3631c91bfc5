import pytest

from sapar.reciprocity.inflow import inflow_concentration, outflow_concentration
from sapar.reciprocity.network import Network

EXAMPLE = Network.from_arcs(
    [("A", "B", 10), ("B", "A", 4), ("A", "C", 6), ("B", "C", 3), ("C", "B", 5)]
)


def test_inflow_of_three_nodes() -> None:
    inflow = inflow_concentration(EXAMPLE, coverage=0.9)
    assert inflow.hhi.value == pytest.approx((16 + 225 + 81) / 28**2)
    assert inflow.effective.value == pytest.approx(28**2 / 322)
    assert inflow.gini.value == pytest.approx(2 * (4 + 2 * 9 + 3 * 15) / (3 * 28) - 4 / 3)
    assert (inflow.largest, inflow.largest_share.value) == ("B", pytest.approx(15 / 28))
    assert (inflow.hhi.n, inflow.hhi.coverage) == (3, 0.9)


def test_outflow_of_three_nodes() -> None:
    outflow = outflow_concentration(EXAMPLE, coverage=1)
    assert outflow.hhi.value == pytest.approx((256 + 49 + 25) / 28**2)
    assert outflow.largest == "A"


def test_no_travel_is_not_concentrated() -> None:
    inflow = inflow_concentration(Network.from_arcs([]), coverage=0)
    assert inflow.hhi.reason == "no arcs: no travel between different nodes"
    assert inflow.largest is None
