"""The panel of gains: what participants and their institutions have of a stay."""

from dataclasses import replace

from sapar.balance.panels.figure import Figure
from sapar.balance.panels.gains_gathering import gather_gains
from sapar.balance.panels.gains_home import cells_tables, home_figure, home_table
from sapar.balance.panels.gains_readings import Readings
from sapar.balance.panels.gains_sums import NOTHING_GAINED, GainsSums
from sapar.balance.panels.gains_tables import (
    goals_table,
    levels_table,
    ratings_table,
    reliable_table,
)
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.panel import Panel, PanelId, title_of
from sapar.balance.panels.sampled import unsampled
from sapar.balance.panels.table import Table
from sapar.balance.wording import signed, whole
from sapar.charts.figures import percent
from sapar.deliveries.pooling import pooled
from sapar.outcomes.attainments import attained
from sapar.outcomes.ties import joint_work, kept, mutual
from sapar.values.language import _, ngettext
from sapar.values.measured import Measured


def gains_panel(sums: GainsSums, context: Context) -> Panel:
    """The figures of some stays, led by the goals that were reached."""
    readings = Readings.of(sums, context)
    headline = gains_headline(sums, context)
    figures = (
        headline,
        *_changed(readings),
        *_kept(sums, context),
        *_used(sums, context),
    )
    return Panel(
        id=PanelId.GAINS,
        title=title_of(PanelId.GAINS),
        answer=_answer(headline.measured, readings),
        headline=headline,
        figures=figures,
        tables=_tables(sums, readings, context),
    )


def gains_headline(sums: GainsSums, context: Context) -> Figure:
    """Goals that were reached."""
    return Figure(
        "reached",
        _("Goals reached, as last looked at"),
        goals_reached(sums, context),
        "percent",
        "gains-goal-attainment",
    )


def goals_reached(sums: GainsSums, context: Context) -> Measured:
    """Share of the goals that were looked at; goals of a stay hang together, so stays are drawn."""
    found = attained(sums.goals).reached
    if not (context.sampled and found.computable):
        return unsampled(found, context)
    method = _("share of goals reached as expected or better")
    drawn = pooled(sums.kinds(), method=method, seed=context.seed, draws=context.draws)
    if found.value is None or drawn.low is None or drawn.high is None:
        return replace(found, low=None, high=None, method=drawn.method)
    low, high = min(drawn.low, found.value), max(drawn.high, found.value)
    return replace(found, low=low, high=high, method=drawn.method)


def _changed(readings: Readings) -> tuple[Figure, ...]:
    ratings = readings.post
    told = (
        ("t_post", _("Change in goals by the end, in points of T"), readings.goals_post.mean),
        ("conventional", _("Ratings after against before"), ratings.conventional.mean),
        ("then_change", _("Ratings after against looking back"), ratings.then_change.mean),
        ("shift", _("How far looking back moved the yardstick"), ratings.shift.mean),
    )
    rules = ("gains-goal-attainment", *["gains-then-test"] * 3)
    return tuple(
        Figure(name, title, found, "signed", rule)
        for (name, title, found), rule in zip(told, rules, strict=True)
    )


def _kept(sums: GainsSums, context: Context) -> tuple[Figure, ...]:
    told = (
        ("ties_kept", _("Ties alive at the follow-up"), kept),
        ("ties_mutual", _("Ties in which both sides write or meet"), mutual),
        ("ties_joint", _("Ties with joint work"), joint_work),
    )
    return tuple(
        Figure(name, title, unsampled(share(sums.tie_sums), context), "percent", "gains-ties")
        for name, title, share in told
    )


def _used(sums: GainsSums, context: Context) -> tuple[Figure, ...]:
    told = (
        ("used_half_year", _("Used at home six months later"), "half_year"),
        ("used_year", _("Used at home twelve months later"), "year"),
    )
    return tuple(
        Figure(name, title, home_figure(sums, window, context), "percent", "gains-home-use")
        for name, title, window in told
    )


def _tables(sums: GainsSums, readings: Readings, context: Context) -> tuple[Table, ...]:
    return (
        levels_table(sums, context),
        goals_table(readings),
        ratings_table("ratings", _("Change in ratings by the end of the stay"), readings.post),
        ratings_table(
            "ratings_home", _("Change in ratings by the follow-up at home"), readings.followup
        ),
        reliable_table(sums, context),
        home_table(sums, context),
        *cells_tables(sums, context),
    )


def _answer(reached: Measured, readings: Readings) -> str:
    if reached.value is None:
        said = _("Whether goals were reached cannot be told: {reason}.").format(
            reason=reached.reason
        )
    else:
        said = ngettext(
            "Of {n} goal that was looked at, {share} was reached as expected or better.",
            "Of {n} goals that were looked at, {share} were reached as expected or better.",
            reached.n,
        ).format(n=whole(reached.n), share=percent(reached.value))
    before, back = readings.post.conventional.mean, readings.post.then_change.mean
    if before.value is None or back.value is None:
        return said
    return _(
        "{said} Ratings changed by {before} against before and by {back} against looking back."
    ).format(said=said, before=signed(before.value), back=signed(back.value))


GAINS: PanelKind[GainsSums] = PanelKind(
    PanelId.GAINS, NOTHING_GAINED, gather_gains, gains_headline, gains_panel
)
"""Goals reached, ratings changed, ties kept, and what was used at home."""
