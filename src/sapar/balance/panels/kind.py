"""How a panel comes about: add up the facts by group, then compute figures from the sums."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, Self, TypeVar

from sapar.balance.frames import Frames
from sapar.balance.panels.panel import Panel, PanelId

GroupKey = str | None


class Addable(Protocol):
    """Sums of one set of stays; those of two sets without a common stay can be added."""

    def __add__(self, other: Self, /) -> Self:
        """The sums of both sets."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """What figures depend on beside the sums.

    Attributes:
        currency: ISO 4217 code in which money is summed.
        sampled: whether the record is a sample, so that figures have a sampling interval.
        seed: of the resampling.
        draws: number of resamples behind each interval.
    """

    currency: str
    sampled: bool
    seed: int
    draws: int


Sums = TypeVar("Sums", bound=Addable)


@dataclass(frozen=True, slots=True)
class PanelKind(Generic[Sums]):
    """One of the six panels as a rule.

    Attributes:
        id: which of the six.
        nothing: the sums of no stay.
        gather: adds up the facts by the column `group`; small whatever the number of stays.
        panel: the figures of some sums; for all stays, `gather`'s sums are added together.
    """

    id: PanelId
    nothing: Sums
    gather: Callable[[Frames, Context], Mapping[GroupKey, Sums]]
    panel: Callable[[Sums, Context], Panel]


AnyPanelKind = PanelKind[Any]
