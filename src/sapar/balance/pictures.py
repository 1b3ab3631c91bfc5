"""The pictures of a report, each drawn for a wide and for a narrow page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sapar.balance.comparison import sides_of
from sapar.balance.document import Balance
from sapar.balance.names import null_title, place_name, unit_name
from sapar.balance.networks import NodeRow, Reciprocity
from sapar.balance.wording import figure, ratio, signed, whole
from sapar.charts.axis import Axis
from sapar.charts.dots import Dot, dot_plot
from sapar.charts.fitting import fitted
from sapar.charts.flow import Flow, merged
from sapar.charts.flows import Sides, flow_picture
from sapar.charts.heading import Heading
from sapar.charts.legend import Legend
from sapar.charts.points import Point
from sapar.values.language import _, ngettext

SIDE = 10
"""Places on each side of the flow picture; the rest are merged into one."""

MOST_DOTS = 40
"""Rows of the dot plot; the table and the JSON have the rest."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to be drawn at any width, and its words for those who do not see it."""

    title: str
    description: str
    draw: Callable[[Heading, float], str]


def pictures_of(balance: Balance) -> dict[str, str]:
    """SVG for each part of a report that has something to draw, by name."""
    network, found = balance.reciprocity, {}
    if network.pairs:
        found["flows"] = _drawn("flows", _flows(network, balance.names))
        if network.mutuality.computable:
            found["nulls"] = _drawn("nulls", _nulls(network))
    return found


def comparison_picture(first: Balance, second: Balance) -> str:
    """The balance of each place that both have, one dot for each dataset; empty if none is."""
    other = {row.node: row.balance for row in second.reciprocity.nodes}
    shared = [row for row in first.reciprocity.nodes if row.node in other][:MOST_DOTS]
    if not shared:
        return ""
    names = {**first.names, **second.names}
    legend = Legend(*sides_of(first, second))
    dots = [
        Dot(place_name(row.node, names), Point.of(row.balance), second=Point.of(other[row.node]))
        for row in shared
    ]
    picture = Picture(
        _("Balance of each place in both datasets"),
        _most_uneven(shared, names),
        lambda heading, width: dot_plot(dots, heading, _balance_axis(), legend, width),
    )
    return _drawn("compared", picture)


def _drawn(key: str, picture: Picture) -> str:
    return fitted(picture.draw, Heading(key, picture.title, picture.description))


def _flows(network: Reciprocity, names: Mapping[str, str]) -> Picture:
    arcs = ((place_name(p.origin, names), place_name(p.host, names), p) for p in network.pairs)
    shown = merged((Flow(origin, host, p.weight) for origin, host, p in arcs), SIDE)
    largest = network.pairs[0]
    unit = unit_name(network.unit)
    description = ngettext(
        "One arc, {total} {unit}; the largest goes from {origin} to {host}.",
        "{arcs} arcs, {total} {unit}; the largest goes from {origin} to {host}.",
        network.arcs,
    ).format(
        arcs=whole(network.arcs),
        total=whole(network.total),
        unit=unit,
        origin=place_name(largest.origin, names),
        host=place_name(largest.host, names),
    )
    sides = Sides(
        _("From ({unit})").format(unit=unit), _("To ({unit})").format(unit=unit), write=whole
    )
    return Picture(
        _("Who travels to whom"),
        description,
        lambda heading, width: flow_picture(shown, heading, sides, width=width),
    )


def _nulls(network: Reciprocity) -> Picture:
    """The observed r as a line, and what each null expects as a dot."""
    expected = [(null_title(each.null), each.expected) for each in network.against]
    rows = [(_("the largest that the totals allow"), network.ceiling), *expected]
    dots = [Dot(name, Point.of(found)) for name, found in rows]
    observed = network.mutuality.value or 0.0
    words = ", ".join(f"{name} {figure(found)}" for name, found in rows)
    line = _("observed r {r}").format(r=ratio(observed))
    axis = Axis(0, 1, line=observed, line_label=line, write=ratio)
    return Picture(
        _("The mutual share and what each null expects"),
        f"{line}; {words}",
        lambda heading, width: dot_plot(dots, heading, axis, width=width),
    )


def _balance_axis() -> Axis:
    return Axis(
        low_end=_("sends more"),
        high_end=_("receives more"),
        line=0.0,
        line_label=_("as much received as sent: 0"),
        write=signed,
    )


def _most_uneven(rows: Iterable[NodeRow], names: Mapping[str, str]) -> str:
    listed = sorted(rows, key=lambda row: (row.balance.value or 0.0, row.node))
    first, last = listed[0], listed[-1]
    return _("From {lowest} ({low}) to {highest} ({high}).").format(
        lowest=place_name(first.node, names),
        low=signed(first.balance.value or 0.0),
        highest=place_name(last.node, names),
        high=signed(last.balance.value or 0.0),
    )
