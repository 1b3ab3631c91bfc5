"""Commitments of one stay hang together: how many independent answers there are behind a host."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sapar.deliveries.hosts.record import NOTHING, Record

LEAST_FREEDOM = 10
"""Fewer stays than this beside the first of each host cannot tell how alike answers are."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Stays of one host that are alike.

    Attributes:
        met: commitments kept in each of them.
        countable: countable commitments of each; one or more.
        stays: how many such stays.

    Raises:
        ValueError: if a number is out of its range.
    """

    met: int
    countable: int
    stays: int

    def __post_init__(self) -> None:
        if not (0 <= self.met <= self.countable and self.countable and self.stays > 0):
            raise ValueError(f"{self}: expected met of one or more, in one stay or more")

    @property
    def record(self) -> Record:
        """All its stays together."""
        return Record(self.met * self.stays, self.countable * self.stays)


Hosts = Mapping[str, Iterable[Kind]]


@dataclass(frozen=True, slots=True)
class Clustering:
    """How alike the commitments of one stay turn out.

    Attributes:
        alike: intraclass correlation, 0 to 1: 0 if a stay's commitments are as independent as
            those of different stays, 1 if a stay keeps all or nothing.
        estimated: whether the stays could tell; if not, `alike` is 1, so that a stay counts as
            one answer.
    """

    alike: float
    estimated: bool

    def design_effect(self, kinds: Iterable[Kind]) -> float:
        """By how much a host's number of commitments overstates what they tell; 1 or more."""
        listed = list(kinds)
        squares = sum(kind.stays * kind.countable**2 for kind in listed)
        size = squares / sum(kind.stays * kind.countable for kind in listed)
        return 1 + (size - 1) * self.alike


def clustering(hosts: Hosts) -> Clustering:
    """The correlation within stays, by analysis of variance of stays within hosts.

    Differences between hosts do not enter: each stay is set against its own host.

    Source: M. S. Ridout, C. G. B. Demétrio, D. Firth (1999), Estimating intraclass correlation
    for binary data, Biometrics 55, the analysis of variance estimator.
    """
    sums: defaultdict[str, float] = defaultdict(float)
    for kinds in hosts.values():
        for name, value in _sums(list(kinds)).items():
            sums[name] += value
    if sums["stays"] < LEAST_FREEDOM or not sums["answers"]:
        return Clustering(1.0, estimated=False)
    between, within = sums["between"] / sums["stays"], sums["within"] / sums["answers"]
    spread = between + (sums["size"] / sums["stays"] - 1) * within
    if not spread:
        return Clustering(1.0, estimated=False)
    return Clustering(min(1.0, max(0.0, (between - within) / spread)), estimated=True)


def _sums(kinds: list[Kind]) -> dict[str, float]:
    """Squares and degrees of freedom of one host."""
    whole = sum((kind.record for kind in kinds), NOTHING)
    stays = sum(kind.stays for kind in kinds)
    if not stays:
        return {}
    squares = sum(kind.stays * kind.countable**2 for kind in kinds)
    return {
        "between": sum(
            kind.stays * (kind.met - kind.countable * whole.rate) ** 2 / kind.countable
            for kind in kinds
        ),
        "within": sum(
            kind.stays * kind.met * (kind.countable - kind.met) / kind.countable for kind in kinds
        ),
        "stays": stays - 1,
        "answers": whole.countable - stays,
        "size": whole.countable - squares / whole.countable,
    }
