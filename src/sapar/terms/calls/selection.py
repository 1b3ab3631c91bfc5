"""Who would get a place by the points alone, where points are equal, and who was passed over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

Rank = tuple[str, ...]
"""Names with equal points, in the order of their names, which decides nothing."""


@dataclass(frozen=True, slots=True)
class Order:
    """What follows from the points.

    Attributes:
        selected: names that have a place whoever decides.
        tied: names with equal points of whom some, but not all, would have a place: people decide.
        waiting: those behind, the first first; equal points stand together.
        unscored: names without any review: nothing follows for them.
    """

    selected: tuple[str, ...]
    tied: Rank
    waiting: tuple[Rank, ...]
    unscored: Rank


def ranked(scores: Mapping[str, Fraction]) -> Sequence[Rank]:
    """Names by points, the most first; equal points in one rank."""
    names = sorted(scores, key=lambda name: (-scores[name], name))
    return [tuple(rank) for _points, rank in groupby(names, key=lambda name: scores[name])]


def order(scores: Mapping[str, Fraction | None], places: int) -> Order:
    """What follows from the points. A tie at the last place is told and never broken in silence.

    Args:
        scores: means by name; None for whoever has no review.
        places: that are given at most.
    """
    ranks = list(ranked({name: score for name, score in scores.items() if score is not None}))
    selected: list[str] = []
    while ranks and len(selected) + len(ranks[0]) <= places:
        selected += ranks.pop(0)
    tied = ranks.pop(0) if ranks and len(selected) < places else ()
    unscored = tuple(sorted(name for name, score in scores.items() if score is None))
    return Order(tuple(selected), tied, tuple(ranks), unscored)


def passed_over(
    scores: Mapping[str, Fraction | None], chosen: Sequence[str], behind: Sequence[str]
) -> Sequence[str]:
    """Names of `behind` with more points than somebody of `chosen`: each needs its own reason.

    Args:
        scores: means by name; None, for whoever has no review, is fewer than any.
        chosen: names that have the better outcome.
        behind: names that have the lesser one.
    """
    if not chosen:
        return []
    least = min(_points(scores, name) for name in chosen)
    return [name for name in behind if _points(scores, name) > least]


def _points(scores: Mapping[str, Fraction | None], name: str) -> Fraction:
    score = scores[name]
    return Fraction(-1) if score is None else score
