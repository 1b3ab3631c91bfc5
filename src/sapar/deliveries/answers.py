"""How claims were answered, over many commitments of different units."""

from sapar.deliveries.whole import Whole
from sapar.values.language import _
from sapar.values.measured import Measured


def mean_dispute_rate(whole: Whole) -> Measured:
    """Mean over commitments of the disputed share of what was claimed for each.

    A mean of rates, since hours and desks have no common sum.

    Returns:
        A share from 0 to 1; `n` counts the commitments with a claimed quantity, coverage is their
        share of all commitments. Not computable if there is none.
    """
    method = _("mean over commitments of the disputed share of the claimed quantity")
    return _mean(whole, whole.dispute_rates, method)


def mean_unanswered_rate(whole: Whole) -> Measured:
    """Mean over commitments of the unanswered share of what was claimed for each.

    Returns:
        As `mean_dispute_rate`.
    """
    method = _("mean over commitments of the unanswered share of the claimed quantity")
    return _mean(whole, whole.unanswered_rates, method)


def _mean(whole: Whole, rates: float, method: str) -> Measured:
    if not whole.commitments:
        return Measured.not_computable(_("no commitment is recorded"))
    if not whole.claimed:
        return Measured.not_computable(_("nothing was claimed"), n=whole.commitments)
    return Measured.of(
        min(1.0, rates / whole.claimed),
        n=whole.claimed,
        coverage=whole.claimed / whole.commitments,
        method=method,
    )
