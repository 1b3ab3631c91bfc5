"""How far some of the stays are like all of them, in one respect."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from sapar.values.language import _
from sapar.values.measured import Measured

MOST_GAPS = 3
"""Gaps that are told, the largest first."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One field or destination, and its share (0 to 1) among the chosen stays and among all."""

    value: str
    chosen: float
    all: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """Chosen stays beside all stays, by field or by destination.

    Attributes:
        distance: total variation distance, from 0 (same shares) to 1 (nothing in common).
        gaps: where the shares differ most, at most `MOST_GAPS`.
    """

    distance: Measured
    gaps: tuple[Gap, ...] = ()


def likeness(chosen: Mapping[str | None, int], everything: Mapping[str | None, int]) -> Likeness:
    """Compare two sets of stays by their shares: half the sum of |p - q|.

    Stays of which it is not known are left out of the shares; the coverage says how many of the
    chosen are known.

    Args:
        chosen: number of chosen stays by field or destination.
        everything: number of all stays, the chosen among them.
    """
    shares, all_shares = _shares(chosen), _shares(everything)
    if not shares:
        return Likeness(Measured.not_computable(_("not known of any of these stays"), coverage=0.0))
    gaps = [
        Gap(value, shares.get(value, 0.0), share) for value, share in sorted(all_shares.items())
    ]
    known = sum(n for value, n in chosen.items() if value is not None)
    return Likeness(
        Measured.of(
            fsum(abs(gap.chosen - gap.all) for gap in gaps) / 2,
            n=known,
            coverage=known / sum(chosen.values()),
            method=_("half the sum of the differences between shares, of all stays and of these"),
        ),
        tuple(sorted((gap for gap in gaps if gap.chosen != gap.all), key=_by_size)[:MOST_GAPS]),
    )


def _shares(counts: Mapping[str | None, int]) -> dict[str, float]:
    known = {value: n for value, n in counts.items() if value is not None}
    total = sum(known.values())
    return {value: n / total for value, n in known.items()} if total else {}


def _by_size(gap: Gap) -> tuple[float, str]:
    return -abs(gap.chosen - gap.all), gap.value
