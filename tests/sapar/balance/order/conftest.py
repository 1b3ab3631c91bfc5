"""Groups with invented headlines."""

from collections.abc import Callable

import pytest

from sapar.balance.document import Group
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Headline, PanelId
from sapar.values.measured import Measured

Value = float | Measured | None


@pytest.fixture
def group() -> Callable[..., Group]:
    """A group by its name and the headlines of its panels: a value, a figure, or None."""

    def make(name: str | None, **values: Value) -> Group:
        headlines = tuple(_headline(PanelId(panel), found) for panel, found in values.items())
        return Group(name, f"Group {name}", None, None, None, None, headlines)

    return make


def _headline(panel: PanelId, found: Value) -> Headline:
    if found is None:
        found = Measured.not_computable("nothing recorded")
    elif not isinstance(found, Measured):
        found = Measured.of(found, n=9, coverage=1.0, method="invented")
    figure = Figure("headline", f"Headline of {panel}", found, "percent")
    return Headline(panel, panel.title(), figure)
