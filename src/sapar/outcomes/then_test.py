"""The then-test beside conventional change: what a stay taught, and how it moved the yardstick.

G. S. Howard 1980, *Response-shift bias: a problem in evaluating interventions with pre/post
self-reports*, Evaluation Review 4. Ratings looking back carry a bias of their own (L. D. Hill,
D. L. Betz 2005, *Revisiting the retrospective pretest*, American Journal of Evaluation 26): a
then-test does not replace a pre-test, and neither change is told without the other.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sapar.outcomes.answers import Answers, Wave, differences
from sapar.outcomes.change import Change
from sapar.outcomes.mean_change import DRAWS
from sapar.values.language import _


@dataclass(frozen=True, slots=True)
class Changes:
    """Both readings of what ratings changed by, always shown together.

    The first three rest on the same stays, those that gave all three ratings, so that they can
    be compared: shift = conventional - then_change.

    Attributes:
        conventional: post - pre.
        then_change: post - then.
        shift: then - pre; below zero where people find, looking back, that they knew less.
        conventional_of_all: post - pre of every stay that gave these two.
    """

    conventional: Change
    then_change: Change
    shift: Change
    conventional_of_all: Change


def changes(
    answers: Iterable[Answers],
    *,
    seed: int,
    stays: int | None = None,
    draws: int | None = DRAWS,
) -> Changes:
    """Conventional change, then-change and response shift of a group.

    Args:
        answers: like ones together or not, in any order.
        seed: of the drawings of intervals and tests.
        stays: how many stays the group has, if there are more than gave any answer: the coverage
            speaks of them.
        draws: as in `sapar.outcomes.mean_change.mean_change`.

    Returns:
        Means in the unit of the scale with effect sizes and exact tests; not computable where
        nobody gave the ratings.
    """
    listed = list(answers)
    asked = sum(each.stays for each in listed) if stays is None else stays
    complete = [each for each in listed if each.complete]

    def change(told: list[Answers], waves: tuple[Wave, Wave], method: str, empty: str) -> Change:
        found = differences(told, *waves, stays=asked)
        return Change.of(found, seed=seed, method=method, empty=empty, draws=draws)

    all_three = _("nobody answered all three: before, looking back, and after")
    conventional = _("mean of after - before")
    return Changes(
        conventional=change(complete, ("pre", "post"), conventional, all_three),
        then_change=change(
            complete, ("then", "post"), _("mean of after - looking back on before"), all_three
        ),
        shift=change(
            complete, ("pre", "then"), _("mean of looking back on before - before"), all_three
        ),
        conventional_of_all=change(
            listed, ("pre", "post"), conventional, _("nobody answered both before and after")
        ),
    )
