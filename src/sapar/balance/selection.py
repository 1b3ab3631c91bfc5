"""What a reader asks of a balance: grouped by what, weighted by what, of which stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import get_args

from sapar.balance.defaults import CURRENCY, DRAWS, RELEASE, SEED
from sapar.balance.dimensions import Dimension, dimensions
from sapar.reciprocity.measures import Weight
from sapar.standards.grouping import Grouping
from sapar.values.language import _
from sapar.values.unusable import UnusableError

WEIGHTS: tuple[Weight, ...] = get_args(Weight)


@dataclass(frozen=True, slots=True)
class Selection:
    """A question put to a dataset.

    Attributes:
        by: id of the dimension to group by; None for the whole dataset only.
        where: dimension id to the values that are kept; all of them must hold.
        weight: what one stay counts for in the network: `person_days`, `people` or `stays`;
            None takes person-days where any stay has days, else people.
        currency: ISO 4217 code in which money is summed.
        seed: of the resampling; the same seed gives the same intervals.
        draws: number of resamples behind each interval.
        groupings: country groups known by id, the built-in ones and the user's own.
        cohort: name of a cohort, or a file that declares one; None takes all stays.
        release: for whom the figures are: `parties`, `sponsor` or `public`.
        hosts: whether hosts are set side by side.
    """

    by: str | None = None
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weight: Weight | None = None
    currency: str = CURRENCY
    seed: int = SEED
    draws: int = DRAWS
    groupings: Mapping[str, Grouping] = field(default_factory=dict)
    cohort: str | None = None
    release: str = RELEASE
    hosts: bool = False

    def __post_init__(self) -> None:
        if self.weight not in (None, *WEIGHTS):
            raise _unknown("--weight", str(self.weight), WEIGHTS)
        if self.by is not None:
            self.dimension(self.by)
        for name in self.where:
            self.dimension(name, "--where")

    @property
    def narrowed(self) -> bool:
        """Whether only some of the stays were asked for."""
        return bool(self.where) or self.cohort is not None

    def names(self, column: str) -> bool:
        """Whether stays are grouped or chosen by that key of the facts."""
        asked = (*self.where, *([self.by] if self.by else []))
        return any(self.dimension(name).column == column for name in asked)

    def dimension(self, name: str, option: str = "--by") -> Dimension:
        """The dimension of that id.

        Args:
            name: the id.
            option: where it was given, for the message.

        Raises:
            UnusableError: B01, if there is none; the message lists those there are.
        """
        known = dimensions(self.groupings)
        if name not in known:
            raise _unknown(option, name, tuple(known))
        return known[name]


def _unknown(option: str, given: str, known: tuple[str, ...]) -> UnusableError:
    return UnusableError(
        "B01",
        option,
        _("{given} is not known").format(given=repr(given)),
        _("expected one of {known}").format(known=", ".join(known)),
    )
