"""The goals of a stay, and how far each was reached."""

from collections.abc import Mapping
from typing import Any

from sapar.balance.rows import rows_of
from sapar.balance.stay_page.record import Goal
from sapar.dataset.facts.fact import Source
from sapar.dataset.facts.goals import GOALS
from sapar.deliveries.catalogue import item_title
from sapar.outcomes.home_use import HOME_KINDS
from sapar.values.language import _


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
        title=_title(kind) or row["goal"],
        level=row["level"],
        owner=row["owner"],
        weight=row["weight"],
        pre=row["score_pre"],
        post=row["score_post"],
        followup=row["score_followup"],
        reached=None if last is None else last >= 0,
    )


def _title(kind: str | None) -> str:
    """What a goal of this kind is called; empty where it has none."""
    if kind in HOME_KINDS:
        return _(HOME_KINDS[kind])
    words = item_title(kind or "").replace("_", " ")
    return words[:1].upper() + words[1:]
