"""The report: one page without scripts that a ministry could hand round, and print."""

from sapar.balance.comparison import Comparison, sides_of
from sapar.balance.dimensions import heading_of
from sapar.balance.document import Balance, Group
from sapar.balance.names import quality_kinds
from sapar.balance.notes import RECORD
from sapar.balance.panel_pictures import (
    MOST_GROUPS,
    MOST_ROWS,
    group_pictures,
    strip_of,
    table_picture,
)
from sapar.balance.panels.panel import Panel
from sapar.balance.pictures import comparison_picture, pictures_of
from sapar.balance.section import Section
from sapar.balance.templates import render_page
from sapar.balance.travel_figures import travel_figures
from sapar.values.language import _, speaking
from sapar.values.measured import Measured

GROUP_ROWS = 50
"""Rows of the tables of groups; the JSON has all."""


def render_report(
    result: Balance | Comparison, *, version: str, rules_at: str | None = None
) -> str:
    """The page as HTML text, everything in it, in the language of the balance.

    Args:
        result: a balance, or two set side by side; of two, the first is told in full.
        version: of the program, named at the foot.
        rules_at: address of the folder `docs/rules`, seen from the page; None names the pages
            without a link.
    """
    compared = result if isinstance(result, Comparison) else None
    balance = compared.first if compared else result
    assert isinstance(balance, Balance)  # noqa: S101
    with speaking(balance.asked.language):
        return _page(balance, compared, version, rules_at)


def _page(balance: Balance, compared: Comparison | None, version: str, rules_at: str | None) -> str:
    return render_page(
        "report.html",
        balance=balance,
        other=compared.second if compared else None,
        comparison=compared,
        invented=_invented(balance, compared),
        sides=sides_of(compared.first, compared.second) if compared else (),
        pictures=_pictures(balance, compared),
        strips={panel.id: strip_of(panel.headline) for panel in balance.panels},
        drawings=_drawings(balance),
        multiples=_multiples(balance.groups[:MOST_GROUPS]),
        travel_figures=travel_figures(balance.travel)[:2],
        groups=balance.groups[:GROUP_ROWS],
        group_figures=[
            figure for group in balance.groups[:GROUP_ROWS] for figure in _figures(group)
        ],
        most_rows=MOST_ROWS,
        quality_rules=list(quality_kinds(balance.quality)) if balance.quality else [],
        dimension=balance.asked.by_title,
        heading=heading_of(balance.asked.by or "", balance.asked.by_title or ""),
        record=_(RECORD[balance.dataset.record]),
        version=version,
        rules_at=rules_at,
    )


def _invented(balance: Balance, compared: Comparison | None) -> list[str]:
    """Titles of the datasets that are invented, each once."""
    shown = [balance, compared.second] if compared else [balance]
    return list(dict.fromkeys(one.dataset.title for one in shown if one.dataset.demonstration))


def _pictures(balance: Balance, compared: Comparison | None) -> dict[str, str]:
    """Each by name; empty where there is nothing to draw."""
    found = dict.fromkeys(_PICTURES, "") | pictures_of(balance)
    if compared:
        found["comparison"] = comparison_picture(compared.first, compared.second)
    return found


_PICTURES = ("flows", "nulls", "comparison")


def _drawings(balance: Balance) -> dict[str, str]:
    """The picture of each table of panels and sections, empty where none is drawn."""
    parts: tuple[Panel | Section, ...] = (*balance.panels, *balance.sections)
    return {
        f"{part.id}-{table.id}": table_picture(part, table)
        for part in parts
        for table in part.tables
    }


def _multiples(groups: tuple[Group, ...]) -> dict[str, str]:
    labels = _short(groups)
    return group_pictures(
        [
            (label, {headline.id: headline for headline in group.headlines})
            for label, group in zip(labels, groups, strict=True)
        ]
    )


def _short(groups: tuple[Group, ...]) -> list[str]:
    """Labels without the code behind a name, where the names tell the groups apart."""
    names = [group.label.removesuffix(f" ({group.group})") for group in groups]
    return names if len(set(names)) == len(names) else [group.label for group in groups]


def _figures(group: Group) -> tuple[Measured, ...]:
    """What the table of groups shows of travel, money and the network."""
    money, travel = group.money, group.travel
    shown = [travel.visits, travel.person_days, money.per_person_day, money.per_visit]
    shown += [group.node.balance] if group.node else []
    shown += [group.reciprocity.mutuality] if group.reciprocity else []
    return tuple(shown)
