"""One network of the reciprocity panel as figures: how much returns, and how much could."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from sapar.balance.networks import Reciprocity
from sapar.reciprocity.inflow import inflow_concentration
from sapar.reciprocity.mutuality import ceiling, mutuality
from sapar.reciprocity.nulls import Null, against_configuration
from sapar.reciprocity.travel import ArcRow, Travel
from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Returned:
    """What returns in one network.

    Attributes:
        r: share of the total that is matched by the same the other way.
        r_max: the largest r that the totals allow.
        rho: r against the weighted configuration model.
        hhi: concentration of what is received.
        total: sum over all arcs, what stays inside a place left out.
    """

    r: Measured
    r_max: Measured
    rho: Measured
    hhi: Measured
    total: Measured

    @property
    def of_possible(self) -> Measured:
        """Part of r_max that r reaches: what the totals left possible and happened."""
        return of_possible(self.r, self.r_max)


def of_possible(r: Measured, r_max: Measured) -> Measured:
    """The quotient of r and r_max; not computable where no place both sends and receives."""
    if r.value is None or r_max.value is None:
        return r
    if not r_max.value:
        reason = _("no place both sends and receives")
        return Measured.not_computable(reason, n=r.n, coverage=r.coverage)
    method = _("returned over the most that the totals of the places allow")
    value = min(1.0, r.value / r_max.value)
    return Measured.of(value, n=r.n, coverage=r.coverage or 0.0, method=method)


def returned(arcs: Iterable[ArcRow]) -> Returned:
    """The figures of a network beside that of the stays.

    Args:
        arcs: rows of origin, receiver, weight, rows, rows without that weight, in any order;
            a sum below zero (more paid back than paid) is a flow the other way.
    """
    rows = _netted(arcs)
    if all(arc[3] == arc[4] for arc in rows):
        return _unknown(Measured.not_computable(_("no row says how much"), coverage=0.0))
    travel = Travel.from_rows(rows)
    network, coverage = travel.network, travel.coverage
    if not network.total:
        reason = _("nothing goes between different places")
        return _unknown(Measured.not_computable(reason, coverage=coverage))
    method = _("sum over all pairs of places; loops left out")
    return Returned(
        r=mutuality(network, coverage=coverage),
        r_max=ceiling(network, coverage=coverage),
        rho=against_configuration(network, coverage=coverage).rho,
        hhi=inflow_concentration(network, coverage=coverage).hhi,
        total=Measured.of(network.total, n=network.arcs, coverage=coverage, method=method),
    )


def of_stays(found: Reciprocity) -> Returned:
    """The same figures of the network of the stays, which are computed already."""
    (rho,) = (each.rho for each in found.against if each.null is Null.WEIGHTED_CONFIGURATION)
    coverage = found.mutuality.coverage or 0.0
    method = _("sum over all pairs of places; loops left out")
    total = (
        Measured.of(found.total, n=found.arcs, coverage=coverage, method=method)
        if found.arcs
        else found.mutuality
    )
    return Returned(found.mutuality, found.ceiling, rho, found.inflow.hhi, total)


def unrecorded(reason: str) -> Returned:
    """The figures of a network of which nothing is recorded."""
    return _unknown(Measured.not_computable(reason))


def _unknown(why: Measured) -> Returned:
    return Returned(why, why, why, why, why)


def _netted(arcs: Iterable[ArcRow]) -> list[ArcRow]:
    """One row for each pair of ends, its weight zero or more."""
    parts: defaultdict[tuple[str | None, str | None], list[ArcRow]] = defaultdict(list)
    for arc in arcs:
        parts[arc[0], arc[1]].append(arc)
    found: list[ArcRow] = []
    for (origin, receiver), rows in parts.items():
        weight = fsum(arc[2] for arc in rows)
        counts = sum(arc[3] for arc in rows), sum(arc[4] for arc in rows)
        ends = (origin, receiver) if weight >= 0 else (receiver, origin)
        found.append((*ends, abs(weight), *counts))
    return found
