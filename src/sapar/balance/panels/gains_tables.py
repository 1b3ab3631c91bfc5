"""Gains by level of the goal, by the yardstick of ratings, and beyond the noise of ratings."""

from sapar.balance.panels.gains_readings import Readings
from sapar.balance.panels.gains_sums import GainsSums
from sapar.balance.panels.kind import Context
from sapar.balance.panels.sampled import unsampled
from sapar.balance.panels.table import Column, Row, Table
from sapar.outcomes.attainments import attained
from sapar.outcomes.change import Change
from sapar.outcomes.reliable_change import ReliableShares, reliable_changes
from sapar.outcomes.then_test import Changes
from sapar.values.language import _, mark
from sapar.values.measured import Measured
from sapar.values.numerals import numeral

RELIABILITIES = (0.7, 0.8, 0.9)
"""The record does not say how reliable its questions are: what follows from each is shown."""

_LEVELS = {
    "individual": mark("of the participant"),
    "institution": mark("of the institution"),
    "national": mark("of the country"),
    None: mark("level not recorded"),
}
_RATINGS = {
    "conventional": mark("against before"),
    "then_change": mark("against looking back"),
    "shift": mark("the yardstick itself"),
    "conventional_of_all": mark("against before, by all who gave these two"),
}


def levels_table(sums: GainsSums, context: Context) -> Table:
    """How many goals of each level were reached, at the end of stays and at home."""
    columns = (
        Column("goals", _("Goals"), "whole"),
        Column("post", _("At the end"), "percent"),
        Column("followup", _("At home"), "percent"),
    )
    there = {level for _wave, level, _name in sums.levels}
    rows = tuple(
        Row(level, _(label), _reached(sums, level, context))
        for level, label in _LEVELS.items()
        if level in there
    )
    return Table(
        "levels", _("Goals reached, by level"), _("Goals"), columns, rows, "post",
        "gains-goal-attainment",
    )  # fmt: skip


def _reached(sums: GainsSums, level: str | None, context: Context) -> tuple[Measured, ...]:
    post, followup = (sums.attained(wave, level) for wave in ("post", "followup"))
    goals = Measured.of(post.goals, n=post.goals, coverage=1.0, method=_("number of goals"))
    shares = (unsampled(attained(each).reached, context) for each in (post, followup))
    return goals, *shares


def goals_table(readings: Readings) -> Table:
    """Change of T until the end of stays and until the follow-up."""
    rows = (
        _change("post", _("the end of the stay"), readings.goals_post),
        _change("followup", _("the follow-up at home"), readings.goals_followup),
    )
    return Table(
        "t_changes", _("Change in goals since before travel, in points of T"), _("By"), _columns(),
        rows, "mean", "gains-goal-attainment",
    )  # fmt: skip


def ratings_table(name: str, title: str, changes: Changes) -> Table:
    """Both readings of ratings with their size, and their test, side by side."""
    rows = tuple(_change(key, _(label), getattr(changes, key)) for key, label in _RATINGS.items())
    return Table(name, title, _("Reading"), _columns(), rows, "mean", "gains-then-test")


def _columns() -> tuple[Column, ...]:
    return (
        Column("mean", _("Mean change"), "signed"),
        Column("d_z", _("Size, d_z"), "signed"),
        Column("corrected", _("Size, corrected"), "signed"),
        Column("p", _("p, signs flipped"), "chance"),
    )


def _change(key: str, label: str, change: Change) -> Row:
    return Row(key, label, (change.mean, change.d_z, change.corrected, change.p))


def reliable_table(sums: GainsSums, context: Context) -> Table:
    """Who changed by more than noise, whatever the reliability of the questions."""
    columns = (
        Column("improved", _("Rose"), "percent"),
        Column("worsened", _("Fell"), "percent"),
        Column("then_improved", _("Rose, looking back"), "percent"),
        Column("then_worsened", _("Fell, looking back"), "percent"),
    )
    rows = tuple(_reliable(sums, alpha, context) for alpha in RELIABILITIES)
    return Table(
        "reliable",
        _("Stays whose ratings changed by more than noise, against before and looking back"),
        _("If reliability is"),
        columns,
        rows,
        "then_improved",
        "gains-reliable-change",
    )


def _reliable(sums: GainsSums, alpha: float, context: Context) -> Row:
    found = reliable_changes(sums.answered("post"), reliability=alpha, stays=sums.stays)
    cells = (*_beyond(found.conventional), *_beyond(found.then_change))
    return Row(
        f"{alpha}", numeral(f"{alpha:.2f}"), tuple(unsampled(each, context) for each in cells)
    )


def _beyond(shares: ReliableShares) -> tuple[Measured, Measured]:
    return shares.improved, shares.worsened
