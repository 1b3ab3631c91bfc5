"""Adding up money by group: one pass over each fact."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import Any

import narwhals as nw

from sapar.balance.amounts import asked_amounts
from sapar.balance.frames import Frames, Table
from sapar.balance.ledger import ledgers
from sapar.balance.panels.added import by_group
from sapar.balance.panels.kind import Context, GroupKey
from sapar.balance.panels.money_sums import PAYMENTS, Bought, MoneySums
from sapar.balance.panels.stay_money import (
    ITEMISED,
    class_of,
    euro_spent,
    fee_hours_of,
    fees_of,
    items_of,
    stay_money,
    stay_spent,
    stay_sums,
)
from sapar.balance.spreads import Block, spreads_of
from sapar.balance.stay_parts import stay_parts
from sapar.money.cost_to_serve import ServiceSums
from sapar.money.double_charges import DoubleCharges
from sapar.money.mentor_hours import HourSums
from sapar.money.undelivered import PricedSums
from sapar.values.measures import number_of, rounded

Found = Iterator[tuple[GroupKey, str, Any]]
"""Group, field of its sums, and what is added to it."""

_AMOUNT = nw.col("amount")


def gather_money(frames: Frames, context: Context) -> dict[GroupKey, MoneySums]:
    """The sums of each group that has a stay, a payment or a charge."""
    paid = [] if context.further else [_stays(frames), _ledgers(frames, context)]
    paid += [_payments(frames, context)] if context.sampled and not context.further else []
    if context.headlines:
        return _told(by_group(chain(*paid)), {})
    money = stay_money(frames, context.currency)
    served = _served(frames, context, money)
    bought = (
        _unrecorded(frames),
        _bought(frames, money),
        _hours(frames, context),
        _service(frames, served),
        _twice(frames, context),
    )
    paid += _drawn(frames, context, money, served) if context.sampled else []
    return _told(by_group(chain(*paid)), by_group(chain(*bought)))


def _told(
    paid: Mapping[GroupKey, dict[str, Any]], bought: Mapping[GroupKey, dict[str, Any]]
) -> dict[GroupKey, MoneySums]:
    return {
        group: MoneySums(**paid.get(group, {}), bought=Bought(**bought.get(group, {})))
        for group in sorted(paid.keys() | bought.keys(), key=str)
    }


def _stays(frames: Frames) -> Found:
    stays = frames.get("stays")
    if stays is not None:
        number = nw.len().cast(nw.Int64()).alias("stays")
        for row in frames.rows(stays.group_by("group").agg(number)):
            yield row["group"], "stays", row["stays"]


def _unrecorded(frames: Frames) -> Found:
    if frames.get("commitments") is not None and frames.get("promises") is None:
        for group, _name, stays in _stays(frames):
            yield group, "unrecorded", stays


def _ledgers(frames: Frames, context: Context) -> Found:
    flows = frames.get("flows")
    if flows is not None:
        # A payment of a stay that is not in the record has a scheme; what is added up by stay none.
        spent = None if frames.asked.names("scheme") else euro_spent(frames, context.currency)
        for group, ledger in ledgers(flows, frames.rates, context.currency, spent).items():
            yield group, "ledger", ledger


def _bought(frames: Frames, money: Table | None) -> Found:
    if money is None:
        return
    for row in frames.rows(stay_sums(money)):
        group = row["group"]
        yield group, "fees", fees_of(row)
        yield group, "items", items_of(row)
        yield group, "fee_hours", fee_hours_of(row)
        yield group, "short", class_of(row, "short")
        yield group, "long", class_of(row, "long")


def _hours(frames: Frames, context: Context) -> Found:
    hours = _priced_hours(frames, context)
    if hours is None:
        return
    sums = hours.group_by("group").agg(
        number_of(~_AMOUNT.is_null()).alias("items"),
        number_of(_AMOUNT.is_null()).alias("unknown"),
        _AMOUNT.sum().alias("price"),
        _worth("low").sum().alias("least"),
        _worth("high").sum().alias("most"),
        *(_known(name).sum().round(6).alias(name) for name in _HOURS),
    )
    for row in frames.rows(sums):
        priced = PricedSums(
            items=row["items"],
            unknown=row["unknown"],
            **{name: Decimal(row[name]) for name in ("price", "least", "most")},
        )
        told = HourSums(priced=priced, **{name: row[name] for name in _HOURS})
        yield row["group"], "hours", told


_HOURS = ("promised", "acknowledged", "contested")


def _priced_hours(frames: Frames, context: Context) -> Table | None:
    hours = frames.get("mentoring")
    if hours is None:
        return None
    return asked_amounts(hours, frames.rates, context.currency, amount="price")


def _worth(share: str) -> nw.Expr:
    value = rounded(_AMOUNT.cast(nw.Float64()) * nw.col(share), 4)
    return value.cast(nw.Decimal(18, 4))


def _known(name: str) -> nw.Expr:
    return nw.when(~_AMOUNT.is_null()).then(nw.col(name))


def _served(frames: Frames, context: Context, money: Table | None) -> Table | None:
    """Cost beside revenue, for each stay of which a cost is recorded; `known` where both are."""
    costs = frames.get("costs")
    if costs is None:
        return None
    by_stay = (
        asked_amounts(costs, frames.rates, context.currency)
        .group_by("group", "stay")
        .agg(_AMOUNT.sum().alias("cost"), number_of(_AMOUNT.is_null()).alias("unknown"))
    )
    if money is None or frames.get("flows") is None:
        return by_stay.select("group", "cost", revenue=nw.lit(None), known=nw.lit(0))
    received = money.select("stay", "revenue", "payments", "received_missing")
    told = by_stay.join(received, on="stay", how="left")
    known = (nw.col("unknown") == 0) & (nw.col("payments") > 0) & (nw.col("received_missing") == 0)
    marked = nw.when(known).then(1).otherwise(0).alias("known")
    return told.select("group", "cost", "revenue", marked)


def _service(frames: Frames, served: Table | None) -> Found:
    if served is None:
        return
    known = nw.col("known") == 1
    sums = served.group_by("group").agg(
        nw.len().cast(nw.Int64()).alias("stays"),
        number_of(known).alias("known"),
        *(nw.when(known).then(nw.col(name)).sum().alias(name) for name in ("revenue", "cost")),
    )
    for row in frames.rows(sums):
        told = ServiceSums(
            stays=row["stays"],
            known=row["known"],
            revenue=Decimal(row["revenue"]),
            cost=Decimal(row["cost"]),
        )
        yield row["group"], "service", told


def _twice(frames: Frames, context: Context) -> Found:
    charged = frames.get("charges")
    if charged is None:
        return
    told = asked_amounts(charged, frames.rates, context.currency, amount="charge")
    covered = nw.col("covered") == 1
    sums = told.group_by("group").agg(
        number_of(~nw.col("covered").is_null()).alias("charges"),
        number_of(covered).alias("twice"),
        nw.when(covered).then(_AMOUNT).sum().alias("amount"),
        number_of(covered & _AMOUNT.is_null()).alias("without_amount"),
    )
    for row in frames.rows(sums):
        found = DoubleCharges(
            row["charges"], row["twice"], Decimal(row["amount"]), row["without_amount"]
        )
        yield row["group"], "twice", found


def _payments(frames: Frames, context: Context) -> Found:
    """How stays differ in what they add to shares and prices."""
    spent = stay_spent(frames, context.currency)
    if spent is not None:
        for group, spread in stay_parts(spent).items():
            yield group, "parts", {PAYMENTS: spread}


def _drawn(
    frames: Frames, context: Context, money: Table | None, served: Table | None
) -> Iterator[Found]:
    """How stays differ in what they add to ratios of what money bought."""
    hours = _priced_hours(frames, context)
    if hours is not None:
        names = ("amount", "promised", "acknowledged")
        by_stay = (
            hours.filter(~_AMOUNT.is_null())
            .group_by("group", "stay")
            .agg(*(nw.col(name).cast(nw.Float64()).sum().alias(name) for name in names))
        )
        yield _parts(by_stay, "hours", names)
    if served is not None:
        yield _parts(served.filter(nw.col("known") == 1), "service", ("revenue", "cost"))
    if money is not None:
        fees = money.filter(ITEMISED).with_columns(phantom=nw.col("fee") - nw.col("least"))
        yield _parts(fees, "fees", ("phantom", "fee"))


def _parts(stays: Table, kind: str, names: tuple[str, ...]) -> Found:
    for group, spread in spreads_of(stays, [Block(names)]).items():
        yield group, "parts", {kind: spread}
