"""The sign-flip test: if stays changed nothing, each difference could as well have been reversed.

R. A. Fisher 1935, *The Design of Experiments*, section 21. It asks nothing of the shape of the
answers but that without an effect a difference is as likely as its reverse.
"""

import math
import sys

import numpy as np
from scipy import stats

from sapar.outcomes.differences import Differences, Whole
from sapar.values.language import _
from sapar.values.measured import Measured

MOST_EXACT = 12
"""Up to this many differences every one of the 2^n flips is looked at."""

MANY = 1000
"""Above this the sum of flipped differences is as good as normal."""

DRAWS = 9999

SAME = 10_000
"""Sums closer than the largest difference / SAME are the same: a third cannot be kept exactly, and
a flip that lies as far out as the answers must not be missed by that."""


def sign_flip(differences: Differences, *, seed: int) -> Measured:
    """Two-sided p: the share of flips whose sum is at least as far from zero as the one found.

    Differences of zero stay zero when flipped and change no p. Of up to 12 others all flips are
    taken; up to 1,000, drawn ones, with the one found among them (Phipson & Smyth 2010,
    *Permutation p-values should never be zero*); above, the normal limit of the same test.

    Args:
        differences: one for each stay.
        seed: of the drawn flips.

    Returns:
        p from above 0 to 1, n = all differences; not computable if there is none.
    """
    if not differences.n:
        return Measured.not_computable(_("there is no difference to test"))
    p, method = _p(differences, seed)
    return Measured.of(p, n=differences.n, coverage=differences.coverage, method=method)


def _p(differences: Differences, seed: int) -> tuple[float, str]:
    moved = [(abs(size), count) for size, count in differences.counts if size]
    n, total = sum(count for _size, count in moved), abs(differences.total)
    if not n:
        return 1.0, _("sign-flip test: nothing changed")
    if n > MANY:
        p = float(2 * stats.norm.sf(total / math.sqrt(differences.squares)))
        return max(p, sys.float_info.min), _("sign-flip test, two-sided, in its normal limit")
    sizes = np.sort(np.repeat(*np.array(moved, dtype=np.int64).T))
    total -= int(sizes[-1]) // SAME
    if n > MOST_EXACT:
        method = _("sign-flip test, two-sided, {draws} drawn flips").format(draws=DRAWS)
        return _drawn(sizes, total, seed), method
    method = _("exact sign-flip test, two-sided, over all {flips} flips")
    return _exact(sizes, total), method.format(flips=2**n)


def _exact(sizes: Whole, total: int) -> float:
    """Of all flips; a two-sided p depends on the sizes and on their signed total alone."""
    if sizes.size == 1:
        return 1.0
    every = stats.permutation_test(
        (sizes,),
        np.sum,
        permutation_type="samples",
        n_resamples=2**MOST_EXACT,
        vectorized=True,
    ).null_distribution
    return float(np.mean(np.abs(every) >= total))


def _drawn(sizes: Whole, total: int, seed: int) -> float:
    """Of drawn flips: one bit for each difference, a thousand flips at a time.

    Eight differences share a byte: what each of its 256 values adds up is looked up in a table.
    """
    random = np.random.default_rng(seed)
    added = _added(sizes)
    places = np.arange(len(added))
    far = 0
    for start in range(0, DRAWS, MANY):
        packed = random.integers(0, 256, (min(MANY, DRAWS - start), len(added)), np.uint8)
        up = added[places, packed].sum(axis=1)
        far += int(np.count_nonzero(np.abs(2 * up - sizes.sum()) >= total))
    return (1 + far) / (1 + DRAWS)


def _added(sizes: Whole) -> Whole:
    """For each eight differences the sum of those whose bit is set, by value of the byte."""
    eights = np.zeros(-(-sizes.size // 8) * 8, dtype=np.int64)
    eights[: sizes.size] = sizes
    bits = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1).astype(np.int64)
    found: Whole = eights.reshape(-1, 8) @ bits.T
    return found
