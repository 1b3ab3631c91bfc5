"""The promise that each stay kept least, over many stays."""

from dataclasses import dataclass

from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class WeakestLinks:
    """The weakest links of some stays, added up.

    Attributes:
        stays: how many have a commitment.
        countable: how many of them have one that promises a quantity; only these have a link.
        low: sum over them of the least lower bound of a commitment (`Whole.weakest_low`).
        high: sum of the least upper bounds.
    """

    stays: int = 0
    countable: int = 0
    low: float = 0.0
    high: float = 0.0

    def __add__(self, other: "WeakestLinks") -> "WeakestLinks":
        """The links of both."""
        return WeakestLinks(
            self.stays + other.stays,
            self.countable + other.countable,
            self.low + other.low,
            self.high + other.high,
        )


def mean_weakest_link(links: WeakestLinks) -> Measured:
    """Mean over stays of the share of the commitment that was kept least.

    Returns:
        A share from 0 to 1 that equals its `low`; `n` counts the stays. Of one stay it is
        `sapar.deliveries.whole.weakest_link`. Not computable if no commitment promises a quantity.
    """
    if not links.stays:
        return Measured.not_computable(_("no commitment is recorded"))
    if not links.countable:
        return Measured.not_computable(_("no commitment promises a quantity"), n=links.stays)
    low, high = links.low / links.countable, links.high / links.countable
    return Measured.of(
        min(1.0, low),
        low=min(1.0, low),
        high=max(min(1.0, low), min(1.0, high)),
        n=links.countable,
        coverage=links.countable / links.stays,
        method=_(
            "mean over stays of the least acknowledged share of a commitment; upper end if all "
            "open is true"
        ),
    )
