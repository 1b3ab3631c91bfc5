"""How far two ways of sharing one whole lie apart."""

import math
from collections.abc import Sequence


def mismatch(shares: Sequence[float], norm: Sequence[float]) -> float:
    """Half the sum of |share - norm|: the part of the whole that would have to change hands.

    Args:
        shares: as it is shared, summing to one.
        norm: as it would be shared, of the same holders in the same order, summing to one.

    Returns:
        From 0, all as in the norm, to 1, all with those who should have nothing.
    """
    return min(1.0, math.fsum(abs(s - n) for s, n in zip(shares, norm, strict=True)) / 2)


def divergence(shares: Sequence[float], norm: Sequence[float]) -> float | None:
    """Sum of s ln(s / n): Kullback and Leibler 1951, *On information and sufficiency*.

    Args:
        shares: as in `mismatch`.
        norm: as in `mismatch`.

    Returns:
        Zero or more, in nats; None where one has a share who should have nothing at all.
    """
    pairs = [(s, n) for s, n in zip(shares, norm, strict=True) if s]
    if not all(n for _s, n in pairs):
        return None
    return max(0.0, math.fsum(s * (math.log(s) - math.log(n)) for s, n in pairs))
