"""The mean of differences, with an interval that fits how many there are."""

import math

import numpy as np
from scipy import stats

from sapar.outcomes.differences import SCALE, Differences
from sapar.values.language import _
from sapar.values.measured import Measured

FEWEST_FOR_INTERVAL = 10
"""Below this a bootstrap knows too few different drawings: the sign-flip test stands alone."""

MANY = 1000
"""Above this the mean is as good as normal, and drawing it would only cost time."""

DRAWS = 9999


def mean_change(
    differences: Differences, *, seed: int, method: str, empty: str, draws: int | None = DRAWS
) -> Measured:
    """The mean difference; from ten stays on with a 95 % interval.

    From 10 to 1,000 stays the interval is the bias-corrected and accelerated bootstrap (Efron
    1987, *Better bootstrap confidence intervals*, JASA 82), over 1,000 that of Student's t.

    Args:
        differences: one for each stay.
        seed: the same seed and differences give the same interval.
        method: what the mean is of, in words; the kind of interval is added.
        empty: why there is none if nobody answered both times.
        draws: number of drawings; None where the stays are no sample but all there are, so that
            there is no interval.

    Returns:
        The mean in the unit of the differences, n = stays that answered both times.
    """
    if not differences.n:
        return Measured.not_computable(empty, coverage=0.0 if differences.asked else None)
    low, high, remark = _interval(differences, seed, draws)
    return Measured.of(
        differences.mean,
        low=low,
        high=high,
        n=differences.n,
        coverage=differences.coverage,
        method=f"{method}; {remark}",
    )


def _interval(
    differences: Differences, seed: int, draws: int | None
) -> tuple[float | None, float | None, str]:
    if draws is None:
        return None, None, _("no interval of chance: these are all stays")
    if differences.n < FEWEST_FOR_INTERVAL:
        remark = _("no interval: fewer than {fewest} stays")
        return None, None, remark.format(fewest=FEWEST_FOR_INTERVAL)
    if not differences.deviation:
        return None, None, _("no interval: all changed by the same")
    if differences.n > MANY:
        return *_student(differences), _("95 % interval of Student's t")
    remark = _("95 % BCa interval of {draws} bootstrap drawings of stays")
    return *_bca(differences, seed, draws), remark.format(draws=draws)


def _student(differences: Differences) -> tuple[float, float]:
    error = differences.deviation / math.sqrt(differences.n)
    reach = float(stats.t.ppf(0.975, differences.n - 1)) * error
    return differences.mean - reach, differences.mean + reach


def _bca(differences: Differences, seed: int, draws: int) -> tuple[float, float]:
    found = stats.bootstrap(
        (differences.values,),
        np.mean,
        n_resamples=draws,
        batch=MANY,
        method="BCa",
        rng=np.random.default_rng(seed),
    ).confidence_interval
    # A bootstrap of few different values may end a last bit beyond the mean itself.
    low, high = float(found.low) / SCALE, float(found.high) / SCALE
    return min(low, differences.mean), max(high, differences.mean)
