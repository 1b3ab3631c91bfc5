"""Ties kept: how many working relations that a stay began are alive at home."""

from dataclasses import dataclass

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.proportion import proportion

RECENT_DAYS = 60
"""A tie is kept if both sides were in touch within this many days before the follow-up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TieSums:
    """Ties named at the end of stays, looked at again at the follow-up.

    A row of `sapar.outcomes.measures.tie_sums`.

    Attributes:
        named: ties named at the end of the stay.
        answered: of these, known at the follow-up to be kept or not.
        kept: in touch both ways within the last 60 days.
        mutual_known: known to be two-way or not.
        mutual: two-way, however long ago.
        joint_known: known to have joint work or not.
        joint: that work on something together.

    Raises:
        ValueError: if a part exceeds its whole.
    """

    named: int
    answered: int
    kept: int
    mutual_known: int
    mutual: int
    joint_known: int
    joint: int

    def __post_init__(self) -> None:
        pairs = (
            (self.kept, self.answered),
            (self.mutual, self.mutual_known),
            (self.joint, self.joint_known),
        )
        if not all(0 <= part <= known <= self.named for part, known in pairs):
            raise ValueError(f"{self}: a part exceeds its whole")


def kept(sums: TieSums) -> Measured:
    """Share of ties with contact both ways in the 60 days before the follow-up.

    Returns:
        A share with its Wilson interval, n = ties known to be kept or not, coverage = these / all
        that were named; not computable if none is known.
    """
    method = _("share of ties with contact both ways in the last {days} days")
    return _share(sums.kept, sums.answered, sums, method.format(days=RECENT_DAYS))


def mutual(sums: TieSums) -> Measured:
    """Share of ties in which both sides write or meet, however long ago; as `kept`."""
    return _share(sums.mutual, sums.mutual_known, sums, _("share of ties that go both ways"))


def joint_work(sums: TieSums) -> Measured:
    """Share of ties in which the two work on something together; as `kept`."""
    return _share(sums.joint, sums.joint_known, sums, _("share of ties with joint work"))


def _share(part: int, known: int, sums: TieSums, method: str) -> Measured:
    return proportion(
        part,
        known,
        method=method,
        coverage=known / sums.named if sums.named else 0.0,
        empty=_("no tie was looked at again") if sums.named else _("no tie was named"),
    )
