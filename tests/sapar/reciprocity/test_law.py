import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.reciprocity.law import GEOMETRIC, PRODUCT

COSTS = st.floats(1e-3, 20)


def test_a_geometric_weight_of_chance_one_half_has_mean_one_and_variance_two() -> None:
    mean = GEOMETRIC.mean(np.array([np.log(2)]))
    assert mean == pytest.approx([1])
    assert GEOMETRIC.variance(np.array([1.0])).tolist() == [2]


def test_a_product_has_no_chance() -> None:
    assert PRODUCT.mean(np.array([-np.log(12)])) == pytest.approx([12])
    assert PRODUCT.variance(np.array([12.0])).tolist() == [12]


def test_a_hopeless_arc_has_mean_zero_without_overflow() -> None:
    assert GEOMETRIC.mean(np.array([1e6])) == pytest.approx([0], abs=1e-300)


@pytest.mark.parametrize("law", [GEOMETRIC, PRODUCT], ids=["geometric", "product"])
@given(cost=COSTS)
def test_the_mean_is_the_falling_slope_of_the_potential_and_the_variance_that_of_the_mean(
    law, cost
) -> None:
    step = 1e-5 * cost
    around = np.array([cost - step, cost + step])
    slope = np.diff(law.potential(around))[0] / (2 * step)
    assert -slope == pytest.approx(law.mean(np.array([cost]))[0], rel=1e-4, abs=1e-10)
    slope_of_mean = np.diff(law.mean(around))[0] / (2 * step)
    variance = law.variance(law.mean(np.array([cost])))[0]
    assert -slope_of_mean == pytest.approx(variance, rel=1e-4, abs=1e-10)
