from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from sapar.balance.document import Group
from sapar.balance.panels.panel import Headline, Panel
from sapar.cli.panel_tables import show_glance, show_groups, show_panel
from sapar.cli.terminal import output

InventedPanels = Callable[[float], tuple[Panel, ...]]
InventedHeadlines = Callable[[float], tuple[Headline, ...]]


@pytest.fixture
def panels(invented_panels: InventedPanels) -> dict[str, Panel]:
    """The six invented panels by id."""
    return {panel.id: panel for panel in invented_panels(0.0)}


def lines(show: Callable[[Console], Any]) -> list[str]:
    """What is printed, line by line, with runs of blanks made one."""
    out = StringIO()
    show(output(out, 150))
    return [" ".join(line.split()) for line in out.getvalue().splitlines()]


def test_six_rows_at_a_glance(panels: dict[str, Panel]) -> None:
    shown = lines(lambda console: show_glance(tuple(panels.values()), console))
    assert shown[0] == "At a glance"
    assert "Question What is known Figure Coverage" in shown
    printed = " ".join(shown)
    assert "Spent in the host country: 80.8 % 100.0 %" in printed
    assert "Goals: not computable -" in printed


def test_a_panel_says_what_its_ends_are_and_why_a_figure_is_missing(
    panels: dict[str, Panel],
) -> None:
    printed = lines(lambda console: show_panel(panels["say"], console, 15))
    assert printed[:2] == [
        "Who had a say",
        "In 38 of 100 stays both the sending institution and the participant had a say.",
    ]
    assert (
        "Stays that pass the gate 38.1 % [20.8 %, 59.1 %] 95 % interval; n 21, coverage 87.5 %"
        in (printed)
    )
    assert "Clauses touched by the participant - no clause is named" in printed


def test_the_tables_of_a_panel(panels: dict[str, Panel]) -> None:
    printed = lines(lambda console: show_panel(panels["delivery"], console, 15))
    assert "Item Delivered [bounds] Met" in printed
    assert "Mentoring hours 37.5 % [37.5 %, 83.3 %] 9" in printed
    assert "Desk, lab & archive - a - a" in printed
    assert "a: no commitment promises a quantity" in printed


def test_long_tables_show_their_first_rows_only(panels: dict[str, Panel]) -> None:
    printed = lines(lambda console: show_panel(panels["delivery"], console, 1))
    assert "By item: 1 of 3" in printed
    assert [line for line in printed if line.startswith("Fee-waived")] == []


def test_groups_stand_side_by_side_without_intervals(invented_headlines: InventedHeadlines) -> None:
    groups = tuple(
        Group(name, name, *([None] * 4), headlines=invented_headlines(shift))  # type: ignore[arg-type]
        for name, shift in (("Aachen", 0.0), ("Bremen", 0.1))
    )
    printed = lines(lambda console: show_groups("By host", "Host", groups, console, 15))
    assert printed[0] == "By host: the six headlines (2 of 2)"
    assert "Aachen 38.1 % 80.8 % 52.0 % - a - b \N{MINUS SIGN}0.120" in printed
    assert "Bremen 48.1 % 90.8 % 62.0 % - a - b \N{MINUS SIGN}0.020" in printed
    assert printed[-4:-1] == [
        "a: no goal is recorded",
        "b: no hours are recorded",
        "In --out FILE.html and --format json: intervals.",
    ]
