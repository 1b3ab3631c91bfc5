"""Groups with invented headlines."""

from collections.abc import Callable

import pytest

from sapar.balance.document import Group
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Panel, PanelId
from sapar.values.measured import Measured

Headline = float | Measured | None


@pytest.fixture
def group() -> Callable[..., Group]:
    """A group by its name and the headlines of its panels: a value, a figure, or None."""

    def make(name: str | None, **headlines: Headline) -> Group:
        panels = tuple(_panel(PanelId(panel), found) for panel, found in headlines.items())
        return Group(name, f"Group {name}", None, None, None, None, panels)

    return make


def _panel(panel: PanelId, found: Headline) -> Panel:
    if found is None:
        found = Measured.not_computable("nothing recorded")
    elif not isinstance(found, Measured):
        found = Measured.of(found, n=9, coverage=1.0, method="invented")
    headline = Figure("headline", f"Headline of {panel}", found, "percent")
    return Panel(panel, panel.title(), "An answer.", headline, (headline,))
