"""Credit for outputs, by role: who is named, and how large the role was.

Roles are those of CRediT (ANSI/NISO Z39.104-2022), with hosting, administration and field work,
which it lacks; it also tells the degree of a contribution: lead, equal or supporting.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.numerals import numeral
from sapar.values.party import Party


class Degree(StrEnum):
    """How large a role was; the words of the column `degree` of the table `credits`."""

    LEAD = "lead"
    EQUAL = "equal"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What a role of each degree counts for: a convention, printed with every figure.

    Raises:
        ValueError: if they are not above zero and in order.
    """

    lead: float = 3.0
    equal: float = 2.0
    support: float = 1.0

    def __post_init__(self) -> None:
        if not 0 < self.support <= self.equal <= self.lead < float("inf"):
            raise ValueError(f"{self}: expected lead >= equal >= support > 0")

    def __str__(self) -> str:
        return _("lead {lead}, equal {equal}, support {support}").format(
            lead=numeral(f"{self.lead:g}"),
            equal=numeral(f"{self.equal:g}"),
            support=numeral(f"{self.support:g}"),
        )


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credits:
    """Roles in which one party is named; a row of `measures.credits_by_party`.

    Attributes:
        lead: how many as lead.
        equal: how many as one of equals.
        support: how many as support.
        without_degree: how many of which nobody recorded the degree.

    Raises:
        ValueError: if a number is below zero.
    """

    lead: int = 0
    equal: int = 0
    support: int = 0
    without_degree: int = 0

    def __post_init__(self) -> None:
        if any(getattr(self, each.name) < 0 for each in fields(self)):
            raise ValueError(f"{self}: counts are zero or more")

    @classmethod
    def of(cls, degrees: Iterable[Degree | None]) -> "Credits":
        """The credits of one party, one degree for each role in each output."""
        listed = list(degrees)
        counts = {degree.value: listed.count(degree) for degree in Degree}
        return cls(**counts, without_degree=listed.count(None))

    def __add__(self, other: "Credits") -> "Credits":
        names = (each.name for each in fields(self))
        return Credits(**{name: getattr(self, name) + getattr(other, name) for name in names})

    @property
    def roles(self) -> int:
        """How many roles in all."""
        return self.graded + self.without_degree

    @property
    def graded(self) -> int:
        """How many roles of known degree."""
        return self.lead + self.equal + self.support

    @property
    def answered(self) -> float:
        """Share of the roles whose degree is known; 0 where there is none."""
        return self.graded / self.roles if self.roles else 0.0

    @property
    def absence(self) -> str | None:
        """Why nothing can be computed from these credits; None where something can."""
        if not self.roles:
            return _("no credit is recorded")
        return None if self.graded else _("of no credit is the degree recorded")

    def weighted(self, weights: Weights = WEIGHTS) -> float:
        """Sum of the weights of the roles of known degree."""
        return (
            self.lead * weights.lead + self.equal * weights.equal + self.support * weights.support
        )


NO_CREDIT = Credits()


def credit_shares(
    credits_of: Mapping[Party, Credits], weights: Weights = WEIGHTS
) -> dict[Party, Measured]:
    """Each party's share of all credit, c_k = weighted roles of k / weighted roles of all.

    Roles of unknown degree are left out of the value and lower the coverage. The interval says
    what the share could be if they were lead or support, whichever is worst or best for the
    party: bounds by arithmetic, no sampling interval.

    Returns:
        A share for each party, from 0 to 1, with n = roles of all; the shares sum to one. A
        party with roles of unknown degree only has no share.
    """
    whole = sum(credits_of.values(), start=NO_CREDIT)
    return {party: _share(own, whole, weights) for party, own in credits_of.items()}


def _share(own: Credits, whole: Credits, weights: Weights) -> Measured:
    silent = own.absence if own.roles and not own.graded else None
    if reason := whole.absence or silent:
        return Measured.not_computable(reason, n=whole.roles, coverage=0.0)
    value = own.weighted(weights) / whole.weighted(weights)
    low, high = _bounds(own, whole, weights, value) if whole.without_degree else (None, None)
    return Measured.of(
        value,
        low=low,
        high=high,
        n=whole.roles,
        coverage=whole.answered,
        method=_("share of all credit by role ({weights})").format(weights=weights),
    )


def _bounds(own: Credits, whole: Credits, weights: Weights, value: float) -> tuple[float, float]:
    others = whole.weighted(weights) - own.weighted(weights)
    dark_own, dark_others = own.without_degree, whole.without_degree - own.without_degree
    least = own.weighted(weights) + dark_own * weights.support
    most = own.weighted(weights) + dark_own * weights.lead
    low = least / (least + others + dark_others * weights.lead)
    high = most / (most + others + dark_others * weights.support)
    return min(low, value), max(high, value)
