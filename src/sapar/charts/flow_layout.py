"""Where everything stands in a picture of flows: two columns of nodes and the bands between.

Pure arithmetic, in pixels, from the upper edge of the nodes downwards. One scale holds for the
whole picture: the height of a node and the thickness of a band are their weight times it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sapar.charts.flow import Flow, Merged, summed, totals

Room = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Node:
    """One place in one column.

    Attributes:
        name: of the place.
        total: sum of its flows.
        top: upper edge.
        height: total times the scale.
    """

    name: str
    total: float
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Height of its middle, where its label stands."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Band:
    """One flow between two nodes.

    Attributes:
        flow: what it shows.
        thickness: weight times the scale.
        origin_top: its upper edge where it leaves.
        host_top: its upper edge where it arrives.
    """

    flow: Flow
    thickness: float
    origin_top: float
    host_top: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A picture of flows.

    Attributes:
        origins: nodes of the left column, from above.
        hosts: nodes of the right column, from above.
        bands: largest first.
        height: of the taller column, with the room for its labels.
    """

    origins: tuple[Node, ...]
    hosts: tuple[Node, ...]
    bands: tuple[Band, ...]
    height: float


def laid_out(shown: Merged, depth: float, gap: float, room: Room) -> Layout:
    """Place nodes and bands; larger places stand higher, merged ones last.

    Args:
        shown: the flows, in any order.
        depth: height that the total of all flows takes.
        gap: least distance between neighbours of a column.
        room: height that the label of a place takes; a thinner node gets as much room.

    Raises:
        ValueError: if no flow has weight.
    """
    flows = summed(shown.flows)
    if not flows:
        raise ValueError("a picture of no flows: show an empty state in its place")
    left = _ordered(totals(flows, "origin"), shown.other_origin)
    right = _ordered(totals(flows, "host"), shown.other_host)
    scale = depth / sum(left.values())
    heights = [_height(side, scale, gap, room) for side in (left, right)]
    tallest = max(heights)
    origins = _column(left, scale, gap, room, start=(tallest - heights[0]) / 2)
    hosts = _column(right, scale, gap, room, start=(tallest - heights[1]) / 2)
    return Layout(origins, hosts, _bands(flows, origins, hosts, scale), tallest)


def _ordered(sizes: dict[str, float], other: str | None) -> dict[str, float]:
    return {name: sizes[name] for name in sorted(sizes, key=lambda name: name == other)}


def _slot(name: str, total: float, scale: float, room: Room) -> float:
    return max(total * scale, room(name))


def _height(side: dict[str, float], scale: float, gap: float, room: Room) -> float:
    slots = (_slot(name, total, scale, room) for name, total in side.items())
    return sum(slots) + gap * (len(side) - 1)


def _column(
    side: dict[str, float], scale: float, gap: float, room: Room, start: float
) -> tuple[Node, ...]:
    nodes, y = [], start
    for name, total in side.items():
        slot = _slot(name, total, scale, room)
        nodes.append(Node(name, total, y + (slot - total * scale) / 2, total * scale))
        y += slot + gap
    return tuple(nodes)


def _bands(
    flows: tuple[Flow, ...], origins: tuple[Node, ...], hosts: tuple[Node, ...], scale: float
) -> tuple[Band, ...]:
    rank_origin = {node.name: rank for rank, node in enumerate(origins)}
    rank_host = {node.name: rank for rank, node in enumerate(hosts)}
    # At each node bands stand in the order of the other column, so that few of them cross.
    by_origin = sorted(flows, key=lambda flow: rank_host[flow.host])
    by_host = sorted(flows, key=lambda flow: rank_origin[flow.origin])
    leaves = _stacked([(flow, flow.origin) for flow in by_origin], origins, scale)
    arrives = _stacked([(flow, flow.host) for flow in by_host], hosts, scale)
    return tuple(Band(flow, flow.weight * scale, leaves[flow], arrives[flow]) for flow in flows)


def _stacked(
    ordered: list[tuple[Flow, str]], nodes: tuple[Node, ...], scale: float
) -> dict[Flow, float]:
    free = {node.name: node.top for node in nodes}
    tops = {}
    for flow, name in ordered:
        tops[flow] = free[name]
        free[name] += flow.weight * scale
    return tops
