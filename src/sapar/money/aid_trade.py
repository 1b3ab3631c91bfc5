"""Aid or trade: which way money goes between two countries, and how that shifts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal

import numpy as np

from sapar.money.flow import Flow, counted
from sapar.money.total import Total
from sapar.values.country import Country
from sapar.values.language import _, mark
from sapar.values.measured import Measured
from sapar.values.numerals import numeral

FEWEST_YEARS = 3

_METHOD = mark(
    "(paid to the host country - paid to the origin country) / their sum; "
    "{share} % of the money moved between the two countries"
)
_BOUNDED = mark(
    "(paid to the host country - paid to the origin country) / their sum; "
    "{share} % of the money moved between the two countries; "
    "bounds: all money of unknown countries went one way or the other"
)
_LEAST_SHOWN = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class PairSums:
    """Money between an origin and a host country; a row of `measures.pair_year`.

    Attributes:
        to_host: P, payer in the origin country and payee in the host country.
        to_origin: H, payer in the host country and payee in the origin country.
        neither: both countries known, but not from one of the two to the other.
        unplaced: the country of payer or payee unknown.
        moved: how many payments with an amount are in `to_host` or `to_origin`.
        rows: how many payments.
        rows_without_amount: how many of them lack their amount.
    """

    to_host: Decimal
    to_origin: Decimal
    neither: Decimal = Decimal(0)
    unplaced: Decimal = Decimal(0)
    moved: int
    rows: int
    rows_without_amount: int = 0

    def __add__(self, other: "PairSums") -> "PairSums":
        names = (each.name for each in fields(self))
        return PairSums(**{name: getattr(self, name) + getattr(other, name) for name in names})


def from_sums(sums: PairSums) -> Measured:
    """B = (P - H) / (P + H): +1 pure sale, 0 mutual, -1 pure aid.

    Where the countries of some money are unknown, the interval says what B could be if all of it
    had gone one way or the other.

    Returns:
        A number from -1 to 1, with n = payments between the two countries; the method says which
        part of all money they are, since a few may speak for many. Not computable if no money
        moved between the two countries (a mutual exchange without fees), or if refunds exceed
        payments in one direction.
    """
    reason = _absence(sums)
    if reason:
        return Measured.not_computable(reason, n=sums.rows)
    between, gap = sums.to_host + sums.to_origin, sums.to_host - sums.to_origin
    reach = between + sums.unplaced
    method = _(_BOUNDED if sums.unplaced else _METHOD)
    return Measured.of(
        float(gap / between),
        low=float((gap - sums.unplaced) / reach) if sums.unplaced else None,
        high=float((gap + sums.unplaced) / reach) if sums.unplaced else None,
        n=sums.moved,
        coverage=_coverage(sums),
        method=method.format(share=_percent(between / (_placed(sums) + sums.unplaced))),
    )


def sums_of(flows: Iterable[Flow], origin: Country, host: Country) -> PairSums:
    """The sums of the flows of stays from one country in another; items `apart` are left out.

    Raises:
        ValueError: if two currencies meet, or if both countries are one.
    """
    if origin == host:
        raise ValueError(f"origin and host are both {origin}: no money crosses a border")
    listed = counted(flows)
    total = Total.of(listed)
    there, back = _paid(listed, origin, host), _paid(listed, host, origin)
    unplaced = Total.of(flow for flow in listed if None in _countries(flow)).amount
    return PairSums(
        to_host=there.amount,
        to_origin=back.amount,
        neither=total.amount - there.amount - back.amount - unplaced,
        unplaced=unplaced,
        moved=sum(paid.rows - paid.rows_without_amount for paid in (there, back)),
        rows=total.rows,
        rows_without_amount=total.rows_without_amount,
    )


def trend(by_year: Mapping[int, Measured]) -> Measured:
    """The shift from aid to trade: slope of B over the years by ordinary least squares.

    Years of which B is not computable are left out and lower the coverage. No interval is given:
    a handful of years that depend on each other carries none that could be trusted.

    Args:
        by_year: the balance of each year.

    Returns:
        Change of B per year, above zero towards sale; not computable under three years.
    """
    # By year: sums of floats depend in their last bit on the order in which they are added.
    told = sorted(by_year.items(), key=lambda each: each[0])
    usable = {year: found.value for year, found in told if found.value is not None}
    if len(usable) < FEWEST_YEARS:
        reason = _("a trend needs at least {fewest} years with a balance, there are {years}")
        return Measured.not_computable(
            reason.format(fewest=FEWEST_YEARS, years=len(usable)), n=len(usable)
        )
    years = np.array(list(usable)) - np.mean(list(usable))
    slope = float(years @ np.array(list(usable.values())) / (years @ years))
    return Measured.of(
        slope,
        n=len(usable),
        coverage=len(usable) / len(by_year),
        method=_("slope of the balance over the years by least squares"),
    )


def _absence(sums: PairSums) -> str | None:
    if min(sums.to_host, sums.to_origin, sums.unplaced) < 0:
        return _("refunds exceed payments in one direction, and a net has no balance")
    if sums.to_host or sums.to_origin:
        return None
    if sums.unplaced:
        return _("of no payment between them are both countries known")
    if sums.rows and sums.rows == sums.rows_without_amount:
        return _("no amount is recorded")
    return _("no money moved between the two countries, as far as it is recorded")


def _coverage(sums: PairSums) -> float:
    total = Total(Decimal(0), sums.rows, sums.rows_without_amount)
    placed = _placed(sums)
    return float(placed / (placed + sums.unplaced)) * total.answered


def _placed(sums: PairSums) -> Decimal:
    return sums.to_host + sums.to_origin + max(sums.neither, Decimal(0))


def _percent(share: Decimal) -> str:
    percent = 100 * share
    return numeral(f"{percent:.1f}" if percent >= _LEAST_SHOWN else f"< {_LEAST_SHOWN}")


def _countries(flow: Flow) -> tuple[Country | None, Country | None]:
    return flow.payer_country, flow.payee_country


def _paid(flows: list[Flow], payer: Country, payee: Country) -> Total:
    return Total.of(flow for flow in flows if _countries(flow) == (payer, payee))
