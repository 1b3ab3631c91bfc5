"""Which pairs of nodes are closer than their totals alone would make them."""

from dataclasses import dataclass

import numpy as np

from sapar.reciprocity.network import Floats, Network, Whole
from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, eq=False, slots=True)
class Pairs:
    """All arcs of a network beside what their ends' totals lead one to expect.

    Columns of one length, one row for each arc, by origin and then host.

    Attributes:
        nodes: names; `origin` and `host` are positions in it.
        origin: who sends.
        host: who receives.
        observed: weight of the arc, above zero.
        expected: out_i x in_j / W, in the unit of the weight.
        balassa: ln(observed / expected); above 0 more than expected.
    """

    nodes: tuple[str, ...]
    origin: Whole
    host: Whole
    observed: Floats
    expected: Floats
    balassa: Floats


def pairs(network: Network) -> Pairs:
    """Balassa's index of every arc, ln(w_ij / (out_i in_j / W)); without arcs no rows.

    Source: Balassa (1965), Trade liberalisation and "revealed" comparative advantage, as a
    logarithm. Totals include no loops, so the expectation slightly favours loops that cannot
    occur: values are a little too high, most for a node with a large part of all travel.
    """
    arcs = network.weights.tocoo()
    origin, host = arcs.row.astype(np.int64), arcs.col.astype(np.int64)
    out, inward = network.out_strength[origin], network.in_strength[host]
    expected = out * (inward / network.total) if network.total else out
    balassa = np.log(arcs.data) - np.log(expected)
    return Pairs(network.nodes, origin, host, arcs.data, expected, balassa)


def balassa(network: Network, origin: str, host: str, *, coverage: float) -> Measured:
    """Balassa's index of one pair; not computable where nobody travelled.

    Raises:
        ValueError: if a name is not among the nodes.
    """
    sender, receiver = network.position(origin), network.position(host)
    observed = float(network.weights[sender, receiver])
    if not observed:
        reason = _("no travel from {origin} to {host}").format(origin=origin, host=host)
        return Measured.not_computable(reason, coverage=coverage)
    sent, received = network.out_strength[sender], network.in_strength[receiver]
    value = float(np.log(observed) - np.log(sent * (received / network.total)))
    method = _("logarithm of observed over expected, which is outflow x inflow / total")
    return Measured.of(value, n=1, coverage=coverage, method=method)
