"""How many commitments were met in full."""

from sapar.deliveries.whole import Whole
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.proportion import proportion


def commitments_met(whole: Whole) -> Measured:
    """Share of the commitments that are delivered in full for certain, x/n with Wilson's interval.

    For the commitments of one stay. Commitments of a stay depend on each other, so over several
    stays this interval is too narrow: there, use `sapar.deliveries.pooling.pooled`.

    Returns:
        A share from 0 to 1; `n` counts the commitments that promise a quantity. Not computable
        if there is none.
    """
    return _share(whole, whole.met, _("commitments delivered in full, as acknowledged"))


def met_of_many(whole: Whole) -> Measured:
    """The same without an interval: for the commitments of many stays, which are not independent.

    Returns:
        As `commitments_met`, but for the interval.
    """
    if whole.absence:
        return Measured.not_computable(whole.absence, n=whole.commitments)
    return Measured.of(
        whole.met / whole.countable,
        n=whole.countable,
        coverage=whole.coverage,
        method=_("commitments delivered in full, as acknowledged"),
    )


def commitments_met_at_most(whole: Whole) -> Measured:
    """The same if every disputed or unanswered claim is true: never the headline.

    Returns:
        As `commitments_met`.
    """
    method = _("commitments delivered in full if every open claim is true")
    return _share(whole, whole.met_at_most, method)


def _share(whole: Whole, met: int, method: str) -> Measured:
    if whole.absence:
        return Measured.not_computable(whole.absence, n=whole.commitments)
    return proportion(met, whole.countable, coverage=whole.coverage, method=method)
