"""How many of some: a proportion x/n with its interval, honest where n is small."""

from sapar.values.language import _, mark
from sapar.values.measured import Measured

WILSON = mark("95 % Wilson interval")
"""E. B. Wilson 1927, *Probable inference, the law of succession, and statistical inference*,
Journal of the American Statistical Association 22: inside 0 to 1 even where x is 0 or n."""


def proportion(
    successes: int, trials: int, *, method: str, coverage: float = 1.0, empty: str | None = None
) -> Measured:
    """The share x/n with its 95 % Wilson interval.

    The interval takes the n for independent: where they come in clusters (commitments of one
    stay) it is too narrow.

    Args:
        successes: x, how many are so.
        trials: n, of how many that could be so and are known to be or not.
        method: what the share is, in words; the name of the interval is added.
        coverage: share of all that are spoken of that the n are.
        empty: why there is none if n is zero; a plain sentence if not given.

    Returns:
        The share from 0 to 1 with `n` = trials; not computable if n is zero.

    Raises:
        ValueError: if x is below zero or above n.
    """
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} of {trials}: expected zero or more, and none above all")
    if not trials:
        return Measured.not_computable(empty or _("there is nothing to count"))
    # It takes a second to load, and terms of reference are checked without any proportion.
    from scipy.stats import binomtest  # noqa: PLC0415

    share = successes / trials
    # Tested against itself: the p-value, which nobody asks for, then costs no search.
    interval = binomtest(successes, trials, share).proportion_ci(0.95, method="wilson")
    return Measured.of(
        share,
        low=float(interval.low),
        high=float(interval.high),
        n=trials,
        coverage=coverage,
        method=f"{method}; {_(WILSON)}",
    )
