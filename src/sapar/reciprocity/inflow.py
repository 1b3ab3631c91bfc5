"""On how many nodes the whole inflow, or the whole outflow, is concentrated."""

from dataclasses import dataclass

from sapar.reciprocity.mutuality import no_arcs
from sapar.reciprocity.network import Floats, Network
from sapar.values.concentration import gini, hhi
from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Concentration:
    """How one total is spread over all nodes.

    Attributes:
        hhi: sum of squared shares.
        effective: 1 / hhi, the number of equal nodes that would be as concentrated.
        gini: inequality between nodes, those with zero included.
        largest: name of the node with the largest share, the first by name if several; None
            without arcs.
        largest_share: its share.
    """

    hhi: Measured
    effective: Measured
    gini: Measured
    largest: str | None
    largest_share: Measured


def inflow_concentration(network: Network, *, coverage: float) -> Concentration:
    """How what all nodes receive is spread over them; loops left out."""
    return _concentration(network, network.in_strength, coverage)


def outflow_concentration(network: Network, *, coverage: float) -> Concentration:
    """How what all nodes send is spread over them; loops left out."""
    return _concentration(network, network.out_strength, coverage)


def _concentration(network: Network, strengths: Floats, coverage: float) -> Concentration:
    index, inequality = hhi(strengths), gini(strengths)
    if index is None or inequality is None:
        none = no_arcs(coverage)
        return Concentration(none, none, none, None, none)

    def figure(value: float, method: str) -> Measured:
        return Measured.of(value, n=network.size, coverage=coverage, method=method)

    top = int(strengths.argmax())
    return Concentration(
        hhi=figure(index, _("sum of squared shares of all nodes; loops left out")),
        effective=figure(1 / index, _("one over the sum of squared shares")),
        gini=figure(inequality, _("Gini coefficient over all nodes, those with zero included")),
        largest=network.nodes[top],
        largest_share=figure(float(strengths[top]) / network.total, _("share of the largest node")),
    )
