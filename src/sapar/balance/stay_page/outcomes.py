"""The goals of a stay, and how far each was reached."""

from collections.abc import Mapping
from typing import Any

from sapar.balance.rows import rows_of
from sapar.balance.stay_page.record import Goal
from sapar.dataset.facts.fact import Source
from sapar.dataset.facts.goals import GOALS
from sapar.deliveries.catalogue import TITLES
from sapar.outcomes.home_use import HOME_KINDS
from sapar.values.language import _

_TITLES = {**TITLES, **HOME_KINDS}


def goals_of(source: Source) -> tuple[Goal, ...] | None:
    """Every goal of a stay, by name; None without a table of goals."""
    if "goals" not in source.tables:
        return None
    found = (_goal(row) for row in rows_of(GOALS.define(source)))
    return tuple(sorted(found, key=lambda goal: goal.goal))


def _goal(row: Mapping[str, Any]) -> Goal:
    kind, last = row["kind"], row["score_followup"]
    last = row["score_post"] if last is None else last
    return Goal(
        goal=row["goal"],
        kind=kind,
        title=_(_TITLES[kind]) if kind in _TITLES else kind or row["goal"],
        level=row["level"],
        owner=row["owner"],
        weight=row["weight"],
        pre=row["score_pre"],
        post=row["score_post"],
        followup=row["score_followup"],
        reached=None if last is None else last >= 0,
    )
