"""How a whole stay was served: each promise for itself, so that none makes up for another."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, fields

from sapar.deliveries.quantities import Quantities
from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Shares of some commitments added up; a row of `measures.wholes`.

    Attributes:
        commitments: how many.
        countable: how many of them promise a quantity above zero; only these have a share.
        low: sum of their lower bounds.
        high: sum of their upper bounds.
        weakest_low: least of the lower bounds; None if none is countable.
        weakest_high: least of the upper bounds; None if none is countable.
        met: how many are delivered in full for certain.
        met_at_most: how many are if every open claim is true.
        claimed: of how many a quantity is claimed; only these have a rate of answers.
        dispute_rates: sum of their disputed shares of the claimed quantity.
        unanswered_rates: sum of their unanswered shares.
    """

    commitments: int
    countable: int
    low: float
    high: float
    weakest_low: float | None
    weakest_high: float | None
    met: int
    met_at_most: int
    claimed: int
    dispute_rates: float
    unanswered_rates: float

    @classmethod
    def of(cls, items: Iterable[Quantities]) -> "Whole":
        """The sums over the commitments of a stay, or of any other whole."""
        listed = list(items)
        bounds = [item.bounds(item.promised) for item in listed if item.promised]
        answered = [item for item in listed if item.claimed]
        lows, highs = [low for low, _high in bounds], [high for _low, high in bounds]
        return cls(
            commitments=len(listed),
            countable=len(bounds),
            low=math.fsum(lows),
            high=math.fsum(highs),
            weakest_low=min(lows, default=None),
            weakest_high=min(highs, default=None),
            met=sum(low >= 1 for low in lows),
            met_at_most=sum(high >= 1 for high in highs),
            claimed=len(answered),
            dispute_rates=math.fsum(item.ever_disputed / item.claimed for item in answered),
            unanswered_rates=math.fsum(item.unanswered / item.claimed for item in answered),
        )

    def __add__(self, other: "Whole") -> "Whole":
        """The commitments of both."""
        added = {name: getattr(self, name) + getattr(other, name) for name in _ADDED}
        return Whole(
            **added,
            weakest_low=_least(self.weakest_low, other.weakest_low),
            weakest_high=_least(self.weakest_high, other.weakest_high),
        )

    @property
    def coverage(self) -> float:
        """Share of the commitments that promise something countable; 0 where there is none."""
        return self.countable / self.commitments if self.commitments else 0.0

    @property
    def absence(self) -> str | None:
        """Why there is no figure; None where there is one."""
        if not self.commitments:
            return _("no commitment is recorded")
        return None if self.countable else _("no commitment promises a quantity")


_ADDED = tuple(each.name for each in fields(Whole) if not each.name.startswith("weakest"))

NO_COMMITMENTS = Whole.of(())
"""The sums over no commitment."""


def mean_delivered(whole: Whole) -> Measured:
    """Mean over commitments of min(1, a/p), with the mean of the upper bounds.

    Every commitment weighs the same: the data do not say which matters more.

    Returns:
        A share from 0 to 1 that equals its `low`; `n` is the number of countable commitments.
    """
    if whole.absence:
        return Measured.not_computable(whole.absence, n=whole.commitments)
    low, high = whole.low / whole.countable, whole.high / whole.countable
    method = _("mean over commitments of the acknowledged share; upper end if all open is true")
    return _bounded(whole, low, high, method)


def weakest_link(whole: Whole) -> Measured:
    """The share of the commitment that was kept least: a desk does not make up for a mentor.

    Returns:
        A share from 0 to 1 that equals its `low`; `n` is the number of countable commitments.
    """
    if whole.weakest_low is None or whole.weakest_high is None:
        return Measured.not_computable(whole.absence or "", n=whole.commitments)
    method = _("least acknowledged share of a commitment; upper end if all open is true")
    return _bounded(whole, whole.weakest_low, whole.weakest_high, method)


def _least(*shares: float | None) -> float | None:
    return min((share for share in shares if share is not None), default=None)


def _bounded(whole: Whole, low: float, high: float, method: str) -> Measured:
    low, high = min(1.0, low), min(1.0, high)
    return Measured.of(
        low,
        low=low,
        high=max(low, high),
        n=whole.countable,
        coverage=whole.coverage,
        method=method,
    )
