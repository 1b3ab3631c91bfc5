"""Fit the expected weight of every arc to what each node sends and receives."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import LinAlgError, cho_factor, cho_solve

from sapar.reciprocity.law import Law
from sapar.reciprocity.network import Floats

AIM = 1e-10
"""Newton's method goes on until no strength is off by more than this part of itself."""

TOLERANCE = 1e-6
"""A fit that is off by more than this part of a strength is not used."""

MOST_STEPS = 200

SHORTEST_STEP = 1e-12


@dataclass(frozen=True, eq=False, slots=True)
class Fitted:
    """Expected weights.

    Attributes:
        expected: N x N, zero on the diagonal and for nodes that send or receive nothing.
        residual: largest error of a strength, as a part of that strength.
        steps: steps that the fit took; 0 where it is known without one.
    """

    expected: Floats
    residual: float
    steps: int

    @property
    def converged(self) -> bool:
        """Whether the expected strengths equal the given ones within `TOLERANCE`."""
        return self.residual <= TOLERANCE


def fit_strengths(out: Floats, inward: Floats, law: Law) -> Fitted:
    """Expected weights without loops whose rows sum to `out` and whose columns sum to `inward`.

    Solved by Newton's method on the convex potential of the law. Two cases are exact without it:
    a node that sends or receives nothing has no expected arc; and where one node is an end of
    all travel (out + in = W), the totals leave no freedom: every arc is known.

    Args:
        out: what each of N nodes sends, zero or more, as observed in a network without loops.
        inward: what each receives; the same sum.
        law: how weights spread.
    """
    hub = _hub(out, inward)
    if hub is not None:
        return Fitted(_star(out, inward, hub), 0.0, 0)
    senders, receivers = np.flatnonzero(out), np.flatnonzero(inward)
    problem = _Problem(out[senders], inward[receivers], senders[:, None] != receivers[None, :], law)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        mean, residual, steps = _solve(problem)
    expected = np.zeros((out.size, out.size))
    expected[np.ix_(senders, receivers)] = mean
    return Fitted(expected, residual, steps)


def _hub(out: Floats, inward: Floats) -> int | None:
    """The node that all travel starts or ends at, if there is one."""
    busiest = int(np.argmax(out + inward))
    total = out.sum()
    return busiest if out[busiest] + inward[busiest] >= total * (1 - 1e-12) else None


def _star(out: Floats, inward: Floats, hub: int) -> Floats:
    expected = np.zeros((out.size, out.size))
    expected[hub, :] = inward
    expected[:, hub] = out
    expected[hub, hub] = 0.0
    return expected


@dataclass(frozen=True, eq=False, slots=True)
class _Problem:
    """Strengths to be met on the allowed arcs; only nodes that send, only nodes that receive."""

    out: Floats
    inward: Floats
    allowed: NDArray[np.bool_]
    law: Law

    def start(self) -> tuple[Floats, Floats]:
        """Costs that would be right if all nodes were alike."""
        share = np.sqrt(self.out.sum())
        if np.isfinite(self.law.least_cost):
            return (
                np.log1p(self.inward.size / self.out) / 2,
                np.log1p(self.out.size / self.inward) / 2,
            )
        return np.log(share / self.out), np.log(share / self.inward)

    def cost(self, theta: Floats, phi: Floats) -> Floats:
        return np.where(self.allowed, theta[:, None] + phi[None, :], 1.0)

    def mean(self, theta: Floats, phi: Floats) -> Floats:
        return np.where(self.allowed, self.law.mean(self.cost(theta, phi)), 0.0)

    def potential(self, theta: Floats, phi: Floats) -> float:
        arcs = self.law.potential(self.cost(theta, phi))
        return float(self.out @ theta + self.inward @ phi + arcs[self.allowed].sum())

    def longest_step(self, theta: Floats, phi: Floats, step: "_Step") -> float:
        """The longest part of a step, at most all of it, that keeps every cost allowed."""
        if not np.isfinite(self.law.least_cost):
            return 1.0
        change = np.where(self.allowed, step.theta[:, None] + step.phi[None, :], 0.0)
        ratio = np.max(-change / self.cost(theta, phi))
        return float(min(1.0, 0.95 / ratio)) if ratio > 0 else 1.0


@dataclass(frozen=True, eq=False, slots=True)
class _Step:
    theta: Floats
    phi: Floats
    gain: float


def _solve(problem: _Problem) -> tuple[Floats, float, int]:
    theta, phi = problem.start()
    steps = 0
    while True:
        mean = problem.mean(theta, phi)
        excess = mean.sum(axis=1) - problem.out, mean.sum(axis=0) - problem.inward
        residual = max(_relative(excess[0], problem.out), _relative(excess[1], problem.inward))
        if residual <= AIM or steps == MOST_STEPS:
            break
        step = _newton(problem.law.variance(mean), *excess)
        length = _line_search(problem, theta, phi, step) if step else 0.0
        if not step or not length:
            break
        steps += 1
        theta, phi = theta + length * step.theta, phi + length * step.phi
    return mean, residual, steps


def _relative(excess: Floats, strengths: Floats) -> float:
    return float(np.max(np.abs(excess) / strengths))


def _newton(variance: Floats, excess_out: Floats, excess_in: Floats) -> _Step | None:
    """Solve for both sides at once by the Schur complement of the senders.

    Costs are free up to a constant (theta + c, phi - c); the rank-one term `gauge` fixes it.
    Scaling by the roots of the diagonal keeps strengths from 1 to 10^7 within one precision.
    None where rounding leaves no step to take.
    """
    rows, columns = variance.sum(axis=1), variance.sum(axis=0)
    root = np.sqrt(columns)
    scaled = variance / np.sqrt(rows)[:, None] / root[None, :]
    gauge = root / np.linalg.norm(root)
    system = np.eye(columns.size) - scaled.T @ scaled + np.outer(gauge, gauge)
    known = (excess_in - variance.T @ (excess_out / rows)) / root
    try:
        phi = cho_solve(cho_factor(system), known) / root
    except (LinAlgError, ValueError):
        return None
    theta = (excess_out - variance @ phi) / rows
    return _Step(theta, phi, float(excess_out @ theta + excess_in @ phi))


def _line_search(problem: _Problem, theta: Floats, phi: Floats, step: _Step) -> float:
    """Halve the step until the potential falls as it should; 0 if it cannot fall any more."""
    length = problem.longest_step(theta, phi, step)
    before = problem.potential(theta, phi)
    rounding = 1e-13 * abs(before)
    while length > SHORTEST_STEP:
        after = problem.potential(theta + length * step.theta, phi + length * step.phi)
        if after <= before - 1e-4 * length * step.gain + rounding:
            return length
        length /= 2
    return 0.0
