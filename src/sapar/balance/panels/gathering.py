"""The panels of a balance: every kind gathered once, then computed for the whole and by group."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any

from sapar.balance.dimensions import Dimension
from sapar.balance.frames import Frames
from sapar.balance.known_countries import merged_groups
from sapar.balance.panels.kind import AnyPanelKind, Context, GroupKey
from sapar.balance.panels.panel import Panel


@dataclass(frozen=True, slots=True)
class PanelSums:
    """What every panel has added up.

    Attributes:
        kinds: the panels.
        groups: for each of them, the sums of each group that it knows anything of.
        context: what figures depend on beside the sums.
    """

    kinds: tuple[AnyPanelKind, ...]
    groups: tuple[Mapping[GroupKey, Any], ...]
    context: Context

    def whole(self) -> tuple[Panel, ...]:
        """The panels of all stays together."""
        return tuple(
            kind.panel(reduce(add, groups.values(), kind.nothing), self.context)
            for kind, groups in zip(self.kinds, self.groups, strict=True)
        )

    def group(self, key: GroupKey) -> tuple[Panel, ...]:
        """The panels of one group; one that knows nothing of it says so."""
        return tuple(
            kind.panel(groups.get(key, kind.nothing), self.context)
            for kind, groups in zip(self.kinds, self.groups, strict=True)
        )


def gather_panels(
    kinds: Iterable[AnyPanelKind], frames: Frames, context: Context, dimension: Dimension | None
) -> PanelSums:
    """Add up the facts for each panel.

    Args:
        kinds: the panels, in the order in which they are shown.
        frames: the facts of the selection.
        context: what figures depend on beside the sums.
        dimension: what the facts are grouped by.
    """
    listed = tuple(kinds)
    groups = tuple(
        merged_groups(kind.gather(frames, context), dimension, kind.nothing) for kind in listed
    )
    return PanelSums(listed, groups, context)
