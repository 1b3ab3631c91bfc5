"""Laws of chance for the weight of one arc, as maximum-entropy fits to strengths need them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sapar.reciprocity.network import Floats


@dataclass(frozen=True, slots=True)
class Law:
    """How the weight of an arc spreads, given its cost t = theta_i + phi_j.

    Attributes:
        mean: expected weight at cost t.
        variance: variance of the weight, or for a law without chance the slope -d mean / dt, as
            a function of the mean.
        potential: convex function of t with derivative -mean: its sum over arcs, plus strengths
            times theta and phi, is least where expected strengths equal the given ones.
        least_cost: t must stay above this.
    """

    mean: Callable[[Floats], Floats]
    variance: Callable[[Floats], Floats]
    potential: Callable[[Floats], Floats]
    least_cost: float


def _geometric_mean(cost: Floats) -> Floats:
    return np.asarray(1 / np.expm1(np.minimum(cost, 700.0)))


def _geometric_variance(mean: Floats) -> Floats:
    return mean * (1 + mean)


def _geometric_potential(cost: Floats) -> Floats:
    return np.asarray(-np.log(-np.expm1(-cost)))


def _product(cost: Floats) -> Floats:
    return np.asarray(np.exp(-cost))


def _product_slope(mean: Floats) -> Floats:
    return mean


GEOMETRIC = Law(_geometric_mean, _geometric_variance, _geometric_potential, 0.0)
"""Whole weights of maximum entropy: P(w) = p^w (1 - p) with p = exp(-t) = x_i y_j < 1, whose mean
is p / (1 - p) (Squartini et al. 2013)."""

PRODUCT = Law(_product, _product_slope, _product, -np.inf)
"""No chance: each arc is a product u_i v_j = exp(-t), which is what iterative proportional fitting
of a matrix of ones with a zero diagonal converges to."""
