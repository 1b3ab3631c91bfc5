"""Everything that is added up over the tables, by group."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any

import narwhals as nw

from sapar.balance.frames import Frames
from sapar.balance.gathered import Gathered
from sapar.balance.known_countries import of_known_countries
from sapar.balance.ledger import EMPTY, GroupKey, ledgers
from sapar.balance.rows import rows_of
from sapar.balance.selection import Selection
from sapar.balance.spreads import NO_SPREAD
from sapar.balance.stay_parts import stay_parts
from sapar.balance.travel import Cell
from sapar.reciprocity.measures import Weight, arc_counts, arcs
from sapar.reciprocity.resampling import CountRow
from sapar.values.language import _
from sapar.values.unusable import UnusableError


@dataclass(frozen=True, slots=True)
class Sums:
    """All groups, and the unit in which their networks are weighed."""

    groups: dict[GroupKey, Gathered]
    unit: Weight

    @property
    def whole(self) -> Gathered:
        """All groups together."""
        return reduce(add, self.groups.values(), Gathered())


def gather(frames: Frames, selection: Selection, *, sampled: bool, place: str) -> Sums:
    """Add up stays and payments.

    Args:
        frames: the facts of the selection.
        selection: what was asked.
        sampled: whether the record is a sample, so that single stays are kept to draw from.
        place: the dataset, for the message.

    Raises:
        UnusableError: B04 where there is no stay to add up.
    """
    stays, flows = frames.get("stays"), frames.get("flows")
    if stays is None:
        raise nothing_to_balance(place, _("it has no table of stays"))
    cells = cells_of(stays)
    if not cells:
        raise nothing_to_balance(place, _("no stay fulfils what was asked"))
    unit = selection.weight or usual_unit(cell for each in cells.values() for cell in each)
    money = ledgers(flows, frames.rates, selection.currency) if flows is not None else {}
    counts = counts_of(stays, unit) if sampled else {}
    parts = (
        stay_parts(flows, frames.rates, selection.currency) if sampled and flows is not None else {}
    )
    groups = {
        key: Gathered(
            tuple(cells.get(key, ())),
            money.get(key, EMPTY),
            tuple(counts.get(key, ())),
            parts.get(key, NO_SPREAD),
        )
        for key in sorted(cells.keys() | money.keys(), key=_known_first)
    }
    dimension = selection.dimension(selection.by) if selection.by else None
    return Sums(of_known_countries(groups, dimension), unit)


def _known_first(group: GroupKey) -> tuple[bool, str]:
    """One order of groups on every run: sums of floats depend on it in their last bit."""
    return group is None, group or ""


def cells_of(stays: nw.LazyFrame[Any]) -> dict[GroupKey, list[Cell]]:
    """Stays of the fact by origin and receiver, for each group."""
    found: defaultdict[GroupKey, list[Cell]] = defaultdict(list)
    for row in rows_of(arcs(stays, origin="origin", host="receiver", by=["group"])):
        found[row["group"]].append(Cell(**row))
    return dict(found)


def usual_unit(cells: Iterable[Cell]) -> Weight:
    """Person-days where any stay says its days; people where the record only counts heads."""
    return "person_days" if any(cell.person_days for cell in cells) else "people"


def counts_of(stays: nw.LazyFrame[Any], unit: Weight) -> dict[GroupKey, list[CountRow]]:
    """Stays alike in origin, receiver and weight, for each group: what resampling needs."""
    found: defaultdict[GroupKey, list[CountRow]] = defaultdict(list)
    counted = arc_counts(stays, origin="origin", host="receiver", weight=unit, by=["group"])
    for row in rows_of(counted):
        group = row.pop("group")
        found[group].append((row["origin"], row["host"], row["weight"], row["stays"]))
    return dict(found)


def nothing_to_balance(place: str, reason: str) -> UnusableError:
    """The message where there is no stay to add up."""
    return UnusableError("B04", place, _("there is nothing to balance"), reason)
