"""Is there more or less return than chance would bring? It depends on what chance knows."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from sapar.reciprocity.law import GEOMETRIC, PRODUCT, Law
from sapar.reciprocity.mutuality import no_arcs
from sapar.reciprocity.network import Floats, Network
from sapar.reciprocity.strengths import Fitted, fit_strengths
from sapar.values.language import _, mark
from sapar.values.measured import Measured
from sapar.values.numerals import numeral

DENSE_LIMIT = 1000
"""Most nodes for which a null is fitted that needs a figure for every pair of nodes: the time
grows with the third power of nodes, and 1,000 take seconds."""

FEW_NODES = 10
"""Below this many nodes a comparison with chance says little; the method says so."""

NOTHING_LEFT = 1e-9
"""A null that leaves less than this unreturned gives rho nothing to divide by."""


class Null(StrEnum):
    """What the comparison holds fixed; the sign of rho depends on it."""

    WEIGHTED_RANDOM_GRAPH = "weighted-random-graph"
    WEIGHTED_CONFIGURATION = "weighted-configuration"
    EXPECTED_FLOW = "expected-flow"


METHODS = {
    Null.WEIGHTED_RANDOM_GRAPH: mark(
        "against the weighted random graph, which keeps the total and the number of nodes"
    ),
    Null.WEIGHTED_CONFIGURATION: mark(
        "against the weighted configuration model, which keeps, on average, "
        "what each node sends and receives"
    ),
    Null.EXPECTED_FLOW: mark(
        "against the expected flow, a product of what each node sends and receives "
        "(proportional fitting without loops), which knows no chance"
    ),
}


@dataclass(frozen=True, slots=True)
class AgainstNull:
    """Reciprocity against one null.

    Attributes:
        null: the one it is compared with.
        expected: r that the null expects, from 0 to 1.
        rho: (r - expected) / (1 - expected): above 0 more return than the null expects, below 0
            less, 1 if all is returned.
    """

    null: Null
    expected: Measured
    rho: Measured


def against_random_graph(network: Network, *, coverage: float) -> AgainstNull:
    """Against weights thrown at random on all pairs.

    p = W / (W + N (N - 1)), expected r = p / (1 + p). The null counts in units of the weight, so
    person-days and stays have different nulls; N counts every node of the network.
    """
    null = Null.WEIGHTED_RANDOM_GRAPH
    if not network.total:
        return _absent(null, no_arcs(coverage))
    p = network.total / (network.total + network.size * (network.size - 1))
    return _compared(network, null, p / (1 + p), coverage)


def against_configuration(network: Network, *, coverage: float) -> AgainstNull:
    """Against random weights that keep each node's outflow and inflow on average.

    Weights are geometric with p_ij = x_i y_j, fitted so that expected strengths equal the
    observed ones; E min(w_ij, w_ji) = p_ij p_ji / (1 - p_ij p_ji), which in means m = p / (1 - p)
    is m_ij m_ji / (1 + m_ij + m_ji). Not computable above `DENSE_LIMIT` nodes.

    Source: Squartini, Picciolo, Ruzzenenti, Garlaschelli (2013), Scientific Reports 3:2729.
    """
    return _fitted(network, Null.WEIGHTED_CONFIGURATION, GEOMETRIC, coverage)


def against_expected_flow(network: Network, *, coverage: float) -> AgainstNull:
    """Against the flow u_i v_j that has each node's outflow and inflow exactly.

    The limit of iterative proportional fitting of a matrix with a zero diagonal. It is a
    baseline like a gravity model without distance, not a model of chance; with strong flows it
    expects more return than chance would. Not computable above `DENSE_LIMIT` nodes.
    """
    return _fitted(network, Null.EXPECTED_FLOW, PRODUCT, coverage)


def against_all(network: Network, *, coverage: float) -> tuple[AgainstNull, ...]:
    """Against each null, in the order of `Null`."""
    return (
        against_random_graph(network, coverage=coverage),
        against_configuration(network, coverage=coverage),
        against_expected_flow(network, coverage=coverage),
    )


def _fitted(network: Network, null: Null, law: Law, coverage: float) -> AgainstNull:
    if not network.total:
        return _absent(null, no_arcs(coverage))
    if network.size > DENSE_LIMIT:
        reason = _("{size} nodes: this null is fitted for at most {limit}")
        return _without(
            network, null, reason.format(size=network.size, limit=DENSE_LIMIT), coverage
        )
    fitted = fit_strengths(network.out_strength, network.in_strength, law)
    if not fitted.converged:
        reason = _("the fit did not converge: a total is off by {residual} of itself")
        return _without(
            network, null, reason.format(residual=numeral(f"{fitted.residual:.2g}")), coverage
        )
    returned = _returned(fitted, law)
    return _compared(network, null, min(1.0, float(returned.sum()) / network.total), coverage)


def _returned(fitted: Fitted, law: Law) -> Floats:
    there, back = fitted.expected, fitted.expected.T
    if law is GEOMETRIC:
        return there * back / (1 + there + back)
    return np.minimum(there, back)


def _compared(network: Network, null: Null, expected: float, coverage: float) -> AgainstNull:
    method = _method(network, null)
    figure = Measured.of(expected, n=network.arcs, coverage=coverage, method=method)
    if 1 - expected < NOTHING_LEFT:
        reason = _("the null already expects that all travel is returned")
        return AgainstNull(
            null,
            figure,
            Measured.not_computable(reason, n=network.arcs, coverage=coverage),
        )
    rho = (network.returned / network.total - expected) / (1 - expected)
    return AgainstNull(
        null, figure, Measured.of(min(1.0, rho), n=network.arcs, coverage=coverage, method=method)
    )


def _method(network: Network, null: Null) -> str:
    method = _(METHODS[null])
    if network.size >= FEW_NODES:
        return method
    warning = _("fewer than {few} nodes: read with care").format(few=FEW_NODES)
    return f"{method}; {warning}"


def _without(network: Network, null: Null, reason: str, coverage: float) -> AgainstNull:
    return _absent(null, Measured.not_computable(reason, n=network.arcs, coverage=coverage))


def _absent(null: Null, why: Measured) -> AgainstNull:
    return AgainstNull(null, why, why)
