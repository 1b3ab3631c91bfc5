"""Two datasets side by side: teaching against training, one year against another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from sapar.balance.document import Balance
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import PanelId
from sapar.balance.travel_figures import travel_figures
from sapar.values.language import _
from sapar.values.measured import Measured

FORMAT: Final = "sapar-comparison/1"


@dataclass(frozen=True, slots=True)
class Line:
    """One figure in both datasets.

    Attributes:
        id: stable name of the figure in its panel.
        title: for people.
        form: how it is written: a name in `wording.FORMS`.
        first: in the first dataset; `second` in the other.
        difference: second less first; without an interval, since the two may share stays.
        panel: id of the panel that it is of; None for how much travel there was.
    """

    id: str
    title: str
    form: str
    first: Measured
    second: Measured
    difference: Measured
    panel: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both balances and the figures that they share, line by line."""

    format: Literal["sapar-comparison/1"]
    lines: tuple[Line, ...]
    first: Balance
    second: Balance

    @property
    def told(self) -> tuple[Line, ...]:
        """The lines of which at least one side is computable."""
        return tuple(line for line in self.lines if line.first.computable or line.second.computable)

    def title_of(self, line: Line) -> str:
        """The title of the panel that a line is of; empty for how much travel there was."""
        titles = {panel.id.value: panel.title for panel in self.first.panels}
        return titles.get(line.panel or "", "")


def sides_of(first: Balance, second: Balance) -> tuple[str, str]:
    """What each dataset is called beside the other, told apart where both have one title."""
    titles = first.dataset.title, second.dataset.title
    if titles[0] != titles[1]:
        return titles
    return _("{title}, first").format(title=titles[0]), _("{title}, second").format(title=titles[1])


def compare(first: Balance, second: Balance) -> Comparison:
    """Set two balances side by side, figure by figure as their panels declare them.

    Money is compared only in one currency, and a network figure only by one unit: a line whose
    sides differ in that is not computable, and says so.
    """
    others = {(panel, figure.id): figure for panel, figure in _figures(second)}
    lines = tuple(
        _line(panel, figure, others[panel, figure.id], _not_alike(panel, figure, first, second))
        for panel, figure in _figures(first)
        if (panel, figure.id) in others
    )
    return Comparison(FORMAT, lines, first, second)


def _figures(balance: Balance) -> Iterator[tuple[PanelId | None, Figure]]:
    for figure in travel_figures(balance.travel):
        yield None, figure
    for panel in balance.panels:
        for figure in panel.figures:
            yield panel.id, figure


def _not_alike(
    panel: PanelId | None, figure: Figure, first: Balance, second: Balance
) -> str | None:
    if figure.form == "cents" and first.asked.currency != second.asked.currency:
        return _("the two are in different currencies")
    if panel is PanelId.RECIPROCITY and first.asked.weight != second.asked.weight:
        return _("the two networks are weighted by different units")
    return None


def _line(panel: PanelId | None, first: Figure, second: Figure, reason: str | None) -> Line:
    difference = _difference(first.measured, second.measured, reason)
    name = _PUBLISHED.get((panel, first.id), first.id)
    return Line(name, first.title, first.form, first.measured, second.measured, difference, panel)


_PUBLISHED: dict[tuple[PanelId | None, str], str] = {
    (PanelId.RECIPROCITY, "r"): "mutuality",
    (PanelId.RECIPROCITY, "r_max"): "ceiling",
    (PanelId.RECIPROCITY, "rho_weighted_random_graph"): "rho_weighted-random-graph",
    (PanelId.RECIPROCITY, "rho_weighted_configuration"): "rho_weighted-configuration",
    (PanelId.RECIPROCITY, "rho_expected_flow"): "rho_expected-flow",
}
"""Lines that had another name before there were panels: a published name does not change."""


def _difference(first: Measured, second: Measured, reason: str | None) -> Measured:
    if reason is not None:
        return Measured.not_computable(reason)
    if first.value is None or second.value is None:
        return Measured.not_computable(_("one side cannot be computed"))
    return Measured.of(
        second.value - first.value,
        n=min(first.n, second.n),
        coverage=min(first.coverage or 0.0, second.coverage or 0.0),
        method=_("second less first"),
    )
