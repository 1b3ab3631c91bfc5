"""Adding up deliveries by group: one pass over each fact."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from itertools import chain
from typing import Any

import narwhals as nw

from sapar.balance.amounts import asked_amounts
from sapar.balance.frames import Frames, Table
from sapar.balance.panels.added import by_group
from sapar.balance.panels.delivery_sums import DeliverySums
from sapar.balance.panels.kind import Context, GroupKey
from sapar.deliveries.access import Charges, Requests
from sapar.deliveries.measures import wholes
from sapar.deliveries.pooling import Kind
from sapar.deliveries.weakest import WeakestLinks
from sapar.deliveries.whole import Whole
from sapar.values.measures import nearest, number_of

KINDS = {"met": "countable", "dispute_rates": "claimed", "unanswered_rates": "claimed"}
"""What is resampled, and the number of commitments of a stay that it is a share of."""

Found = Iterator[tuple[GroupKey, str, Any]]
"""Group, field of its sums, and what is added to it."""


def gather_delivery(frames: Frames, context: Context) -> dict[GroupKey, DeliverySums]:
    """The sums of each group that has a commitment or asked for something."""
    if context.headlines:
        parts = [_duties(frames, ())]
    else:
        parts = [_duties(frames, ("item", "owed_by")), _weakest(frames), _requests(frames)]
        parts += [_charges(frames, context), _waits(frames), _longest(frames)]
        parts += [_kinds(frames)] if context.sampled else []
    found = by_group(chain(*parts))
    return {group: _of_sample(found[group]) for group in sorted(found, key=str)}


def _of_sample(sums: dict[str, Any]) -> DeliverySums:
    kinds = {name: tuple(listed) for name, listed in sums.pop("kinds", {}).items()}
    return DeliverySums(**sums, kinds=kinds)


def _duties(frames: Frames, by: tuple[str, ...]) -> Found:
    owed = frames.get("commitments")
    if owed is None:
        return
    silent = frames.get("promises") is None
    rows = frames.rows(wholes(owed, ["group", *by]))
    for row in sorted(rows, key=_in_one_order):
        group, duty = row.pop("group"), (row.pop("item", None), row.pop("owed_by", None))
        yield group, "duties", {duty: Whole(**row)}
        if silent:
            yield group, "unrecorded", row["commitments"]


def _in_one_order(row: dict[str, Any]) -> tuple[str, str]:
    """Sums of floats depend in their last bit on the order in which they are added."""
    return str(row.get("item")), str(row.get("owed_by"))


def _weakest(frames: Frames) -> Found:
    stays = frames.get("promises")
    if stays is None:
        return
    low, high = nw.col("weakest_low"), nw.col("weakest_high")
    added_up = stays.group_by("group").agg(
        nw.len().cast(nw.Int64()).alias("stays"),
        number_of(~low.is_null()).alias("countable"),
        low.sum().round(9).alias("low"),
        high.sum().round(9).alias("high"),
    )
    for row in frames.rows(added_up):
        yield row.pop("group"), "weakest", WeakestLinks(**row)


def _kinds(frames: Frames) -> Found:
    """Stays alike to one decimal in what is counted; its sum is exact."""
    stays = frames.get("promises")
    if stays is None:
        return
    for counted, of_stay in KINDS.items():
        listed: defaultdict[GroupKey, list[Kind]] = defaultdict(list)
        for row in frames.rows(_alike(stays, counted, of_stay)):
            listed[row["group"]].append((row["counted"], row["each"], row["stays"]))
        for group, kinds in listed.items():
            yield group, "kinds", {counted: kinds}


def _alike(stays: Table, counted: str, of_stay: str) -> Table:
    value, each = nw.col(counted).cast(nw.Float64()), nw.col(of_stay)
    marked = stays.filter(each > 0).select(
        "group", each.alias("each"), value.alias("counted"), nearest(value * 10).alias("kind")
    )
    return marked.group_by("group", "each", "kind").agg(
        nw.col("counted").sum().round(9), nw.len().cast(nw.Int64()).alias("stays")
    )


def _requests(frames: Frames) -> Found:
    asked = frames.get("access")
    if asked is None:
        return
    names = [each.name for each in fields(Requests)]
    for row in _sums(frames, asked, names):
        yield row.pop("group"), "requests", Requests(**row)


def _charges(frames: Frames, context: Context) -> Found:
    charged = frames.get("charges")
    if charged is None:
        return
    told = asked_amounts(charged, frames.rates, context.currency, amount="charge")
    amount = nw.col("amount")
    sums = told.group_by("group").agg(
        amount.sum().alias("amount"),
        nw.len().cast(nw.Int64()).alias("requests"),
        number_of(amount.is_null()).alias("without_amount"),
    )
    for row in frames.rows(sums):
        yield row.pop("group"), "charges", Charges(**row)


def _waits(frames: Frames) -> Found:
    for row in _counted(frames, "waits", "milestone", "days", "delivered"):
        key = (row["milestone"], row["days"], row["delivered"])
        yield row["group"], "waits", {key: row["stays"]}


def _longest(frames: Frames) -> Found:
    for row in _counted(frames, "contact", "longest"):
        yield row["group"], "longest", {row["longest"]: row["stays"]}


def _counted(frames: Frames, name: str, *by: str) -> Iterator[dict[str, Any]]:
    fact = frames.get(name)
    if fact is None:
        return iter(())
    return frames.rows(fact.group_by("group", *by).agg(nw.len().cast(nw.Int64()).alias("stays")))


def _sums(frames: Frames, fact: Table, names: list[str]) -> Iterator[dict[str, Any]]:
    return frames.rows(
        fact.group_by("group").agg(nw.col(name).sum().cast(nw.Int64()) for name in names)
    )
