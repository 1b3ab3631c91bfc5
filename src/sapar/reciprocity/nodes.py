"""What each node sends, receives and depends on."""

from dataclasses import dataclass

import numpy as np

from sapar.reciprocity.network import Floats, Network, Whole
from sapar.values.language import _, mark
from sapar.values.measured import Measured

Column = np.ma.MaskedArray[tuple[int], np.dtype[np.float64]]

METHODS = {
    "asymmetry": mark("(inflow - outflow) / (inflow + outflow)"),
    "log_ratio": mark("natural logarithm of inflow over outflow"),
    "destinations_hhi": mark("sum of squared shares of those it sends to"),
    "sources_hhi": mark("sum of squared shares of those it receives from"),
    "effective_destinations": mark("one over the sum of squared shares of those it sends to"),
    "effective_sources": mark("one over the sum of squared shares of those it receives from"),
    "outflow_share": mark("its part of all outflow"),
    "inflow_share": mark("its part of all inflow"),
}

REASONS = {
    "asymmetry": mark("it neither sends nor receives"),
    "log_ratio": mark("it does not both send and receive"),
    "destinations_hhi": mark("it sends nobody"),
    "sources_hhi": mark("it receives nobody"),
    "effective_destinations": mark("it sends nobody"),
    "effective_sources": mark("it receives nobody"),
    "outflow_share": mark("no arcs: no travel between different nodes"),
    "inflow_share": mark("no arcs: no travel between different nodes"),
}


@dataclass(frozen=True, eq=False, slots=True)
class Nodes:
    """Figures of all nodes as columns, in the order of `nodes`; masked where not computable.

    Attributes:
        nodes: names.
        outflow: what it sends, loops left out.
        inflow: what it receives.
        asymmetry: a = (in - out) / (in + out), -1 only sends, 0 even, 1 only receives.
        log_ratio: ln(in / out).
        destinations_hhi: concentration of a sender on its hosts, 1 if it has one.
        sources_hhi: concentration of a host on its senders.
        effective_destinations: 1 / destinations_hhi, as so many equal hosts.
        effective_sources: 1 / sources_hhi.
        outflow_share: outflow over the total.
        inflow_share: inflow over the total.
        destinations: number of hosts it sends to.
        sources: number of senders it receives from.
    """

    nodes: tuple[str, ...]
    outflow: Floats
    inflow: Floats
    asymmetry: Column
    log_ratio: Column
    destinations_hhi: Column
    sources_hhi: Column
    effective_destinations: Column
    effective_sources: Column
    outflow_share: Column
    inflow_share: Column
    destinations: Floats
    sources: Floats

    def column(
        self, name: str, places: Whole | slice = slice(None), *, coverage: float
    ) -> list[Measured]:
        """One figure of many nodes, with its method or the reason why there is none.

        Args:
            name: a column of `METHODS`.
            places: positions in `nodes` of those asked for; all, in that order, if not given.
            coverage: share of the stays of which origin, host and weight are known.

        Returns:
            Figures with n = number of arcs at the node, both ways.
        """
        values: list[float | None] = getattr(self, name)[places].tolist()
        arcs = (self.destinations + self.sources)[places].tolist()
        method, reason = _(METHODS[name]), _(REASONS[name])
        return [
            Measured.not_computable(reason, n=int(n), coverage=coverage)
            if value is None
            else Measured.of(value, n=int(n), coverage=coverage, method=method)
            for value, n in zip(values, arcs, strict=True)
        ]


def nodes(network: Network) -> Nodes:
    """Balance, dependency and share of each node, all at once."""
    out, inward = network.out_strength, network.in_strength
    arcs = network.weights.tocoo()
    destinations = _hhi_by(arcs.row, arcs.data, out)
    sources = _hhi_by(arcs.col, arcs.data, inward)
    return Nodes(
        nodes=network.nodes,
        outflow=out,
        inflow=inward,
        asymmetry=_ratio(inward - out, inward + out),
        log_ratio=_log_ratio(inward, out),
        destinations_hhi=destinations,
        sources_hhi=sources,
        effective_destinations=1 / destinations,
        effective_sources=1 / sources,
        outflow_share=_ratio(out, np.full(network.size, network.total)),
        inflow_share=_ratio(inward, np.full(network.size, network.total)),
        destinations=np.bincount(arcs.row, minlength=network.size).astype(float),
        sources=np.bincount(arcs.col, minlength=network.size).astype(float),
    )


def unbiased_destinations(network: Network) -> Column:
    """Concentration of each sender on its hosts for small samples, sum n (n - 1) / N (N - 1).

    Args:
        network: of stays, each counting one: weights are whole numbers.

    Returns:
        A column in the order of the nodes; masked where fewer than two stays were sent.

    Raises:
        ValueError: if a weight is not whole.
    """
    arcs = network.weights.tocoo()
    if (arcs.data != np.round(arcs.data)).any():
        raise ValueError("weights: expected whole numbers of stays")
    alike = _added_up(arcs.row, arcs.data * (arcs.data - 1), network.size)
    sent = network.out_strength
    return _ratio(alike, sent * (sent - 1))


def _hhi_by(
    ends: np.ndarray[tuple[int], np.dtype[np.int32]], weights: Floats, sums: Floats
) -> Column:
    squares = _added_up(ends, np.square(weights / sums[ends]), sums.size)
    return _ratio(squares, (sums > 0).astype(float))


def _added_up(ends: np.ndarray[tuple[int], np.dtype[np.int32]], parts: Floats, size: int) -> Floats:
    return np.asarray(np.bincount(ends, parts, size), dtype=float)


def _ratio(part: Floats, whole: Floats) -> Column:
    """The quotient, masked where the whole is nothing."""
    empty = whole <= 0
    return np.ma.array(part / np.where(empty, 1.0, whole), mask=empty)


def _log_ratio(inward: Floats, out: Floats) -> Column:
    one_sided = (inward <= 0) | (out <= 0)
    logarithm = np.log(np.where(one_sided, 1.0, inward)) - np.log(np.where(one_sided, 1.0, out))
    return np.ma.array(logarithm, mask=one_sided)
