"""What comes of a stay at home: use by kind, and gains by delivery and support at home."""

from dataclasses import replace

from sapar.balance.panels.gains_gathering import GAINS, WINDOWS
from sapar.balance.panels.gains_sums import GainsSums
from sapar.balance.panels.kind import Context
from sapar.balance.panels.sampled import unsampled
from sapar.balance.panels.table import Column, Row, Table
from sapar.outcomes.home_use import HOME_KINDS, used
from sapar.outcomes.two_by_two import TwoByTwo, two_by_two
from sapar.values.language import _, mark
from sapar.values.measured import Measured

OTHER = mark("Another goal of the institution")

_CELLS = {
    "both": mark("high delivery, high support at home"),
    "host_only": mark("high delivery, low support at home"),
    "home_only": mark("low delivery, high support at home"),
    "neither": mark("low delivery, low support at home"),
}


def home_figure(sums: GainsSums, window: str, context: Context, *kinds: str | None) -> Measured:
    """Share of the goals of use at home that were reached, of some kinds or of all."""
    return unsampled(used(sums.home_use(window, *kinds), WINDOWS[window]), context)


def home_table(sums: GainsSums, context: Context) -> Table:
    """Use at home by kind, half a year and a year later."""
    columns = (
        Column("half_year", _("Six months later"), "percent"),
        Column("year", _("Twelve months later"), "percent"),
    )
    there = {kind for _window, kind, _name in sums.used}
    titles = [*HOME_KINDS.items(), (None, OTHER)]
    rows = tuple(
        Row(kind, _(label), tuple(home_figure(sums, window, context, kind) for window in WINDOWS))
        for kind, label in titles
        if kind in there
    )
    return Table(
        "home_use", _("Use at home, by kind"), _("Kind"), columns, rows, "half_year",
        "gains-home-use",
    )  # fmt: skip


def cells_table(sums: GainsSums, context: Context) -> Table:
    """Mean gain by delivery of the host and support at home, for three gains beside each other."""
    columns = (
        Column("gain_goals", _("Change in goals, in points of T"), "signed"),
        Column("gain_conventional", _("Ratings after against before"), "signed"),
        Column("gain_then", _("Ratings after against looking back"), "signed"),
    )
    found = [_two_by_two(sums, gain, context) for gain in GAINS]
    rows = tuple(
        Row(name, _(label), tuple(_cell(getattr(each, name), sums) for each in found))
        for name, label in _CELLS.items()
    )
    return Table(
        "cells", _("Gains by delivery and by support at home, high from one half of what was due"),
        _("Stays with"), columns, rows, None, "gains-two-by-two",
    )  # fmt: skip


def _two_by_two(sums: GainsSums, gain: str, context: Context) -> TwoByTwo:
    draws = context.draws if context.sampled else None
    return two_by_two(sums.cell_counts(gain), seed=context.seed, draws=draws)


def _cell(found: Measured, sums: GainsSums) -> Measured:
    """The gain of a cell; where nothing tells delivery no cell is empty by itself."""
    if sums.cells:
        return found
    return replace(found, reason=_("no delivery is recorded that gains could be held against"))
