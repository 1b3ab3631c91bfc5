"""What a stay earns its host: revenue against the cost of serving it, marginal and full.

Always both: a host will rightly say that marginal cost leaves out its building and its library,
and a visitor that these would stand there anyway.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from sapar.money.sums import added
from sapar.values.amount import Amount
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.numerals import numeral

FLAT_OVERHEAD = Decimal("0.25")
"""Indirect cost as a share of direct cost: the flat rate of Horizon Europe, Regulation (EU)
2021/695, article 35 (there without subcontracting and support to third parties)."""


@dataclass(frozen=True, slots=True)
class CostLine:
    """One cost that the stay causes; a row of the table `costs`.

    Attributes:
        item: what it is for.
        units: how many units (hours of a mentor, hours of an office).
        unit_cost: what one unit costs the host.

    Raises:
        ValueError: if units or cost are below zero.
    """

    item: str
    units: Decimal
    unit_cost: Amount

    def __post_init__(self) -> None:
        if min(self.units, self.unit_cost.number) < 0:
            raise ValueError(f"{self.item}: units or cost below zero")

    @property
    def cost(self) -> Amount:
        """Units * unit cost."""
        return Amount(self.units * self.unit_cost.number, self.unit_cost.currency)


@dataclass(frozen=True, slots=True)
class Earning:
    """Revenue against one reading of cost.

    Attributes:
        cost: None where no cost is recorded.
        surplus: revenue - cost; may be negative; None where no cost is recorded.
        ratio: revenue / cost.
        margin: surplus / revenue; below zero where a stay costs more than it brings.
        method: which reading of cost it is.
    """

    cost: Amount | None
    surplus: Amount | None
    ratio: Measured
    margin: Measured
    method: str = ""


@dataclass(frozen=True, slots=True)
class CostToServe:
    """The two readings, shown together.

    Attributes:
        marginal: against what the stay causes.
        full: against that and its share of what the host keeps up anyway.
    """

    marginal: Earning
    full: Earning


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSums:
    """Revenue and cost of many stays, in one currency.

    Attributes:
        stays: stays of which a cost is recorded.
        known: how many of them have every cost and every payment to the host known.
        revenue: what the host received for these.
        cost: what they cost it.
    """

    stays: int = 0
    known: int = 0
    revenue: Decimal = Decimal(0)
    cost: Decimal = Decimal(0)

    def __add__(self, other: "ServiceSums") -> "ServiceSums":
        return added(self, other)


def from_sums(sums: ServiceSums, currency: str, overhead: Decimal = FLAT_OVERHEAD) -> CostToServe:
    """As `cost_to_serve`, over many stays; `n` counts them, coverage those that can be told."""
    if not sums.known:
        unknown = Measured.not_computable(_unknown_of(sums), n=sums.stays)
        return CostToServe(*[Earning(None, None, unknown, unknown)] * 2)
    line = CostLine("", Decimal(1), Amount(sums.cost, currency))
    found = cost_to_serve(Amount(sums.revenue, currency), [line], overhead)
    return CostToServe(*(_of_stays(each, sums) for each in (found.marginal, found.full)))


def surplus(earning: Earning, sums: ServiceSums) -> Measured:
    """Revenue - cost as a figure: money, below zero where stays cost more than they bring."""
    if earning.surplus is None:
        return earning.margin
    return Measured.of(
        float(earning.surplus.number),
        n=sums.known,
        coverage=sums.known / sums.stays,
        method=earning.method,
    )


def cost_to_serve(
    revenue: Amount, costs: Iterable[CostLine], overhead: Decimal = FLAT_OVERHEAD
) -> CostToServe:
    """Revenue from a stay against its marginal and its full cost.

    Args:
        revenue: what the host receives for the stay.
        costs: what the stay causes, in the revenue's currency.
        overhead: share added to marginal cost for full cost.

    Returns:
        Both readings; no cost recorded means not computable, never a surplus of all the revenue.

    Raises:
        ValueError: if currencies differ or the overhead is below zero.
    """
    if overhead < 0:
        raise ValueError(f"overhead {overhead}: expected zero or more")
    lines = list(costs)
    if not lines:
        return CostToServe(_unknown_earning(), _unknown_earning())
    marginal = sum((line.cost for line in lines), start=Amount(Decimal(0), revenue.currency))
    full = Amount(marginal.number * (1 + overhead), marginal.currency)
    added = _("full cost: marginal cost + {rate} % overhead").format(rate=_percent(overhead))
    return CostToServe(
        _earning(revenue, marginal, len(lines), _("marginal cost: what the stay causes")),
        _earning(revenue, full, len(lines), added),
    )


def _earning(revenue: Amount, cost: Amount, n: int, method: str) -> Earning:
    surplus = revenue - cost
    ratio = _quotient(revenue, cost, n, method, _("the recorded cost is zero"))
    margin = _quotient(surplus, revenue, n, method, _("there is no revenue"))
    return Earning(cost, surplus, ratio, margin, method)


def _quotient(over: Amount, under: Amount, n: int, method: str, reason: str) -> Measured:
    if under.number <= 0:
        return Measured.not_computable(reason, n=n)
    return Measured.of(float(over.number / under.number), n=n, coverage=1.0, method=method)


def _unknown_earning() -> Earning:
    unknown = Measured.not_computable(_("no cost is recorded"))
    return Earning(None, None, unknown, unknown)


def _of_stays(earning: Earning, sums: ServiceSums) -> Earning:
    ratio, margin = _counted(earning.ratio, sums), _counted(earning.margin, sums)
    return replace(earning, ratio=ratio, margin=margin)


def _counted(measured: Measured, sums: ServiceSums) -> Measured:
    coverage = sums.known / sums.stays if measured.computable else None
    return replace(measured, n=sums.known, coverage=coverage)


def _unknown_of(sums: ServiceSums) -> str:
    if not sums.stays:
        return _("no cost is recorded")
    return _("of no stay are both its costs and what the host received known")


def _percent(share: Decimal) -> str:
    return numeral(f"{(100 * share).normalize():f}")
