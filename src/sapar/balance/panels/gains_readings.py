"""Changes in goals and in ratings, computed once for the figures and the tables of the panel."""

from dataclasses import dataclass

from sapar.balance.panels.gains_sums import GainsSums
from sapar.balance.panels.kind import Context
from sapar.outcomes.change import Change
from sapar.outcomes.goal_attainment import group_change
from sapar.outcomes.then_test import Changes, changes


@dataclass(frozen=True, slots=True)
class Readings:
    """What changed until the end of stays and until the follow-up at home.

    Attributes:
        goals_post: change of T until the end.
        goals_followup: until the follow-up.
        post: change in ratings until the end, in both readings.
        followup: until the follow-up.
    """

    goals_post: Change
    goals_followup: Change
    post: Changes
    followup: Changes

    @classmethod
    def of(cls, sums: GainsSums, context: Context) -> "Readings":
        """All changes of some stays; without an interval of chance where they are all stays."""
        draws = context.draws if context.sampled else None

        def goals(wave: str) -> Change:
            return group_change(sums.change(wave), seed=context.seed, draws=draws)

        def ratings(wave: str) -> Changes:
            told = sums.answered(wave)
            return changes(told, seed=context.seed, stays=sums.stays, draws=draws)

        return cls(goals("post"), goals("followup"), ratings("post"), ratings("followup"))
