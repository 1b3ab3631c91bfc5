"""Hosts compared: what each kept, what chance would do, what to expect; in no order of merit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from operator import add

from sapar.balance.comparing.host_sums import HostSums, host_sums
from sapar.balance.frames import Frames
from sapar.balance.panels.kind import Context
from sapar.deliveries.hosts.case_mix import Cell, expected_rates
from sapar.deliveries.hosts.clustering import Clustering, Kind, clustering
from sapar.deliveries.hosts.funnel import Position, agreed, exact_rate, position
from sapar.deliveries.hosts.record import NOTHING, Record
from sapar.deliveries.hosts.shrinkage import STATED, Prior, chance_above, prior_of, shrunk
from sapar.deliveries.hosts.spread import overdispersion
from sapar.deliveries.pooling import pooled
from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class HostRow:
    """One host.

    Attributes:
        host: its identifier.
        stays: that it received.
        commitments: countable ones that it owed (with contractor and mentor).
        answers: as how many independent answers they count.
        rate: share met, with its exact interval.
        at_most: share met if every open claim is true.
        expected: the rate of all hosts in stays of the same kinds.
        drawn: share met, drawn towards all hosts, with its posterior interval.
        above: probability that its rate is above that of all hosts together.
        position: against the rate of all hosts together; None without a countable commitment.
        mix_position: against `expected`.
    """

    host: str
    stays: int
    commitments: int
    answers: float
    rate: Measured
    at_most: Measured
    expected: Measured
    drawn: Measured
    above: Measured
    position: Position | None
    mix_position: Position | None


@dataclass(frozen=True, slots=True)
class HostsCompared:
    """All hosts, in the order of their identifiers.

    Attributes:
        rows: one for each host that received a stay.
        target: rate of all hosts together.
        spread: how much hosts differ against chance.
        prior: what hosts are drawn towards.
        alike: how alike the commitments of one stay turn out.
    """

    rows: tuple[HostRow, ...]
    target: Measured
    spread: Measured
    prior: Prior
    alike: Clustering

    @property
    def counted(self) -> tuple[HostRow, ...]:
        """The hosts that owed something countable."""
        return tuple(row for row in self.rows if row.position is not None)


def hosts_compared(frames: Frames, context: Context, stated: Prior = STATED) -> HostsCompared:
    """Compare the hosts of the stays that were asked for (docs/rules/hosts-compared.md).

    Args:
        frames: the facts; how they are grouped does not matter.
        context: whether the record is a sample, and the seed for the rate of all together.
        stated: the prior where it cannot be fitted.

    Returns:
        No rows, and the reason in `target`, where no promises or no deliveries are recorded.
    """
    sums = host_sums(frames)
    if sums is None:
        none = Measured.not_computable(_("no commitments with deliveries are recorded"))
        return HostsCompared((), none, none, stated, Clustering(1.0, estimated=False))
    counted = {host: each for host, each in sums.items() if each.kinds}
    certain = _reading(counted, lambda each: each.kinds, lambda each: each.strata)
    most = _reading(counted, lambda each: each.kinds_at_most, lambda each: each.strata_at_most)
    prior = prior_of(list(certain.thinned.values()), stated)
    rows = (
        _row(host, each, certain, most, prior) if host in counted else _without(host, each)
        for host, each in sums.items()
    )
    return HostsCompared(
        rows=tuple(rows),
        target=_target(counted, context),
        spread=overdispersion(list(certain.thinned.values())),
        prior=prior,
        alike=certain.alike,
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """The hosts under one reading of what is open."""

    alike: Clustering
    records: Mapping[str, Record]
    thinned: Mapping[str, Record]
    expected: Mapping[str, Measured]

    @property
    def rate(self) -> float:
        return reduce(add, self.records.values(), NOTHING).rate

    def position(self, host: str) -> Position:
        """Against the rate of all hosts together."""
        return position(self.thinned[host], self.rate)

    def mix_position(self, host: str) -> Position:
        """Against what its kinds of stay lead one to expect."""
        return position(self.thinned[host], self.expected[host].value or 0.0)


def _reading(
    hosts: Mapping[str, HostSums],
    kinds: Callable[[HostSums], tuple[Kind, ...]],
    strata: Callable[[HostSums], tuple[Cell, ...]],
) -> _Reading:
    alike = clustering({host: kinds(each) for host, each in hosts.items()})
    records = {
        host: reduce(add, (kind.record for kind in kinds(each)), NOTHING)
        for host, each in hosts.items()
    }
    thinned = {
        host: record.thinned(alike.design_effect(kinds(hosts[host])))
        for host, record in records.items()
    }
    expected = expected_rates(cell for each in hosts.values() for cell in strata(each))
    return _Reading(alike, records, thinned, expected)


def _target(hosts: Mapping[str, HostSums], context: Context) -> Measured:
    kinds = (
        (float(kind.met * kind.stays), kind.countable, kind.stays)
        for each in hosts.values()
        for kind in each.kinds
    )
    method = _("commitments met over countable commitments of all hosts together")
    owed = sum(each.owed for each in hosts.values())
    countable = sum(kind.record.countable for each in hosts.values() for kind in each.kinds)
    found = pooled(
        kinds,
        method=method,
        seed=context.seed,
        coverage=countable / owed if owed else 0.0,
        draws=context.draws if context.sampled else 1,
    )
    if context.sampled or not found.computable:
        return found
    return replace(found, low=None, high=None, method=method)


def _row(host: str, sums: HostSums, certain: _Reading, most: _Reading, prior: Prior) -> HostRow:
    record, thinned = certain.records[host], certain.thinned[host]
    coverage = record.countable / sums.owed
    return HostRow(
        host=host,
        stays=sums.stays,
        commitments=int(record.countable),
        answers=thinned.countable,
        rate=exact_rate(thinned, method=_("share of commitments met"), coverage=coverage),
        at_most=_at_most(most.records[host], coverage),
        expected=certain.expected[host],
        drawn=shrunk(thinned, prior, coverage=coverage),
        above=_above(thinned, prior, certain.rate, coverage),
        position=agreed(certain.position(host), most.position(host)),
        mix_position=agreed(certain.mix_position(host), most.mix_position(host)),
    )


def _at_most(record: Record, coverage: float) -> Measured:
    method = _("share of commitments met if every open claim is true")
    return Measured.of(record.rate, n=int(record.countable), coverage=coverage, method=method)


def _above(record: Record, prior: Prior, target: float, coverage: float) -> Measured:
    method = _("probability that its rate is above that of all hosts together; {prior}")
    return Measured.of(
        chance_above(record, prior, target),
        n=int(record.countable),
        coverage=coverage,
        method=method.format(prior=prior.words),
    )


def _without(host: str, sums: HostSums) -> HostRow:
    none = Measured.not_computable(_("no commitment promises a quantity"), n=0)
    return HostRow(host, sums.stays, 0, 0.0, none, none, none, none, none, None, None)
