import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sapar.reciprocity import strengths
from sapar.reciprocity.law import GEOMETRIC, PRODUCT
from sapar.reciprocity.strengths import fit_strengths

LAWS = pytest.mark.parametrize("law", [GEOMETRIC, PRODUCT], ids=["geometric", "product"])


def without_loops(matrix: np.ndarray) -> np.ndarray:
    matrix = matrix.astype(float)
    np.fill_diagonal(matrix, 0)
    return matrix


def fitted(matrix: np.ndarray, law):
    return fit_strengths(matrix.sum(axis=1), matrix.sum(axis=0), law)


@LAWS
def test_nodes_that_are_all_alike_share_evenly(law) -> None:
    fit = fit_strengths(np.full(4, 6.0), np.full(4, 6.0), law)
    assert fit.expected == pytest.approx(without_loops(np.full((4, 4), 2)))
    assert fit.converged


def test_the_product_is_what_proportional_fitting_converges_to() -> None:
    out, inward = np.array([16.0, 7, 5]), np.array([4.0, 15, 9])
    matrix = without_loops(np.ones((3, 3)))
    for _round in range(2000):
        matrix *= (out / matrix.sum(axis=1))[:, None]
        matrix *= inward / matrix.sum(axis=0)
    assert fit_strengths(out, inward, PRODUCT).expected == pytest.approx(matrix, rel=1e-6)


@LAWS
def test_a_node_that_only_sends_and_one_that_only_receives_are_exact(law) -> None:
    matrix = without_loops(np.array([[0, 3, 4, 2], [0, 0, 0, 0], [0, 5, 0, 2], [0, 6, 1, 0]]))
    fit = fitted(matrix, law)
    assert fit.expected[1].tolist() == [0, 0, 0, 0]
    assert fit.expected[:, 0].tolist() == [0, 0, 0, 0]
    assert fit.expected.sum(axis=1) == pytest.approx([9, 0, 7, 7])
    assert fit.expected.sum(axis=0) == pytest.approx([0, 14, 5, 4])


@LAWS
def test_where_one_node_is_an_end_of_all_travel_every_arc_is_known(law) -> None:
    star = np.array([[0, 3, 4], [5, 0, 0], [1, 0, 0]])
    fit = fitted(star, law)
    assert fit.expected.tolist() == star.tolist()
    assert (fit.residual, fit.steps) == (0, 0)


@LAWS
def test_a_node_at_nearly_all_travel_still_converges(law) -> None:
    matrix = np.zeros((30, 30))
    matrix[0, 1:], matrix[1:, 0] = 1e6, np.arange(1, 30) * 1e4
    matrix[1, 2] = 1e-3
    assert fitted(matrix, law).residual < 1e-9


def test_strengths_from_one_to_ten_million_are_met() -> None:
    random = np.random.default_rng(3)
    size = np.exp(random.normal(0, 2.5, 250))
    matrix = without_loops(np.round(random.pareto(1, (250, 250)) * size[:, None] * size))
    matrix = np.round(matrix * (1e7 / matrix.sum(axis=1).max()))
    fit = fitted(matrix, GEOMETRIC)
    assert fit.residual < 1e-9
    assert fit.steps < 30


def test_a_fit_that_is_stopped_early_says_how_far_off_it_is(monkeypatch) -> None:
    monkeypatch.setattr(strengths, "MOST_STEPS", 1)
    fit = fit_strengths(np.array([16.0, 7, 5]), np.array([4.0, 15, 9]), GEOMETRIC)
    assert fit.steps == 1
    assert fit.residual > 1e-3
    assert not fit.converged


MATRICES = arrays(float, (5, 5), elements=st.integers(0, 10**7).map(float)).map(without_loops)


@LAWS
@settings(deadline=None)
@given(matrix=MATRICES.filter(np.any))
def test_expected_strengths_equal_the_given_ones(law, matrix) -> None:
    fit = fitted(matrix, law)
    assert fit.converged
    assert fit.expected.sum(axis=1) == pytest.approx(matrix.sum(axis=1), rel=1e-6)
    assert fit.expected.sum(axis=0) == pytest.approx(matrix.sum(axis=0), rel=1e-6)
    assert fit.expected.diagonal().tolist() == [0] * 5
