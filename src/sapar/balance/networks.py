"""The network of a set of stays: mutuality with its nulls, nodes, pairs, concentration."""

from dataclasses import dataclass, replace

import numpy as np

from sapar.reciprocity.inflow import Concentration, inflow_concentration, outflow_concentration
from sapar.reciprocity.mutuality import ceiling, mutuality
from sapar.reciprocity.network import Network
from sapar.reciprocity.nodes import nodes
from sapar.reciprocity.nulls import AgainstNull, against_all
from sapar.reciprocity.pairs import pairs
from sapar.reciprocity.resampling import Figures, Sample, resampled
from sapar.reciprocity.travel import Travel
from sapar.values.language import _
from sapar.values.measured import Measured

MOST_NODES = 5_000
"""Nodes listed at most, the largest first; figures of the whole use all of them."""

MOST_PAIRS = 20_000
"""Arcs listed at most, the largest first."""


@dataclass(frozen=True, slots=True)
class NodeRow:
    """One place: what it sends and receives, in the unit of the network, loops left out.

    Attributes:
        balance: a = (received - sent) / (received + sent); its null is 0, as much as was sent.
        log_ratio: ln(received / sent).
        inflow_share: its part of all that is received.
        hosts_hhi: concentration of what it sends on its hosts; `effective_hosts` is its inverse.
        senders_hhi: concentration of what it receives on those who send.
    """

    node: str
    sent: float
    received: float
    balance: Measured
    log_ratio: Measured
    inflow_share: Measured
    hosts_hhi: Measured
    effective_hosts: Measured
    senders_hhi: Measured


@dataclass(frozen=True, slots=True)
class PairRow:
    """One arc: its weight, the weight of its reverse, and Balassa's index ln(observed/expected)."""

    origin: str
    host: str
    weight: float
    returned: float
    expected: float
    balassa: Measured


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """Is travel mutual, compared with what, and on whom does it concentrate?

    Attributes:
        unit: what one stay counts for: `person_days`, `people` or `stays`.
        places: number of nodes; `nodes` lists at most MOST_NODES of them, largest first.
        arcs: ordered pairs with travel; `pairs` lists at most MOST_PAIRS, largest first.
        total: sum over all arcs; `loops` is travel inside one node, left out of every figure.
        mutuality: r; `ceiling` is the largest r that the totals allow.
        against: r against each null, by name.
        inflow: concentration of what is received over nodes; `outflow` of what is sent.
    """

    unit: str
    places: int
    arcs: int
    total: float
    loops: float
    mutuality: Measured
    ceiling: Measured
    against: tuple[AgainstNull, ...]
    inflow: Concentration
    outflow: Concentration
    nodes: tuple[NodeRow, ...]
    pairs: tuple[PairRow, ...]


def reciprocity_of(travel: Travel, unit: str, sample: Sample | None) -> Reciprocity:
    """Every figure of one network.

    Args:
        travel: the network and how much of the record it was built from.
        unit: name of its weight.
        sample: the same stays, to draw intervals from; None where the record is complete.
    """
    network, coverage = travel.network, travel.coverage or 0.0
    found = Reciprocity(
        unit=unit,
        places=network.size,
        arcs=network.arcs,
        total=network.total,
        loops=network.loops,
        mutuality=mutuality(network, coverage=coverage),
        ceiling=ceiling(network, coverage=coverage),
        against=against_all(network, coverage=coverage),
        inflow=inflow_concentration(network, coverage=coverage),
        outflow=outflow_concentration(network, coverage=coverage),
        nodes=_node_rows(network, coverage),
        pairs=_pair_rows(network, coverage),
    )
    return found if sample is None else _with_intervals(found, sample)


def _with_intervals(found: Reciprocity, sample: Sample) -> Reciprocity:
    """The interval of r carries over to each rho, with what the null expects held fixed."""
    sampled = resampled(
        Figures(
            r=found.mutuality,
            r_max=found.ceiling,
            inflow_hhi=found.inflow.hhi,
            outflow_hhi=found.outflow.hhi,
            asymmetry={row.node: row.balance for row in found.nodes},
        ),
        sample,
    )
    return replace(
        found,
        mutuality=sampled.r,
        ceiling=sampled.r_max,
        against=tuple(_rho_interval(null, sampled.r) for null in found.against),
        inflow=_hhi_interval(found.inflow, sampled.inflow_hhi),
        outflow=_hhi_interval(found.outflow, sampled.outflow_hhi),
        nodes=tuple(replace(row, balance=sampled.asymmetry[row.node]) for row in found.nodes),
    )


def _rho_interval(null: AgainstNull, r: Measured) -> AgainstNull:
    expected = null.expected.value
    if not null.rho.computable or expected is None or r.low is None or r.high is None:
        return null
    method = _("{method}; 95 % interval of r, the null held fixed").format(method=null.rho.method)
    low, high = ((end - expected) / (1 - expected) for end in (r.low, r.high))
    return replace(null, rho=replace(null.rho, low=low, high=high, method=method))


def _hhi_interval(found: Concentration, sampled: Measured) -> Concentration:
    if sampled.low is None or sampled.high is None or not sampled.low:
        return replace(found, hhi=sampled)
    effective = replace(
        found.effective, low=1 / sampled.high, high=1 / sampled.low, method=sampled.method
    )
    return replace(found, hhi=sampled, effective=effective)


def _node_rows(network: Network, coverage: float) -> tuple[NodeRow, ...]:
    columns = nodes(network)
    by_size = np.lexsort((np.arange(network.size), -(columns.outflow + columns.inflow)))
    listed = by_size[:MOST_NODES]
    figures = (columns.column(name, listed, coverage=coverage) for name in _NODE_FIGURES)
    return tuple(
        NodeRow(
            columns.nodes[place],
            float(columns.outflow[place]),
            float(columns.inflow[place]),
            *of_node,
        )
        for place, *of_node in zip(listed, *figures, strict=True)
    )


_NODE_FIGURES = (
    "asymmetry", "log_ratio", "inflow_share", "destinations_hhi", "effective_destinations",
    "sources_hhi",
)  # fmt: skip
"""The columns of `Nodes` in the order of the fields of a `NodeRow`."""


def _pair_rows(network: Network, coverage: float) -> tuple[PairRow, ...]:
    arcs = pairs(network)
    by_size = np.lexsort((arcs.host, arcs.origin, -arcs.observed))[:MOST_PAIRS]
    weight = dict(zip(zip(arcs.origin, arcs.host, strict=True), arcs.observed, strict=True))
    method = _("ln(observed / expected), expected = outflow x inflow / total")
    return tuple(
        PairRow(
            origin=arcs.nodes[arcs.origin[arc]],
            host=arcs.nodes[arcs.host[arc]],
            weight=float(arcs.observed[arc]),
            returned=float(weight.get((arcs.host[arc], arcs.origin[arc]), 0.0)),
            expected=float(arcs.expected[arc]),
            balassa=Measured.of(float(arcs.balassa[arc]), n=1, coverage=coverage, method=method),
        )
        for arc in by_size
    )
