"""What participants answered on rating scales: before, looking back on before, and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sapar.outcomes.differences import Differences

Wave = Literal["pre", "then", "post"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Stays that answered alike; one row of `sapar.outcomes.measures.answers`.

    Attributes:
        pre: rating before travel; None where missing.
        then: rating of the time before travel, given after it.
        post: rating after travel.
        stays: how many.

    Raises:
        ValueError: if the number of stays is below zero.
    """

    pre: float | None
    then: float | None
    post: float | None
    stays: int = 1

    def __post_init__(self) -> None:
        if self.stays < 0:
            raise ValueError(f"{self.stays} stays: expected zero or more")

    @property
    def complete(self) -> bool:
        """Whether all three are there, so that changes can be told side by side."""
        return None not in (self.pre, self.then, self.post)

    def at(self, wave: Wave) -> float | None:
        """The rating of one of the three times."""
        return {"pre": self.pre, "then": self.then, "post": self.post}[wave]


def differences(
    answers: Iterable[Answers], earlier: Wave, later: Wave, stays: int | None = None
) -> Differences:
    """The differences later - earlier, one of each stay that gave both.

    Args:
        answers: like ones together or not, in any order.
        earlier: which rating is taken away.
        later: from which.
        stays: how many stays the group has, if there are more than gave any answer.
    """
    rows = [(_difference(each.at(earlier), each.at(later)), each.stays) for each in answers]
    return Differences.of(rows, stays=stays)


def _difference(earlier: float | None, later: float | None) -> float | None:
    return None if earlier is None or later is None else later - earlier
