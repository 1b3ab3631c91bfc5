"""The places of a network: which may be named with what they send and receive."""

from collections import Counter
from collections.abc import Iterable, Mapping, Set

from sapar.balance.disclosure.cells import Cell
from sapar.balance.disclosure.contributors import Pair
from sapar.balance.disclosure.marks import WHOLE, Mark, Marks
from sapar.balance.disclosure.rows import gaps
from sapar.balance.disclosure.spots import ROWS
from sapar.balance.networks import NodeRow
from sapar.values.language import _


def closed_places(
    nodes: tuple[NodeRow, ...], pairs: Mapping[Pair, int], closed: Set[str], people: int
) -> frozenset[str]:
    """Places that are not listed: those of too few people, and those that hide them.

    Args:
        nodes: what each sends and receives; both add up to a total that is known.
        pairs: people who travelled from one place to another.
        closed: groups of which everything is withheld, where each group is a place.
        people: least number of people of the release.
    """
    sent, received = _people(pairs, 0), _people(pairs, 1)
    hidden = {
        row.node
        for row in nodes
        if row.node in closed or any(0 < side[row.node] < people for side in (sent, received))
    }
    first = frozenset(hidden)
    sides = (
        {row.node: Cell(row.sent, sent[row.node]) for row in nodes if row.sent},
        {row.node: Cell(row.received, received[row.node]) for row in nodes if row.received},
    )
    for parts in sides:
        found = gaps(parts, first, people, hidden)
        hidden |= {row.node for row in nodes} if found.total else found.rows
    return frozenset(hidden)


def close_places(marks: Marks, places: Set[str], groups: Iterable[str]) -> None:
    """Withhold what the panel of the network tells of places.

    Of all stays the rows of closed places; of a group every place, since it has fewer people there
    than the whole, of whom nobody counted how many.

    Args:
        marks: figures by group and of the whole.
        places: those that are not listed.
        groups: every group.
    """
    few = Mark(_("withheld: too few people at this place"), primary=True)
    for key in (WHOLE, *groups):
        for path in marks.figures.get(key, {}):
            if path[:3] == _TABLES and path[3] in BY_PLACE:
                row = path[path.index(ROWS) + 1]
                if key != WHOLE or row in places:
                    marks.withhold(key, path, few)


BY_PLACE = ("nodes", "debt")
"""Tables of the panel of the network whose rows are places."""

_TABLES = ("panels", "reciprocity", "tables")


def thin_pairs(pairs: Mapping[Pair, int], people: int) -> bool:
    """Whether any two places are joined by too few people."""
    return any(0 < number < people for (origin, host), number in pairs.items() if origin != host)


def _people(pairs: Mapping[Pair, int], side: int) -> Counter[str | None]:
    """People by the place at one end; travel within a place is in no network."""
    found: Counter[str | None] = Counter()
    for pair, number in pairs.items():
        if pair[0] != pair[1]:
            found[pair[side]] += number
    return found
