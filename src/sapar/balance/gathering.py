"""Stays by origin and receiver, added up by group: what travel and its network are made of."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import narwhals as nw

from sapar.balance.rows import rows_of
from sapar.balance.travel import Cell
from sapar.reciprocity.drawing import ArcSquares
from sapar.reciprocity.measures import Weight, arc_counts, arc_squares, arcs
from sapar.reciprocity.resampling import CountRow
from sapar.values.language import _
from sapar.values.unusable import UnusableError

GroupKey = str | None


def cells_of(stays: nw.LazyFrame[Any]) -> dict[GroupKey, list[Cell]]:
    """Stays of the fact by origin and receiver, for each group, the group not known last."""
    found: defaultdict[GroupKey, list[Cell]] = defaultdict(list)
    for row in rows_of(arcs(stays, origin="origin", host="receiver", by=["group"])):
        found[row["group"]].append(Cell(**row))
    return {group: found[group] for group in sorted(found, key=_known_first)}


def _known_first(group: GroupKey) -> tuple[bool, str]:
    """One order of groups on every run: sums of floats depend on it in their last bit."""
    return group is None, group or ""


def usual_unit(cells: Iterable[Cell]) -> Weight:
    """Person-days where any stay says its days; people where the record only counts heads."""
    return "person_days" if any(cell.person_days for cell in cells) else "people"


def alike_of(stays: nw.LazyFrame[Any], unit: Weight) -> dict[GroupKey, list[CountRow]]:
    """Stays alike in origin, receiver and weight, for each group: what resampling needs."""
    found: defaultdict[GroupKey, list[CountRow]] = defaultdict(list)
    counted = arc_counts(stays, origin="origin", host="receiver", weight=unit, by=["group"])
    for row in rows_of(counted):
        found[row["group"]].append((row["origin"], row["host"], row["weight"], row["stays"]))
    return dict(found)


def squares_of(stays: nw.LazyFrame[Any], unit: Weight) -> dict[GroupKey, list[ArcSquares]]:
    """Squared weights of stays by origin and receiver: what resampling of many needs."""
    found: defaultdict[GroupKey, list[ArcSquares]] = defaultdict(list)
    added_up = arc_squares(stays, origin="origin", host="receiver", weight=unit, by=["group"])
    columns = ("origin", "host", "weight", "squares", "stays")
    for row in rows_of(added_up):
        origin, host, weight, squares, number = (row[name] for name in columns)
        found[row["group"]].append((origin, host, weight, squares, number))
    return dict(found)


def nothing_to_balance(place: str, reason: str) -> UnusableError:
    """The message where there is no stay to add up."""
    return UnusableError("B04", place, _("there is nothing to balance"), reason)
