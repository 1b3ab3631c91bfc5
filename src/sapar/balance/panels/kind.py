"""How a panel comes about: add up the facts by group, then compute figures from the sums."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, Self, TypeVar

from sapar.balance.frames import Frames
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Panel, PanelId
from sapar.values.language import spoken
from sapar.values.wording import Language

GroupKey = str | None


class Addable(Protocol):
    """Sums of one set of stays; those of two sets without a common stay can be added."""

    def __add__(self, other: Self, /) -> Self:
        """The sums of both sets."""
        ...


Read = TypeVar("Read")
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Context:
    """What figures depend on beside the sums.

    Attributes:
        currency: ISO 4217 code in which money is summed.
        sampled: whether the record is a sample, so that figures have a sampling interval.
        seed: of the resampling.
        draws: number of resamples behind each interval.
        headlines: whether nothing is asked but headlines, as of groups, so that what only a whole
            panel shows need not be added up: of thousands of groups it would be much.
        further: whether what headlines are made of is known of all groups already.
        gaps: what the dataset itself says that its money cannot tell, in sentences.
        read: what was computed of sums already, by `once`, in which language.
    """

    currency: str
    sampled: bool
    seed: int
    draws: int
    headlines: bool = False
    further: bool = False
    gaps: str = ""
    read: dict[tuple[int, Language, str], tuple[Any, Any]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def once(self, sums: Read, reading: "Callable[[Read, Context], Told]") -> Told:
        """What is read of some sums, computed the first time that it is asked for.

        Several parts of a balance show the same: its panel, the headline of a group, its page.

        Args:
            sums: the object itself is known again, not another of the same value.
            reading: a function of a module.
        """
        key = (id(sums), spoken(), f"{reading.__module__}.{reading.__qualname__}")
        if key not in self.read:
            # The sums are kept too: another object could get the same id.
            self.read[key] = (sums, reading(sums, self))
        told: Told = self.read[key][1]
        return told


Sums = TypeVar("Sums", bound=Addable)


@dataclass(frozen=True, slots=True)
class PanelKind(Generic[Sums]):
    """One of the six panels as a rule.

    Attributes:
        id: which of the six.
        nothing: the sums of no stay.
        gather: adds up the facts by the column `group`; small whatever the number of stays. All
            of it for the stays as one group, for groups what their headlines are made of.
        headline: the first figure of some sums, which is all that a group of stays shows.
        panel: all figures of some sums.
        adds: whether sums of groups add up to those of all stays to the last digit, so that
            `gather` need not add them up again (`Context.further`).
    """

    id: PanelId
    nothing: Sums
    gather: Callable[[Frames, Context], Mapping[GroupKey, Sums]]
    headline: Callable[[Sums, Context], Figure]
    panel: Callable[[Sums, Context], Panel]
    adds: bool = False


AnyPanelKind = PanelKind[Any]
