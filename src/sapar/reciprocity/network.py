"""A network of travel: how much goes from each node to each other node."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Network:
    """Weighted arcs between named nodes; travel inside a node is kept apart.

    Attributes:
        nodes: names (countries, institutions), sorted, each once; a node may have no arc.
        weights: N x N, row sends to column, in any one unit (person-days, people, stays);
            finite, zero or more, nothing on the diagonal.
        loops: total weight of travel that stays inside a node.

    Raises:
        ValueError: if the parts contradict each other or a weight is negative or not finite.
    """

    nodes: tuple[str, ...]
    weights: "csr_array[np.float64, tuple[int, int]]"
    loops: float = 0.0

    def __post_init__(self) -> None:
        if list(self.nodes) != sorted(set(self.nodes)):
            raise ValueError("nodes: expected sorted names, each once")
        if self.weights.shape != (len(self.nodes), len(self.nodes)):
            raise ValueError(f"weights of shape {self.weights.shape} for {len(self.nodes)} nodes")
        if self.weights.diagonal().any():
            raise ValueError("weights on the diagonal: loops are kept apart")
        _check_weights(np.append(self.weights.data, self.loops))

    @classmethod
    def from_arcs(
        cls, arcs: Iterable[tuple[str, str, float]], nodes: Sequence[str] | None = None
    ) -> "Network":
        """A network of (origin, host, weight); arcs between the same nodes are added up.

        Args:
            arcs: in any order; the result does not depend on it, to the last bit.
            nodes: all names, where some have no arc; by default those that the arcs name.

        Raises:
            ValueError: if a weight is negative or not finite, or an arc names an unknown node.
        """
        rows = list(arcs)
        weights = np.array([weight for _, _, weight in rows], dtype=float)
        return cls.from_columns([row[0] for row in rows], [row[1] for row in rows], weights, nodes)

    @classmethod
    def from_columns(
        cls,
        origins: Sequence[str],
        hosts: Sequence[str],
        weights: Floats,
        nodes: Sequence[str] | None = None,
    ) -> "Network":
        """As `from_arcs`, from three columns of one length."""
        _check_weights(weights)
        names = tuple(sorted(set(nodes) if nodes is not None else {*origins, *hosts}))
        rows, columns = _positions(names, origins), _positions(names, hosts)
        inside = rows == columns
        matrix = _summed(rows[~inside], columns[~inside], weights[~inside], len(names))
        return cls(names, matrix, math.fsum(weights[inside]))

    def position(self, name: str) -> int:
        """Where a node stands in `nodes`, in rows, columns and strengths.

        Raises:
            ValueError: if it is not among the nodes.
        """
        place = bisect_left(self.nodes, name)
        if self.nodes[place : place + 1] != (name,):
            raise ValueError(f"{name!r} is not among the nodes")
        return place

    @property
    def size(self) -> int:
        """Number of nodes, N."""
        return len(self.nodes)

    @property
    def arcs(self) -> int:
        """Number of ordered pairs of different nodes with a weight above zero."""
        return int(self.weights.nnz)

    @cached_property
    def total(self) -> float:
        """Sum of all weights, loops left out: W."""
        return math.fsum(self.weights.data)

    @cached_property
    def out_strength(self) -> Floats:
        """What each node sends, in the order of `nodes`."""
        return np.asarray(self.weights.sum(axis=1), dtype=float)

    @cached_property
    def in_strength(self) -> Floats:
        """What each node receives, in the order of `nodes`."""
        return np.asarray(self.weights.sum(axis=0), dtype=float)

    @cached_property
    def returned(self) -> float:
        """Sum over all arcs of the smaller of an arc and its reverse."""
        reverse = self.weights.T.tocsr()
        return math.fsum(self.weights.minimum(reverse).data)


def _check_weights(weights: Floats) -> None:
    wrong = ~np.isfinite(weights) | (weights < 0)
    if wrong.any():
        first = weights[wrong][0]
        raise ValueError(f"weight {first}: expected a finite number of zero or more")


def _positions(names: tuple[str, ...], mentions: Sequence[str]) -> Whole:
    place = {name: index for index, name in enumerate(names)}
    unknown = set(mentions) - place.keys()
    if unknown:
        raise ValueError(f"arc names {min(unknown)!r}, which is not among the nodes")
    return np.fromiter((place[name] for name in mentions), np.int64, len(mentions))


def _summed(
    rows: Whole, columns: Whole, weights: Floats, size: int
) -> "csr_array[np.float64, tuple[int, int]]":
    """Sum arcs between the same nodes, smallest first, so that their order cannot show."""
    order = np.lexsort((weights, columns, rows))
    matrix = coo_array((weights[order], (rows[order], columns[order])), (size, size)).tocsr()
    matrix.sum_duplicates()
    matrix.eliminate_zeros()
    return csr_array(matrix)
