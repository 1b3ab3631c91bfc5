import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from sapar.balance.panel_pictures import MOST_GROUPS, group_pictures, strip_of, table_picture
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Headline, Panel, PanelId
from sapar.values.measured import Measured


@pytest.fixture
def panels(invented_panels: Callable[[float], tuple[Panel, ...]]) -> dict[PanelId, Panel]:
    """The six invented panels by id."""
    return {panel.id: panel for panel in invented_panels(0.0)}


def described(svg: str) -> str:
    found = re.search(r"<desc [^>]*>([^<]*)</desc>", svg)
    return found.group(1) if found else ""


def test_a_share_and_a_signed_figure_have_their_axis(panels: dict[PanelId, Panel]) -> None:
    assert ">100\N{NO-BREAK SPACE}%</text>" in strip_of(panels[PanelId.SAY].headline)
    assert ">+1</text>" in strip_of(panels[PanelId.RECIPROCITY].headline)


def test_an_amount_has_no_axis_of_its_own() -> None:
    paid = Measured.of(12000, n=6, coverage=1.0, method="sum")
    assert strip_of(Figure("paid", "Paid", paid, "cents")) == ""


def test_bounds_are_thicker_than_what_chance_does(panels: dict[PanelId, Panel]) -> None:
    assert 'stroke-width="13"' in strip_of(panels[PanelId.DELIVERY].headline)
    assert 'stroke-width="13"' not in strip_of(panels[PanelId.SAY].headline)


def test_the_drawn_column_of_a_table(panels: dict[PanelId, Panel]) -> None:
    panel = panels[PanelId.DELIVERY]
    svg = table_picture(panel, panel.tables[0])
    assert described(svg) == (
        "From Fee-waived seminars (20.0 %) to Mentoring hours (37.5 %); 2 of 3 rows have a figure."
    )
    assert {"Delivered", "bounds", "Desk, lab &amp; archive"} <= set(re.findall(">([^<]+)<", svg))


def test_a_table_of_which_nothing_is_to_be_drawn(panels: dict[PanelId, Panel]) -> None:
    panel = panels[PanelId.DELIVERY]
    table = panel.tables[0]
    assert table_picture(panel, replace(table, drawn=None)) == ""
    assert table_picture(panel, replace(table, rows=())) == ""
    assert table_picture(panel, replace(table, rows=table.rows[2:])) == ""


def test_groups_stand_in_rows_of_one_order_in_each_panel(
    invented_headlines: Callable[[float], tuple[Headline, ...]],
) -> None:
    groups = [
        (f"Host {number}", {headline.id: headline for headline in invented_headlines(number / 100)})
        for number in range(25)
    ]
    drawn = group_pictures(groups)
    assert list(drawn) == ["say", "money", "delivery", "reciprocity"]
    for svg in drawn.values():
        labels = re.findall(r">(Host \d+)<", svg)
        assert labels == [f"Host {number}" for number in range(MOST_GROUPS)]
    assert "<title" in drawn["say"]
    assert "Who had a say: Stays that pass the gate" in drawn["say"]
