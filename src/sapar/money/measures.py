"""Sums over the table `flows`, from which the pure functions of this package make figures.

Each function takes and returns a narwhals frame, lazy or eager, and adds one grouped pass. The
sums keep the exact decimal type of `amount`. Frames are in one currency, or grouped by it: what
`in_currency` returns, or `totals(flows, ["currency"])` showed to be so.
"""

from collections.abc import Sequence

import narwhals as nw
from narwhals.typing import FrameT

from sapar.deliveries.states import HOST_SIDE
from sapar.money.conversion import EURO, PLACES, converted
from sapar.money.items import APART, LIVING, REFUND
from sapar.values.measures import number_of, rounded
from sapar.values.party import Party

LARGEST = 10**13
"""A converted amount beyond this, either way, comes of a rate that is none, and is missing."""

_AMOUNT = nw.col("amount")
_MONTH, _RATE, _TARGET = "_conversion_month", "_conversion_rate", "_conversion_target"


def counted(flows: FrameT) -> FrameT:
    """The flows that shares and rates speak of: all but the items kept `apart`."""
    item = nw.col("item")
    return flows.filter(item.is_null() | ~item.is_in(sorted(APART)))


def cost() -> nw.Expr:
    """What each payment adds to what a stay costs: its amount; given back, it is taken off.

    Given back is a refund (docs/rules/money-per-day.md) that the host's side pays, or that the
    sponsor receives, whatever its sign. What others are refunded is money passed on.
    """
    side = [party.value for party in HOST_SIDE]
    back = nw.col("payer").is_in(side) | (nw.col("payee") == Party.SPONSOR.value)
    return (
        nw.when((nw.col("item") == REFUND) & back & (_AMOUNT > 0)).then(-_AMOUNT).otherwise(_AMOUNT)
    )


def in_currency(
    flows: FrameT, rates: FrameT | None, currency: str, month: str | None = None
) -> FrameT:
    """The flows with every amount in one currency; an amount without its rate becomes missing.

    Converted amounts are rounded to four places; those in that currency already stay exact.

    Args:
        flows: the table `flows`.
        rates: the table `rates` (currency, month as `YYYY-MM`, per_euro); None if there is none.
            A currency with two different rates in a month has none there.
        currency: ISO 4217 code to convert to.
        month: the column that holds the month of the payment as `YYYY-MM`; None: from `on`.

    Returns:
        The same rows and columns, with `amount` and `currency` replaced.
    """
    same = nw.col("currency") == currency
    target = nw.lit(currency)
    if rates is None:
        kept = nw.when(same).then(_AMOUNT)
        return flows.with_columns(kept.alias("amount"), target.alias("currency"))
    paid_in = nw.col(month) if month else nw.col("on").dt.to_string("%Y-%m")
    dated = flows.with_columns(paid_in.alias(_MONTH))
    rated = _with_rates(dated, _one_rate(rates), currency)
    exact = nw.Decimal(18, PLACES)
    other = converted(_AMOUNT.cast(nw.Float64), nw.col(_RATE), nw.col(_TARGET))
    usable = nw.when(other.is_between(-LARGEST, LARGEST)).then(other)
    told = rounded(usable, PLACES).cast(exact)
    amount = nw.when(same).then(_AMOUNT.cast(exact)).otherwise(told)
    return rated.with_columns(amount.alias("amount"), target.alias("currency")).drop(
        _MONTH, _RATE, _TARGET
    )


def totals(flows: FrameT, by: Sequence[str] = ()) -> FrameT:
    """How much money, in how many rows, of which how many lack their amount.

    Args:
        flows: the table `flows`, with whatever columns of `stays` the caller joined.
        by: columns to group by; missing keys form a group of their own. Empty: one row in all.

    Returns:
        `by`, then the fields of `sapar.money.total.Total`: `amount` (0 where no row has one),
        `rows`, `rows_without_amount`.
    """
    return _grouped(flows, by, [_AMOUNT.sum().alias("amount")])


