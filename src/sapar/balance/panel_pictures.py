"""The pictures of panels: a strip at a glance, rows of a table, small multiples of groups."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sapar.balance.axes import axis_of
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Headline, Panel
from sapar.balance.panels.table import Table
from sapar.balance.section import Section
from sapar.balance.wording import FORMS, ends, is_sampled
from sapar.charts.dots import Dot, dot_plot
from sapar.charts.fitting import NARROW, fitted
from sapar.charts.heading import Heading
from sapar.charts.legend import Legend
from sapar.charts.points import Point
from sapar.charts.strip import strip
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.numerals import numeral

MOST_ROWS = 40
"""Rows of a drawn table; a taller picture would be cut by the printer."""

MOST_GROUPS = 20
"""Groups of a small multiple; the table has more, the JSON all."""


def _end(number: float) -> str:
    """An end of an axis, a round number: `1`, not `1.000`."""
    return numeral(f"{number:+g}") if number else "0"


_ENDS: dict[str, Callable[[float], str]] = {
    "percent": lambda number: numeral(f"{number * 100:g}\N{NO-BREAK SPACE}%"),
    "ratio": lambda number: numeral(f"{number:g}"),
    "chance": lambda number: numeral(f"{number:g}"),
}

_OPEN_ENDED = frozenset({"whole", "cents", "one"})


def strip_of(figure: Figure) -> str:
    """The figure on its axis, as SVG; empty for counts and amounts, whose axis has no end."""
    if figure.form in _OPEN_ENDED:
        return ""
    axis = replace(axis_of(figure.form, [figure.measured]), write=_ENDS.get(figure.form, _end))
    return strip(Point.of(figure.measured), axis, bounds=not is_sampled(figure.measured))


def table_picture(part: Panel | Section, table: Table) -> str:
    """The drawn column of a table, a point with its interval for each row; empty if none is."""
    rows = table.rows[:MOST_ROWS]
    if table.drawn is None or not rows:
        return ""
    place = [column.id for column in table.columns].index(table.drawn)
    column = table.columns[place]
    figures = [(row.label, row.cells[place]) for row in rows]
    if not any(measured.computable for _label, measured in figures):
        return ""
    heading = Heading(f"{part.id}-{table.id}", table.title, _told(figures, column.form))
    legend = _legend(column.title, [measured for _label, measured in figures])
    dots, axis = _dots(figures), axis_of(column.form, [each for _label, each in figures])
    return fitted(lambda named, width: dot_plot(dots, named, axis, legend, width), heading)


def group_pictures(groups: Sequence[tuple[str, Mapping[str, Headline]]]) -> dict[str, str]:
    """For each panel its headline in each group, aligned in rows of the same order.

    Args:
        groups: label and headlines by panel of each; at most MOST_GROUPS are drawn.

    Returns:
        SVG by panel id; without those that no group has a figure for.
    """
    drawn: dict[str, str] = {}
    for name in dict.fromkeys(name for _label, told in groups for name in told):
        shown = [(label, told[name]) for label, told in groups if name in told]
        rows = [(label, headline.figure) for label, headline in shown[:MOST_GROUPS]]
        if any(figure.measured.computable for _label, figure in rows):
            drawn[name] = _multiple(shown[0][1], rows)
    return drawn


def _multiple(of: Headline, rows: Sequence[tuple[str, Figure]]) -> str:
    figures = [(label, figure.measured) for label, figure in rows]
    form, only = of.figure.form, [measured for _label, measured in figures]
    heading = Heading(
        f"groups-{of.id}",
        _("{panel}: {figure}").format(panel=of.title, figure=of.figure.title),
        _told(figures, form),
    )
    legend = Legend(interval=ends(only))
    return dot_plot(_dots(figures), heading, axis_of(form, only), legend, NARROW)


def _dots(figures: Sequence[tuple[str, Measured]]) -> list[Dot]:
    return [Dot(label, Point.of(measured)) for label, measured in figures]


def _legend(title: str, figures: Sequence[Measured]) -> Legend:
    return Legend(first=title, interval=ends(figures))


def _told(figures: Sequence[tuple[str, Measured]], form: str) -> str:
    """Least and greatest, for those who do not see the picture."""
    known = sorted(
        (measured.value, label) for label, measured in figures if measured.value is not None
    )
    (low, first), (high, last) = known[0], known[-1]
    write = FORMS[form]
    words = _("From {first} ({low}) to {last} ({high}); {known} of {all} rows have a figure.")
    return words.format(
        first=first,
        low=write(low),
        last=last,
        high=write(high),
        known=len(known),
        all=len(figures),
    )
