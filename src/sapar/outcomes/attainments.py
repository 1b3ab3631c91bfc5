"""How many goals were reached, by level of the goal and by the time it was looked at."""

from dataclasses import dataclass

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.proportion import proportion


@dataclass(frozen=True, slots=True, kw_only=True)
class AttainmentSums:
    """Goals of one level at one time; a row of `sapar.outcomes.goals.measures.attained`.

    Attributes:
        goals: how many goals there are.
        answered: for how many of them the level reached is known at that time.
        reached: at the level expected or above, score 0 or more.
        beyond: above it, score over 0.

    Raises:
        ValueError: if a part exceeds its whole.
    """

    goals: int
    answered: int
    reached: int
    beyond: int

    def __post_init__(self) -> None:
        if not 0 <= self.beyond <= self.reached <= self.answered <= self.goals:
            raise ValueError(f"{self}: expected beyond <= reached <= answered <= goals")


@dataclass(frozen=True, slots=True)
class Attained:
    """Shares of the goals that were looked at.

    Attributes:
        reached: as expected or better.
        beyond: better than expected.
        below: less than expected, the rest.
    """

    reached: Measured
    beyond: Measured
    below: Measured


def attained(sums: AttainmentSums) -> Attained:
    """How many goals were reached, surpassed and missed.

    Several goals of one stay hang together, so the interval is too narrow where stays have many.

    Returns:
        Shares with Wilson intervals, n = goals looked at, coverage = looked at / all; not
        computable if none was looked at.
    """
    return Attained(
        reached=_share(sums, sums.reached, _("share of goals reached as expected or better")),
        beyond=_share(sums, sums.beyond, _("share of goals reached beyond what was expected")),
        below=_share(
            sums, sums.answered - sums.reached, _("share of goals reached less than expected")
        ),
    )


def _share(sums: AttainmentSums, part: int, method: str) -> Measured:
    return proportion(
        part,
        sums.answered,
        method=method,
        coverage=sums.answered / sums.goals if sums.goals else 0.0,
        empty=_("no goal was looked at") if sums.goals else _("no goal is recorded"),
    )