def retention_parts(flows: FrameT, by: Sequence[str] = ()) -> FrameT:
    """The sums that provider-country retention is made of, without the items kept `apart`.

    Args:
        flows: the table `flows` with the column `host_country` of its stay.
        by: columns to group by.

    Returns:
        `by`, then the fields of `sapar.money.retention.RetentionSums`.
    """
    here = nw.col("spent_in") == nw.col("host_country")
    living = nw.col("item").is_in(sorted(LIVING))
    parts = [
        _sum_where(here, "in_host"),
        _sum_where(~here, "elsewhere"),
        _sum_where(here.is_null(), "unknown"),
        _sum_where(here & living, "living_in_host"),
        _sum_where(here.is_null() & living, "living_unknown"),
    ]
    return _grouped(counted(flows), by, parts)


def pair_year(flows: FrameT, year: str = "year", by: Sequence[str] = ()) -> FrameT:
    """Who paid whom between two countries and in a year, without the items kept `apart`.

    Stays inside one country and stays of which a country is unknown are in no pair.

    Args:
        flows: the table `flows` with `origin_country`, `host_country` and a year for its stay.
        year: the column that holds the year.
        by: further columns to group by.

    Returns:
        `by`, `origin_country`, `host_country`, the year, then the fields of
        `sapar.money.aid_trade.PairSums`: `to_host` (payer in the origin country, payee in the
        host country), `to_origin` (the reverse), `neither` (both countries known, another way),
        `unplaced` (a country unknown), `moved` (rows with an amount, in one of the first two),
        `rows`, `rows_without_amount`.
    """
    origin, host = nw.col("origin_country"), nw.col("host_country")
    payer, payee = nw.col("payer_country"), nw.col("payee_country")
    to_host, to_origin = (payer == origin) & (payee == host), (payer == host) & (payee == origin)
    unplaced = payer.is_null() | payee.is_null()
    parts = [
        _sum_where(to_host, "to_host"),
        _sum_where(to_origin, "to_origin"),
        _sum_where(~to_host & ~to_origin & ~unplaced, "neither"),
        _sum_where(unplaced, "unplaced"),
        number_of((to_host | to_origin) & ~_AMOUNT.is_null()).alias("moved"),
    ]
    between = counted(flows).filter(origin != host)
    return _grouped(between, [*by, "origin_country", "host_country", year], parts)


def _one_rate(rates: FrameT) -> FrameT:
    """One row for each currency and month whose rate is told, and told once."""
    rate = nw.col("per_euro").cast(nw.Float64)
    told = (
        rates.select("currency", nw.col("month").alias(_MONTH), rate.alias(_RATE))
        .group_by("currency", _MONTH)
        .agg(nw.col(_RATE).min(), nw.col(_RATE).max().alias(_TARGET))
    )
    one = (nw.col(_RATE) == nw.col(_TARGET)) & (nw.col(_RATE) > 0)
    return told.filter(one & (nw.col("currency") != EURO)).drop(_TARGET)


def _with_rates(dated: FrameT, rates: FrameT, currency: str) -> FrameT:
    """Two columns more: the rate of each amount's own currency and that of the target."""
    own = dated.join(rates, on=["currency", _MONTH], how="left").with_columns(
        nw.when(nw.col("currency") == EURO).then(1.0).otherwise(nw.col(_RATE)).alias(_RATE)
    )
    if currency == EURO:
        return own.with_columns(nw.lit(1.0).alias(_TARGET))
    target = rates.filter(nw.col("currency") == currency).select(
        _MONTH, nw.col(_RATE).alias(_TARGET)
    )
    return own.join(target, on=[_MONTH], how="left")


def _sum_where(condition: nw.Expr, name: str) -> nw.Expr:
    return nw.when(condition).then(_AMOUNT).sum().alias(name)


def _grouped(flows: FrameT, by: Sequence[str], sums: list[nw.Expr]) -> FrameT:
    # Counts are cast: engines differ in the integer that they count with.
    counts = [
        nw.len().cast(nw.Int64).alias("rows"),
        number_of(_AMOUNT.is_null()).alias("rows_without_amount"),
    ]
    if by:
        return flows.group_by(*by).agg(*sums, *counts)
    return flows.select(*sums, *counts)
