"""Goal attainment scaling: goals of different kinds on one scale, for change in groups only.

T. J. Kiresuk, R. E. Sherman 1968, *Goal attainment scaling: a general method for evaluating
comprehensive community mental health programs*, Community Mental Health Journal 4. Each goal has
five levels fixed before travel, from -2 (much less than expected) over 0 (as expected) to +2.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sapar.outcomes.change import Change
from sapar.outcomes.differences import Differences
from sapar.outcomes.mean_change import DRAWS
from sapar.values.language import _
from sapar.values.measured import Measured

RHO = 0.3
"""Correlation that the authors assume between the goals of one person."""

FEWEST = 5
"""A change in T is told of no smaller group: of one person the levels reached say more."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One goal of a stay as it was looked at.

    Attributes:
        score: level reached, -2 to 2, 0 as expected; None where nobody answered.
        weight: beside the stay's other goals; None where none was given.

    Raises:
        ValueError: if score or weight are out of range.
    """

    score: float | None
    weight: float | None = None

    def __post_init__(self) -> None:
        if self.score is not None and not -2 <= self.score <= 2:  # noqa: PLR2004 -- the scale
            raise ValueError(f"score {self.score}: expected -2 to 2")
        if self.weight is not None and not 0 <= self.weight < float("inf"):
            raise ValueError(f"weight {self.weight}: expected zero or more")


def spread(weights: Any, squares: Any, rho: float = RHO) -> Any:
    """Standard deviation of a weighted sum of scores, sqrt((1 - rho) sum w^2 + rho (sum w)^2).

    Written with operators only, so that one formula serves numbers and table columns.

    Args:
        weights: sum of the weights.
        squares: sum of the squared weights.
        rho: correlation between goals.
    """
    return ((1 - rho) * squares + rho * weights * weights) ** 0.5


def t_score(goals: Iterable[Scored], rho: float = RHO) -> Measured:
    """T = 50 + 10 sum(w x) / sqrt((1 - rho) sum w^2 + rho (sum w)^2) of one stay.

    Where no goal has a weight, all weigh the same. Goals nobody answered for are left out and
    lower the coverage.

    Args:
        goals: of one stay at one time.
        rho: correlation between goals, 0 to 1.

    Returns:
        50 where goals are reached as expected on the whole; n = goals answered for. Not computable
        without an answer, if only some goals have a weight, or if none weighs anything.

    Raises:
        ValueError: if rho is outside 0 to 1.
    """
    if not 0 <= rho <= 1:
        raise ValueError(f"rho {rho}: expected 0 to 1")
    listed = list(goals)
    answered = [(goal.score, _weight(goal, listed)) for goal in listed if goal.score is not None]
    if reason := _absence(listed, answered):
        return Measured.not_computable(reason, n=len(answered))
    # The largest weight as the unit: neither overflow nor underflow, and no other result.
    unit = max(weight for _score, weight in answered)
    weights = sorted(weight / unit for _score, weight in answered)
    weighed = sum(sorted(score * weight / unit for score, weight in answered))
    return Measured.of(
        50 + 10 * weighed / spread(sum(weights), sum(weight**2 for weight in weights), rho),
        n=len(answered),
        coverage=len(answered) / len(listed),
        method=_("goal attainment scaling, rho = {rho}").format(rho=rho),
    )


def group_change(
    differences: Differences, *, seed: int, fewest: int = FEWEST, draws: int | None = DRAWS
) -> Change:
    """Change of T between two times over the stays of a group.

    Args:
        differences: T later - T earlier of each stay, on the goals that were answered for both
            times (`sapar.outcomes.measures.t_changes`).
        seed: of the drawings.
        fewest: smallest group that is told of.
        draws: as in `sapar.outcomes.mean_change.mean_change`.

    Returns:
        The change in points of T, 10 of which are one standard deviation.
    """
    if 0 < differences.n < fewest:
        reason = _("T is told of groups only: fewer than {fewest} stays have it at both times")
        return Change.not_computable(reason.format(fewest=fewest), n=differences.n)
    return Change.of(
        differences,
        seed=seed,
        method=_("mean change in T, later - earlier, on the goals looked at both times"),
        empty=_("no goal was looked at both times"),
        draws=draws,
    )


def _weight(goal: Scored, goals: Sequence[Scored]) -> float:
    if goal.weight is None:
        return 1.0 if all(each.weight is None for each in goals) else 0.0
    return goal.weight


def _absence(goals: Sequence[Scored], answered: Sequence[tuple[float, float]]) -> str | None:
    if not goals:
        return _("no goal is recorded")
    if not answered:
        return _("no goal was looked at")
    if 0 < sum(goal.weight is None for goal in goals) < len(goals):
        return _("only some of the goals have a weight")
    return None if any(weight for _score, weight in answered) else _("the goals weigh nothing")
