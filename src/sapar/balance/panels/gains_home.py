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

_GAINS = {
    "gain_goals": mark("Change in goals, in points of T"),
    "gain_conventional": mark("Ratings after against before"),
    "gain_then": mark("Ratings after against looking back"),
}


def home_figure(sums: GainsSums, window: str, context: Context, *kinds: str | None) -> Measured:
    """Share of the goals of use at home that were reached, of some kinds or of all."""
    return unsampled(used(sums.home_use(window, *kinds), WINDOWS[window]), context)


def home_table(sums: GainsSums, context: Context) -> Table:
    """Use at home by kind, half a year and a year later."""
    columns = (
        Column("half_year", _("At 6 months"), "percent"),
        Column("year", _("At 12 months"), "percent"),
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


def cells_tables(sums: GainsSums, context: Context) -> tuple[Table, ...]:
    """Mean gain by delivery of the host and support at home: one two-by-two for each gain."""
    draws = context.draws if context.sampled else None
    found = {
        gain: two_by_two(sums.cell_counts(gain), seed=context.seed, draws=draws) for gain in GAINS
    }
    return tuple(_cells(gain, cells, sums) for gain, cells in found.items())


def _cells(gain: str, cells: TwoByTwo, sums: GainsSums) -> Table:
    columns = (
        Column("high_support", _("High support at home"), "signed"),
        Column("low_support", _("Low support at home"), "signed"),
    )
    rows = (
        Row("high", _("High delivery"), (_told(cells.both, sums), _told(cells.host_only, sums))),
        Row("low", _("Low delivery"), (_told(cells.home_only, sums), _told(cells.neither, sums))),
    )
    title = _("{gain}, by delivery and support; high from one half of what was due")
    return Table(
        gain, title.format(gain=_(_GAINS[gain])), _("Stays"), columns, rows, None,
        "gains-two-by-two",
    )  # fmt: skip


def _told(found: Measured, sums: GainsSums) -> Measured:
    """The gain of a cell; where nothing tells delivery no cell is empty by itself."""
    if sums.cells:
        return found
    return replace(found, reason=_("no delivery is recorded that gains could be held against"))
