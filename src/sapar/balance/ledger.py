"""The sums that the money panel is made of, for each group: one grouped pass for each kind."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from operator import add
from typing import Any, TypeVar

import narwhals as nw

from sapar.balance.amounts import asked_amounts
from sapar.balance.rows import rows_of
from sapar.money.aid_trade import PairSums
from sapar.money.items import APART
from sapar.money.measures import cost, counted, pair_year, retention_parts, totals
from sapar.money.per_day import StaySums
from sapar.money.retention import RetentionSums
from sapar.money.total import NOTHING, Total
from sapar.values.measures import number_of

GroupKey = str | None
Totals = dict[str | None, Total]
Year = str | None

PairYear = tuple[str, str, Year]
"""Country of origin, host country, and the year in which stays began."""


Key = TypeVar("Key")
Sum = TypeVar("Sum", Total, PairSums, RetentionSums, StaySums)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All sums of one group, in one currency.

    Attributes:
        payers: totals by payer without the items set apart; `payees` the same by payee.
        items: the same by item; `apart` holds the items that are shown on their own.
        retention: by place of spend.
        stays: beside days and visits.
        by_pair: by pair of countries and year; payments within a country are in none.
    """

    payers: Totals
    payees: Totals
    items: Totals
    apart: Totals
    retention: RetentionSums
    stays: StaySums
    by_pair: dict[PairYear, PairSums]

    @property
    def pairs(self) -> dict[Year, PairSums]:
        """By year, summed over pairs of countries."""
        years: defaultdict[Year, list[PairSums]] = defaultdict(list)
        for (_origin, _host, year), sums in self.by_pair.items():
            years[year].append(sums)
        return {year: reduce(add, of_year) for year, of_year in years.items()}

    @property
    def recorded(self) -> bool:
        """Whether any payment is, with or without its amount."""
        return bool(self.items or self.apart)

    def __add__(self, other: "Ledger") -> "Ledger":
        return Ledger(
            payers=_merged(self.payers, other.payers),
            payees=_merged(self.payees, other.payees),
            items=_merged(self.items, other.items),
            apart=_merged(self.apart, other.apart),
            retention=self.retention + other.retention,
            stays=self.stays + other.stays,
            by_pair=_merged(self.by_pair, other.by_pair),
        )


def _merged(one: dict[Key, Sum], other: dict[Key, Sum]) -> dict[Key, Sum]:
    """Both, with what stands under the same key added up."""
    merged = dict(one)
    for key, sums in other.items():
        merged[key] = merged[key] + sums if key in merged else sums
    return merged


NOTHING_KEPT = RetentionSums(
    in_host=Decimal(0),
    elsewhere=Decimal(0),
    unknown=Decimal(0),
    living_in_host=Decimal(0),
    living_unknown=Decimal(0),
    rows=0,
)

EMPTY = Ledger({}, {}, {}, {}, NOTHING_KEPT, StaySums(), {})
"""The ledger of stays without a flow."""


def ledgers(
    flows: nw.LazyFrame[Any],
    rates: nw.LazyFrame[Any] | None,
    currency: str,
    spending: nw.LazyFrame[Any] | None = None,
) -> dict[GroupKey, Ledger]:
    """The sums of each group of flows.

    Args:
        flows: the fact `flows` as `frames.frames_of` keeps it.
        rates: the table `rates`, if there is one.
        currency: to sum in; a flow without a rate to it counts as without an amount.
        spending: the same payments added up by stay in that currency, as the fact `spending`;
            None: they are added up here.

    Returns:
        A ledger for each group that has a flow.
    """
    paid = asked_amounts(flows, rates, currency)
    sums = _by_group(rows_of(totals(paid, ["group", "payer", "payee", "item"])))
    retention = _by_group(rows_of(retention_parts(paid, ["group"])))
    by_stay = _by_stay(paid) if spending is None else spending
    stays = _by_group(rows_of(_stay_sums(by_stay)))
    pairs = _by_group(rows_of(pair_year(paid, by=["group"])))
    return {
        group: Ledger(
            payers=_totals(_counted(rows), "payer"),
            payees=_totals(_counted(rows), "payee"),
            items=_totals(_counted(rows), "item"),
            apart=_totals((row for row in rows if row["item"] in APART), "item"),
            retention=_only(retention[group], RetentionSums, NOTHING_KEPT),
            stays=_only(stays[group], StaySums, StaySums()),
            by_pair=_by_pair(pairs[group]),
        )
        for group, rows in list(sums.items())
    }


def _by_stay(paid: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    stay = counted(paid).filter(~nw.col("stay").is_null())
    return stay.group_by("group", "stay", "people", "person_days").agg(
        cost().sum().alias("spent"), number_of(nw.col("amount").is_null()).alias("missing")
    )


def _stay_sums(by_stay: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """From sums by stay: a stay with a payment of unknown amount has no price."""
    amount, people, person_days = nw.col("spent"), nw.col("people"), nw.col("person_days")
    whole = nw.col("missing") == 0
    known, dated = whole & ~people.is_null(), whole & ~person_days.is_null()
    return by_stay.group_by("group").agg(
        nw.len().alias("stays"),
        nw.when(dated).then(amount).otherwise(0).sum().alias("priced"),
        nw.when(dated).then(person_days).otherwise(0).sum().cast(nw.Float64).alias("person_days"),
        nw.when(dated).then(1).otherwise(0).sum().cast(nw.Int64).alias("with_days"),
        nw.when(known).then(amount).otherwise(0).sum().alias("paid"),
        nw.when(known).then(people).otherwise(0).sum().cast(nw.Float64).alias("visits"),
        nw.when(known).then(1).otherwise(0).sum().cast(nw.Int64).alias("with_people"),
    )


Rows = Iterable[Mapping[str, Any]]


def _by_group(rows: Iterable[dict[str, Any]]) -> defaultdict[GroupKey, list[dict[str, Any]]]:
    found: defaultdict[GroupKey, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row.pop("group")].append(row)
    return found


def _counted(rows: Rows) -> Rows:
    return (row for row in rows if row["item"] not in APART)


def _totals(rows: Rows, key: str) -> Totals:
    found: Totals = {}
    for row in rows:
        total = Total(row["amount"], row["rows"], row["rows_without_amount"])
        found[row[key]] = found.get(row[key], NOTHING) + total
    return found


def _only(rows: list[dict[str, Any]], make: Callable[..., Sum], nothing: Sum) -> Sum:
    """The one row of a group as sums; a group of which every row was set apart has none."""
    return make(**rows[0]) if rows else nothing


def _by_pair(rows: Iterable[dict[str, Any]]) -> dict[PairYear, PairSums]:
    found: dict[PairYear, PairSums] = {}
    for row in rows:
        pair = (row.pop("origin_country"), row.pop("host_country"), row.pop("year"))
        found[pair] = PairSums(**row)
    return found
