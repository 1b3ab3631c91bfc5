"""Delivery by the host and support at home: gains in four cells.

A low gain is not blamed on the host by default: what a stay taught takes root only where the home
institution releases, rewards and reinforces.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sapar.outcomes.differences import Differences
from sapar.outcomes.mean_change import DRAWS, mean_change
from sapar.values.language import _
from sapar.values.measured import Measured

CUT = 0.5
"""From this share of what was due, delivery and support are called high."""

FEWEST = 5
"""A cell of fewer stays is told by its number alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCount:
    """Stays alike in all three; one row of `sapar.outcomes.measures.cell_counts`.

    Attributes:
        delivered: whether the host's delivery is high; None where unknown.
        supported: whether support at home is high; None where unknown.
        gain: what the stay gained; None where unknown.
        stays: how many.

    Raises:
        ValueError: if the number of stays is below zero.
    """

    delivered: bool | None
    supported: bool | None
    gain: float | None
    stays: int = 1

    def __post_init__(self) -> None:
        if self.stays < 0:
            raise ValueError(f"{self.stays} stays: expected zero or more")


@dataclass(frozen=True, slots=True)
class TwoByTwo:
    """Mean gain by delivery and support.

    Attributes:
        both: high delivery, high support at home.
        host_only: high delivery, low support.
        home_only: low delivery, high support.
        neither: low delivery, low support.
        unplaced: stays of which delivery or support is unknown; they are in no cell.
    """

    both: Measured
    host_only: Measured
    home_only: Measured
    neither: Measured
    unplaced: int


def high(share: float | None, cut: float = CUT) -> bool | None:
    """Whether a share of what was due reaches the cut; None where it is unknown."""
    return None if share is None else share >= cut


def two_by_two(
    counts: Iterable[CellCount], *, seed: int, fewest: int = FEWEST, draws: int | None = DRAWS
) -> TwoByTwo:
    """Mean gain in each of the four cells.

    Args:
        counts: like stays together or not, in any order; `delivered` from the lower bound of
            delivery, so that silence is not taken for delivery.
        seed: of the drawings of the intervals.
        fewest: smallest number of stays with a gain that a cell's mean is told of.
        draws: as in `sapar.outcomes.mean_change.mean_change`.

    Returns:
        Means in the unit of the gain with n; coverage = share of the cell's stays whose gain is
        known, times the share of all stays that are in a cell. Not computable below `fewest`.
    """
    listed = list(counts)
    placed = [each for each in listed if None not in (each.delivered, each.supported)]
    stays, in_cells = (sum(each.stays for each in group) for group in (listed, placed))

    def cell(*, delivered: bool, supported: bool) -> Measured:
        rows = [
            (each.gain, each.stays)
            for each in placed
            if (each.delivered, each.supported) == (delivered, supported)
        ]
        gains, share = Differences.of(rows), in_cells / stays if stays else 0.0
        if gains.asked and gains.n >= max(fewest, 1):
            return _mean(gains, share, seed, draws)
        return _too_few(gains, share, fewest)

    return TwoByTwo(
        both=cell(delivered=True, supported=True),
        host_only=cell(delivered=True, supported=False),
        home_only=cell(delivered=False, supported=True),
        neither=cell(delivered=False, supported=False),
        unplaced=stays - in_cells,
    )


def _too_few(gains: Differences, placed: float, fewest: int) -> Measured:
    if not gains.asked:
        return Measured.not_computable(_("no stay is in this cell"))
    reason = _("fewer than {fewest} stays with a gain are in this cell")
    return Measured.not_computable(
        reason.format(fewest=fewest), n=gains.n, coverage=gains.coverage * placed
    )


def _mean(gains: Differences, placed: float, seed: int, draws: int | None) -> Measured:
    method, empty = _("mean gain in the cell"), _("no gain is known in this cell")
    found = mean_change(gains, seed=seed, method=method, empty=empty, draws=draws)
    return replace(found, coverage=gains.coverage * placed)
