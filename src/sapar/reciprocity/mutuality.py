"""How much of the travel is returned, and how much could be."""

import math

import numpy as np

from sapar.reciprocity.network import Network
from sapar.values.language import _
from sapar.values.measured import Measured


def mutuality(network: Network, *, coverage: float) -> Measured:
    """Weighted reciprocity, r = sum of min(w_ij, w_ji) / W, from 0 to 1.

    The share of all travel that is matched by travel the other way between the same two nodes:
    1 if each pair sends each other the same, 0 if nobody ever returns a visit.

    Args:
        network: travel between nodes; loops do not enter.
        coverage: share of the stays behind it of which origin, host and weight are known.

    Returns:
        r with n = number of arcs; not computable without arcs.

    Source: Squartini, Picciolo, Ruzzenenti, Garlaschelli (2013), Reciprocity of weighted
    networks, Scientific Reports 3:2729.
    """
    method = _("sum of the smaller of each arc and its reverse, over the total; loops left out")
    return _share_of_total(network, network.returned, coverage, method)


def ceiling(network: Network, *, coverage: float) -> Measured:
    """The largest r that the totals allow, r_max = sum of min(in_i, out_i) / W.

    A node cannot have more returned than the smaller of what it sends and what it receives, so
    r <= r_max; r / r_max says how much of what was possible between unequal totals happened.

    Returns:
        r_max with n = number of arcs; not computable without arcs.
    """
    within = math.fsum(np.minimum(network.in_strength, network.out_strength))
    method = _("sum of the smaller of each node's inflow and outflow, over the total")
    return _share_of_total(network, within, coverage, method)


def no_arcs(coverage: float) -> Measured:
    """The answer of every measure to a network without travel between its nodes."""
    return Measured.not_computable(
        _("no arcs: no travel between different nodes"), coverage=coverage
    )


def _share_of_total(network: Network, part: float, coverage: float, method: str) -> Measured:
    if not network.total:
        return no_arcs(coverage)
    share = min(1.0, part / network.total)
    return Measured.of(share, n=network.arcs, coverage=coverage, method=method)
