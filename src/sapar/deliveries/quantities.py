"""What became of one commitment, in its own unit."""

import math
from dataclasses import dataclass

from sapar.values.language import _

PLACES = 6
"""Sums are kept to so many decimals, so that three thirds of an hour are an hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantities:
    """Sums of the deliveries of one commitment; a row of `fulfilment.measures.commitment_sums`.

    Attributes:
        promised: p, how much is owed; None where the commitment names no quantity.
        acknowledged: a, what the other side acknowledged.
        disputed: q, what it disputes and no resolution has settled.
        unanswered: u, what it has not answered.
        awarded: what it disputed and a resolution found delivered.
        rejected: what it disputed and a resolution found not delivered.
        claims: how many deliveries were claimed.
        unmeasured: how many of them have no usable quantity and were not rejected.

    Raises:
        ValueError: if a quantity is not finite or below zero, or more claims are unmeasured than
            there are.
    """

    promised: float | None
    acknowledged: float = 0
    disputed: float = 0
    unanswered: float = 0
    awarded: float = 0
    rejected: float = 0
    claims: int = 1
    unmeasured: int = 0

    def __post_init__(self) -> None:
        for amount in (self.promised or 0.0, *self._claimed):
            if not (math.isfinite(amount) and amount >= 0):
                raise ValueError(f"quantity {amount}: expected a number of zero or more")
        if not 0 <= self.unmeasured <= self.claims:
            raise ValueError(f"{self.unmeasured} of {self.claims} claims without a quantity")

    @property
    def claimed(self) -> float:
        """How much is claimed in all, h = a + q + u and what resolutions settled."""
        return _sum(*self._claimed)

    @property
    def delivered(self) -> float:
        """What is certain: acknowledged, or found delivered by a resolution."""
        return _sum(self.acknowledged, self.awarded)

    @property
    def ever_disputed(self) -> float:
        """All that was disputed, settled since or not."""
        return _sum(self.disputed, self.awarded, self.rejected)

    @property
    def absence(self) -> str | None:
        """Why no share of the promise can be delivered; None where one can."""
        if self.promised is None:
            return _("the commitment promises no quantity")
        return None if self.promised else _("the commitment promises a quantity of zero")

    def bounds(self, promised: float) -> tuple[float, float]:
        """Least and greatest share of a promised quantity that was delivered.

        A claim without its quantity may be any quantity, so that nothing bounds it from above.
        """
        at_most = _sum(self.delivered, self.disputed, self.unanswered)
        low = min(1.0, self.delivered / promised)
        return low, 1.0 if self.unmeasured else max(low, min(1.0, at_most / promised))

    @property
    def _claimed(self) -> tuple[float, ...]:
        return (
            self.acknowledged,
            self.disputed,
            self.unanswered,
            self.awarded,
            self.rejected,
        )


def _sum(*quantities: float) -> float:
    return round(math.fsum(quantities), PLACES)
