"""How much of one commitment was delivered: bounds, never a point between them.

After C. F. Manski 2003, *Partial Identification of Probability Distributions*: what the record
cannot tell is not guessed, it widens the interval.
"""

from sapar.deliveries.quantities import Quantities
from sapar.values.language import _
from sapar.values.measured import Measured


def delivered_share(sums: Quantities) -> Measured:
    """Share of the promise that was delivered, [a/p, min(1, (a + q + u)/p)], led by its lower end.

    Coverage is the share of the claimed quantity that was answered, times the share of claims
    that have a quantity; 1 where nothing is claimed.

    Args:
        sums: of one commitment.

    Returns:
        A share from 0 to 1 that equals its `low`. Not computable if no quantity above zero was
        promised. More than promised delivers no more than the promise.
    """
    if sums.absence or not sums.promised:
        return Measured.not_computable(sums.absence or "", n=1)
    low, high = sums.bounds(sums.promised)
    return Measured.of(
        low,
        low=low,
        high=high,
        n=1,
        coverage=_answered(sums) * _measured(sums),
        method=_("acknowledged share of the promise; upper end if every open claim is true"),
    )


def dispute_rate(sums: Quantities) -> Measured:
    """Share of the claimed quantity that was disputed, settled since or not.

    Returns:
        A share from 0 to 1; not computable if no quantity was claimed.
    """
    return _rate(sums, sums.ever_disputed, _("disputed share of the claimed quantity"))


def unanswered_rate(sums: Quantities) -> Measured:
    """Share of the claimed quantity, u/h, that the other side has not answered.

    Returns:
        A share from 0 to 1; not computable if no quantity was claimed.
    """
    return _rate(sums, sums.unanswered, _("unanswered share of the claimed quantity"))


def _rate(sums: Quantities, part: float, method: str) -> Measured:
    if not sums.claimed:
        return Measured.not_computable(_absence(sums), n=1)
    rate = min(1.0, part / sums.claimed)
    return Measured.of(rate, n=1, coverage=_measured(sums), method=method)


def _absence(sums: Quantities) -> str:
    if sums.unmeasured:
        return _("no claim has its quantity")
    return _("nothing was claimed")


def _answered(sums: Quantities) -> float:
    return 1 - min(1.0, sums.unanswered / sums.claimed) if sums.claimed else 1.0


def _measured(sums: Quantities) -> float:
    return (sums.claims - sums.unmeasured) / sums.claims if sums.claims else 1.0
