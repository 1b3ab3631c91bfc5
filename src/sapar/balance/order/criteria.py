"""From the headlines of panels to criteria: direction, scale, and what had to be left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sapar.balance.document import Group
from sapar.balance.order.acceptability import Criteria, Floats
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import PanelId
from sapar.values.language import _
from sapar.values.measured import Measured

LOWER_IS_BETTER = frozenset({PanelId.MONEY, PanelId.EFFORT})
"""Money that stays in the host country, and credit that does not go where the work was done."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One headline figure as a criterion.

    Attributes:
        panel: the panel whose headline it is.
        title: of the figure.
        form: how its values are written.
        lower_is_better: its direction.
        worst: value that counts 0.
        best: value that counts 1.
        own_scale: whether the scale is 0 to 1 by itself; otherwise it spans the groups compared,
            so that another group would change every value.
    """

    panel: PanelId
    title: str
    form: str
    lower_is_better: bool
    worst: float
    best: float
    own_scale: bool

    def value(self, figure: float) -> float:
        """The figure from 0 (worst) to 1 (best)."""
        if self.best == self.worst:
            return 0.5
        return min(1.0, max(0.0, (figure - self.worst) / (self.best - self.worst)))


@dataclass(frozen=True, slots=True)
class Left:
    """A criterion or a group that is left out, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Groups that can be ordered on criteria that all of them have.

    Attributes:
        groups: those that are compared.
        criteria: in the order of panels.
        figures: groups x criteria, as measured.
        dropped: criteria that fewer than half of the groups have.
        left_out: groups that lack one of the others.
    """

    groups: tuple[Group, ...]
    criteria: tuple[Criterion, ...]
    figures: tuple[tuple[Measured, ...], ...]
    dropped: tuple[Left, ...]
    left_out: tuple[Left, ...]

    def table(self, *, uncertain: bool = False) -> Criteria:
        """Values from 0 to 1, higher is better.

        Args:
            uncertain: whether a figure with an interval or bounds may be anywhere in it.
        """
        values = self._values([[f.value for f in row] for row in self.figures])
        if not uncertain:
            return Criteria.known(values)
        ends = [
            self._values([[_end(f, side) for f in row] for row in self.figures])
            for side in ("low", "high")
        ]
        return Criteria(values, np.minimum(*ends), np.maximum(*ends))

    def _values(self, figures: Sequence[Sequence[float | None]]) -> Floats:
        rows = [
            [each.value(figure or 0.0) for each, figure in zip(self.criteria, row, strict=True)]
            for row in figures
        ]
        return np.array(rows, dtype=np.float64).reshape(len(self.groups), len(self.criteria))


def compared(groups: Iterable[Group], panels: Iterable[PanelId]) -> Compared:
    """Take the headlines of some panels as criteria.

    A criterion that fewer than half of the groups have is dropped; then groups that lack one of
    the others are left out. Groups of which it is not known which they are do not take part.

    Args:
        groups: of a balance.
        panels: whose headlines count.
    """
    known = [group for group in groups if group.group is not None]
    wanted = [panel for panel in PanelId if panel in set(panels)]
    had = {panel: [_headline(group, panel) for group in known] for panel in wanted}
    kept = [
        panel
        for panel in wanted
        if 2 * sum(each is not None and each.computable for each in had[panel]) >= len(known) > 0
    ]
    whole = [
        place
        for place in range(len(known))
        if all(_computable(had[panel][place]) for panel in kept)
    ]
    figures = tuple(
        tuple(figure for panel in kept if (figure := had[panel][place]) is not None)
        for place in whole
    )
    return Compared(
        groups=tuple(known[place] for place in whole),
        criteria=tuple(
            _criterion(panel, known, [row[column] for row in figures])
            for column, panel in enumerate(kept)
        ),
        figures=figures,
        dropped=tuple(Left(panel, _why(had[panel])) for panel in wanted if panel not in kept),
        left_out=tuple(
            Left(known[place].label, _why([had[panel][place] for panel in kept]))
            for place in range(len(known))
            if place not in set(whole)
        ),
    )


def _figure(group: Group, panel: PanelId) -> Figure | None:
    return next((each.figure for each in group.headlines if each.id is panel), None)


def _headline(group: Group, panel: PanelId) -> Measured | None:
    found = _figure(group, panel)
    return found.measured if found else None


def _computable(figure: Measured | None) -> bool:
    return figure is not None and figure.computable


def _why(figures: Iterable[Measured | None]) -> str:
    """The first reason that is given."""
    reasons = (each.reason for each in figures if each is not None and each.reason)
    return next(reasons, _("there is no such panel"))


def _criterion(panel: PanelId, groups: Sequence[Group], figures: Sequence[Measured]) -> Criterion:
    headline = next(found for each in groups if (found := _figure(each, panel)))
    numbers = [
        number
        for each in figures
        for number in (each.value, each.low, each.high)
        if number is not None
    ]
    own = all(0 <= number <= 1 for number in numbers)
    ends = (0.0, 1.0) if own else (min(numbers), max(numbers))
    lower = panel in LOWER_IS_BETTER
    worst, best = reversed(ends) if lower else ends
    return Criterion(panel, headline.title, headline.form, lower, worst, best, own)


def _end(figure: Measured, side: str) -> float | None:
    end: float | None = getattr(figure, side)
    return figure.value if end is None else end
