"""Shares of opinions told in bands: "5 of 5 say so" would tell what each of the five said."""

from math import ceil

from sapar.values.language import _
from sapar.values.measured import Measured


def banded(share: Measured, width: float) -> Measured:
    """The band that a share lies in, as an interval with its middle for a value.

    The lowest band is told as "at most", the highest as "at least": no share of 0 or 1 is told.

    Args:
        share: from 0 to 1; any other figure stays as it is.
        width: of a band, a part of 1 that fits into it a whole number of times.

    Returns:
        The band; its own interval is gone with the share.
    """
    if share.value is None or not 0 <= share.value <= 1:
        return share
    bands = round(1 / width)
    place = min(max(ceil(share.value * bands - _ROUNDING) - 1, 0), bands - 1)
    low, high = place / bands, (place + 1) / bands
    return Measured.of(
        (low + high) / 2,
        n=share.n,
        coverage=share.coverage or 0.0,
        method=_words(place, bands),
        low=low,
        high=high,
    )


_ROUNDING = 1e-9


def _words(place: int, bands: int) -> str:
    percent = round(100 / bands)
    if place == 0:
        return _("told in a band: at most {percent} %").format(percent=percent)
    if place == bands - 1:
        return _("told in a band: more than {percent} %").format(percent=100 - percent)
    return _("told in a band of {percent} points").format(percent=percent)
