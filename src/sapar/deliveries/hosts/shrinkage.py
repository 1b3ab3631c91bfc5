"""What a host's few commitments say, read in the light of all hosts: beta-binomial shrinkage."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

from scipy.stats import beta

from sapar.deliveries.hosts.record import NOTHING, Record
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.numerals import listed, numeral

FEWEST = 8
"""Below this many hosts their spread cannot be fitted, and a stated prior stands in."""

LEAST_SPREAD, MOST_SPREAD = 0.01, 0.9
"""A fitted phi is kept within these: hosts that look all alike by chance are not taken as proof
that they are, and hosts that keep all or nothing still learn a little from the others."""


@dataclass(frozen=True, slots=True)
class Prior:
    """What is believed of a host before its first guest: Beta(alpha, beta).

    Attributes:
        alpha: as many commitments kept.
        beta: as many broken; both above zero.
        spread: phi, how much hosts differ, 0 (alike) to 1; None where it is stated, not fitted.

    Raises:
        ValueError: if alpha or beta is not above zero.
    """

    alpha: float
    beta: float
    spread: float | None = None

    def __post_init__(self) -> None:
        if not (self.alpha > 0 and self.beta > 0):
            raise ValueError(f"Beta({self.alpha}, {self.beta}): expected numbers above zero")

    @property
    def weight(self) -> float:
        """M = alpha + beta: the prior counts as much as so many commitments."""
        return self.alpha + self.beta

    @property
    def words(self) -> str:
        """How it is told: with its numbers, and whether it was fitted or stated."""
        form = (
            _("prior Beta({both}), stated")
            if self.spread is None
            else _("prior Beta({both}), fitted to all hosts")
        )
        both = listed(numeral(f"{self.alpha:.2f}"), numeral(f"{self.beta:.2f}"))
        return form.format(both=both)


STATED = Prior(6, 4)
"""As if ten commitments had been seen of which six were kept."""


def moment_spread(hosts: Sequence[Record]) -> float | None:
    """Phi, fitted by moments; None where hosts cannot tell their spread from chance's.

        phi = [sum n (p - P)^2 - P Q (k - 1)] / [P Q (N - sum n^2 / N - (k - 1))]

    with n, p of each of the k hosts, N = sum n, P the pooled rate and Q = 1 - P. It may come out
    below 0 (hosts more alike than chance would leave them) or above 1.

    Args:
        hosts: records with a countable commitment or more.
    """
    pooled = reduce(add, hosts, NOTHING)
    if not 0 < pooled.met < pooled.countable:
        return None
    chance = pooled.rate * (1 - pooled.rate)
    observed = sum(host.countable * (host.rate - pooled.rate) ** 2 for host in hosts)
    squares = sum(host.countable**2 for host in hosts)
    free = len(hosts) - 1
    room = pooled.countable - squares / pooled.countable - free
    return (observed - chance * free) / (chance * room) if room > 0 else None


def fitted_prior(hosts: Sequence[Record]) -> Prior | None:
    """The prior of the pooled mean and the spread of the hosts; None where it cannot be fitted.

    M = 1 / phi - 1, alpha = P M, with phi kept within LEAST_SPREAD and MOST_SPREAD.
    """
    spread = moment_spread(hosts)
    if spread is None:
        return None
    kept = min(MOST_SPREAD, max(LEAST_SPREAD, spread))
    rate, weight = reduce(add, hosts, NOTHING).rate, 1 / kept - 1
    return Prior(rate * weight, (1 - rate) * weight, kept)


def prior_of(hosts: Sequence[Record], stated: Prior = STATED) -> Prior:
    """The fitted prior from FEWEST hosts on, else the stated one."""
    return (fitted_prior(hosts) if len(hosts) >= FEWEST else None) or stated


def shrunk(record: Record, prior: Prior, *, coverage: float = 1.0) -> Measured:
    """The posterior mean (alpha + x) / (M + n) with its central 95 % interval.

    Of a host without a countable commitment it is the prior itself, with `n` = 0.
    """
    kept, broken = _posterior(record, prior)
    low, high = (float(beta.ppf(level, kept, broken)) for level in (0.025, 0.975))
    method = _("share met, drawn towards all hosts; {prior}; 95 % posterior interval")
    return Measured.of(
        kept / (kept + broken),
        low=low,
        high=high,
        n=int(record.countable),
        coverage=coverage,
        method=method.format(prior=prior.words),
    )


def chance_above(record: Record, prior: Prior, threshold: float) -> float:
    """Posterior probability that the host's rate is above a threshold from 0 to 1."""
    return float(beta.sf(threshold, *_posterior(record, prior)))


def _posterior(record: Record, prior: Prior) -> tuple[float, float]:
    return prior.alpha + record.met, prior.beta + record.countable - record.met
