"""Drawings of stays: the same network again, with each stay present a random number of times.

Of many stays between two places only the sum of their weights and of its squares is kept. Such an
arc is drawn as copies of a stay of mean weight: as many, and as heavy, as give the sum of weights
drawn one by one the same mean and the same variance.
Source: G. Bohm, G. Zech (2014), Statistics of weighted Poisson events and its applications,
Nuclear Instruments and Methods A 748.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_array

from sapar.reciprocity.network import Floats, Network, Whole
from sapar.values.resampling import copies

ArcSquares = tuple[str, str, float, float, int]
"""Origin, host, sum of weights, sum of their squares, stays: one row of
`sapar.reciprocity.measures.arc_squares`."""

Group = tuple[tuple[str, str, float], float]
"""Origin, host and weight of one stay; how often it is drawn on average."""

Sparse = csr_array[np.float64, tuple[int, int]]


@dataclass(frozen=True, eq=False, slots=True)
class Drawing:
    """Stays between different nodes, grouped by arc and weight, in one order.

    Attributes:
        network: what the stays add up to.
        counts: how often a group is drawn on average: its number of stays, or fewer where stays
            of different weight are one group.
        stays: number of stays between different nodes that weigh anything.
        to_arcs: groups x arcs; the weight of one stay where the group belongs to the arc.
        origin: position of each arc's origin.
        host: position of each arc's host.
        reverse: position of each arc's reverse among the arcs; -1 if nobody travels back.
    """

    network: Network
    counts: Floats | Whole
    stays: int
    to_arcs: Sparse
    origin: Whole
    host: Whole
    reverse: Whole

    @classmethod
    def from_counts(cls, counts: Iterable[tuple[str, str, float, int]]) -> "Drawing":
        """Put groups of (origin, host, weight of one stay, stays) in order, alike ones together.

        Raises:
            ValueError: if a count is negative, or a weight negative or not finite.
        """
        groups = _merged(counts)
        travelling = [group for group in groups if group[0][0] != group[0][1] and group[0][2]]
        return cls._of(groups, travelling, sum(stays for _group, stays in travelling))

    @classmethod
    def from_squares(cls, arcs: Iterable[ArcSquares]) -> "Drawing":
        """Put arcs in order, rows of one arc together; loops and weightless ones are left out."""
        sums: dict[tuple[str, str], tuple[float, float]] = {}
        stays = 0
        for origin, host, weight, squares, number in sorted(arcs):
            if origin != host and weight > 0:
                of_arc = sums.get((origin, host), (0.0, 0.0))
                sums[origin, host] = (of_arc[0] + weight, of_arc[1] + squares)
                stays += number
        groups = [
            ((*ends, squares / weight), weight**2 / squares)
            for ends, (weight, squares) in sorted(sums.items())
        ]
        return cls._of(groups, groups, stays)

    @classmethod
    def _of(cls, groups: Sequence[Group], travelling: Sequence[Group], stays: int) -> "Drawing":
        network = Network.from_arcs(
            (origin, host, weight * copies) for (origin, host, weight), copies in groups
        )
        origin, host = _ends(network)
        places = _arc_places(travelling)
        weights = np.array([weight for (_, _, weight), _ in travelling], dtype=float)
        rows = np.arange(len(travelling))
        to_arcs = csr_array((weights, (rows, places)), (len(travelling), network.arcs))
        counts = np.array([copies for _, copies in travelling])
        reverse = _reverse(origin, host, network.size)
        return cls(network, counts, stays, to_arcs, origin, host, reverse)


def drawn_figures(
    drawing: Drawing, random: np.random.Generator, draws: int, *, keep_nodes: bool
) -> tuple[Floats, Floats | None]:
    """The figures of each drawing.

    Returns:
        draws x 4 (r, r_max, HHI of inflow, HHI of outflow) and draws x nodes (asymmetry), the
        latter None unless `keep_nodes`. Not a number where a drawing leaves it undefined.
    """
    whole, by_node = [], []
    for drawn in copies(drawing.counts, random, draws, beside=drawing.network.size):
        arcs = np.asarray((drawing.to_arcs.T @ drawn.T).T)
        out, inward = _strengths(drawing, arcs)
        whole.append(_whole_figures(drawing, arcs, out, inward))
        if keep_nodes:
            by_node.append(_quotient(inward - out, inward + out))
    return np.concatenate(whole), np.concatenate(by_node) if keep_nodes else None


def _merged(
    counts: Iterable[tuple[str, str, float, int]],
) -> list[tuple[tuple[str, str, float], int]]:
    sums: dict[tuple[str, str, float], int] = {}
    for origin, host, weight, stays in counts:
        if stays < 0:
            raise ValueError(f"{stays} stays from {origin} to {host}: expected zero or more")
        key = (origin, host, weight)
        sums[key] = sums.get(key, 0) + stays
    return sorted((key, stays) for key, stays in sums.items() if stays)


def _ends(network: Network) -> tuple[Whole, Whole]:
    arcs = network.weights.tocoo()
    return arcs.row.astype(np.int64), arcs.col.astype(np.int64)


def _arc_places(groups: Sequence[Group]) -> Whole:
    """Position of each group's arc; both are in the same order, by origin and then host."""
    ends = [key[:2] for key, _ in groups]
    changes = [before != after for before, after in pairwise(ends)]
    return np.cumsum([0, *changes])[: len(groups)].astype(np.int64)


def _reverse(origin: Whole, host: Whole, size: int) -> Whole:
    there, back = origin * size + host, host * size + origin
    place = np.minimum(np.searchsorted(there, back), max(there.size - 1, 0))
    return np.where(there[place] == back, place, -1) if there.size else place


def _strengths(drawing: Drawing, arcs: Floats) -> tuple[Floats, Floats]:
    count, size = drawing.origin.size, drawing.network.size
    ones, rows = np.ones(count), np.arange(count)
    by_origin = csr_array((ones, (rows, drawing.origin)), (count, size))
    by_host = csr_array((ones, (rows, drawing.host)), (count, size))
    return np.asarray(arcs @ by_origin), np.asarray(arcs @ by_host)


def _whole_figures(drawing: Drawing, arcs: Floats, out: Floats, inward: Floats) -> Floats:
    total = arcs.sum(axis=1)
    two_way = drawing.reverse >= 0
    returned = np.minimum(arcs[:, two_way], arcs[:, drawing.reverse[two_way]]).sum(axis=1)
    parts = (
        _quotient(returned, total),
        _quotient(np.minimum(out, inward).sum(axis=1), total),
        _quotient(np.square(inward).sum(axis=1), np.square(total)),
        _quotient(np.square(out).sum(axis=1), np.square(total)),
    )
    return np.column_stack(parts)


def _quotient(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.full_like(part, np.nan), where=whole > 0)
