"""The panels of a balance: each kind gathered once, then all of the whole, headlines of groups."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sapar.balance.dimensions import Dimension
from sapar.balance.frames import Frames
from sapar.balance.known_countries import merged_groups
from sapar.balance.panels.added import halved
from sapar.balance.panels.kind import AnyPanelKind, Context, GroupKey
from sapar.balance.panels.panel import Headline, Panel, PanelId, title_of


@dataclass(frozen=True, slots=True)
class PanelSums:
    """What every panel has added up.

    Attributes:
        kinds: the panels.
        groups: for each of them, what headlines are made of, for each group that it knows.
        wholes: for each of them, the sums of all stays.
        context: what figures depend on beside the sums.
    """

    kinds: tuple[AnyPanelKind, ...]
    groups: tuple[Mapping[GroupKey, Any], ...]
    wholes: tuple[Any, ...]
    context: Context

    def of_groups(self, panel: PanelId) -> Mapping[GroupKey, Any]:
        """The sums of each group that one panel knows anything of."""
        return self.groups[self._place(panel)]

    def of_all(self, panel: PanelId) -> Any:
        """What one panel has added up over all stays."""
        return self.wholes[self._place(panel)]

    def _place(self, panel: PanelId) -> int:
        return [kind.id for kind in self.kinds].index(panel)

    def whole(self) -> tuple[Panel, ...]:
        """The panels of all stays together."""
        return tuple(
            kind.panel(sums, self.context)
            for kind, sums in zip(self.kinds, self.wholes, strict=True)
        )

    def headlines(self, key: GroupKey) -> tuple[Headline, ...]:
        """The headlines of one group; a panel that knows nothing of it says so."""
        return tuple(
            Headline(
                kind.id,
                title_of(kind.id),
                kind.headline(groups.get(key, kind.nothing), self.context),
            )
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
        dimension: what the facts are grouped by; None leaves them as one group.
    """
    listed = tuple(kinds)
    if dimension is None:
        wholes = tuple(_all(kind, kind.gather(frames, context)) for kind in listed)
        return PanelSums(listed, ({},) * len(listed), wholes, context)
    of_groups = replace(context, headlines=True)
    groups = tuple(merged_groups(kind.gather(frames, of_groups), dimension) for kind in listed)
    stays = frames.without_groups()
    wholes = tuple(
        _whole(kind, sums, stays, context) for kind, sums in zip(listed, groups, strict=True)
    )
    return PanelSums(listed, groups, wholes, context)


def _whole(
    kind: AnyPanelKind, groups: Mapping[GroupKey, Any], stays: Frames, context: Context
) -> Any:
    if not kind.adds:
        return _all(kind, kind.gather(stays, context))
    return _all(kind, groups) + _all(kind, kind.gather(stays, replace(context, further=True)))


def _all(kind: AnyPanelKind, groups: Mapping[GroupKey, Any]) -> Any:
    return halved([kind.nothing, *groups.values()])
