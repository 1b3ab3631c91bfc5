"""The money of every stay in the currency asked for, and sums of it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

import narwhals as nw

from sapar.balance.amounts import asked_amounts
from sapar.balance.frames import Frames, Table
from sapar.dataset.facts.prices import stay_prices
from sapar.dataset.facts.spending import stay_spending
from sapar.money.conversion import EURO
from sapar.money.degrees import LONG, STUDY, StayMoney
from sapar.money.fees import FeeSums
from sapar.money.mentor_hours import FeeHourSums
from sapar.money.undelivered import PricedSums
from sapar.values.measures import number_of

Row = Mapping[str, Any]

FEE, ITEMS, SPENT = nw.col("fee"), nw.col("items_price"), nw.col("spent")
KNOWN: Final = (nw.col("fees") > 0) & (nw.col("fees_missing") == 0) & (FEE > 0)
"""A fee is recorded, all of it, and it is one."""

PRICED: Final = KNOWN & (ITEMS > 0) & (nw.col("items_missing") == 0)
"""Some of the fee is itemised: what is promised at no price names no part of it."""

ITEMISED: Final = PRICED & (ITEMS <= FEE)
BUDGETED: Final = ITEMISED & (nw.col("missing") == 0) & (SPENT >= FEE)
WHOLE: Final = (
    (nw.col("payments") > 0)
    & (nw.col("missing") == 0)
    & (nw.col("people") > 0)
    & (nw.col("person_days") > 0)
)
"""Every payment and the days are known."""


COUNTS = ("stays", "known", "dearer", "itemised", "budgeted")
MONEY = ("fees", "fee", "items", "least", "most", "budget", "budget_least", "budget_most")
"""The fields of `FeeSums`."""


def stay_money(frames: Frames, currency: str) -> Table | None:
    """One row for each stay with payments or prices; None where the dataset has neither table.

    In euro it is the fact `prices`; in any other currency it is made anew from the amounts as
    they were paid and promised, so that what is in that currency stays exact.
    """
    if currency == EURO and frames.get("prices") is not None:
        return frames.get("prices")
    owed, stays = frames.get("commitments"), frames.get("stays")
    paid = stay_spent(frames, currency)
    if stays is None or (paid is None and owed is None):
        return None
    promised = _promised(frames, currency) if frames.get("promises") is not None else None
    return stay_prices(stays, paid, promised, frames.get("mentoring"))


def stay_spent(frames: Frames, currency: str) -> Table | None:
    """What was paid for each stay; in euro the fact `spending`. None where no payment is recorded.

    As in `stay_money`, any other currency is added up from the amounts as they were paid.
    """
    flows, ready = frames.get("flows"), euro_spent(frames, currency)
    if flows is None or ready is not None:
        return ready
    paid = asked_amounts(flows, frames.rates, currency)
    return stay_spending(paid, ("group", "people", "person_days"))


def euro_spent(frames: Frames, currency: str) -> Table | None:
    """The fact `spending`, where it is in the currency asked for and there."""
    return frames.get("spending") if currency == EURO else None


def _promised(frames: Frames, currency: str) -> Table | None:
    owed, stays = frames.get("commitments"), frames.get("stays")
    if owed is None or stays is None:
        return None
    months = stays.select("stay", nw.col("start_month").alias("month"))
    dated = owed.join(months, on="stay", how="left")
    return asked_amounts(dated, frames.rates, currency, amount="price", euro="price_euro")


def stay_sums(money: Table) -> Table:
    """One row for each group, with the columns that the functions below read."""
    days, people = nw.col("person_days"), nw.col("people")
    study = nw.col("purpose") == STUDY
    long, short = WHOLE & study & (days >= people * LONG), WHOLE & ~study
    return money.group_by("group").agg(
        *_fee_sums(),
        *_item_sums(),
        *_class_sums("long", long),
        *_class_sums("short", short),
    )


def fees_of(row: Row) -> FeeSums:
    """The fees of a row of `stay_sums`."""
    return FeeSums(**{name: row[f"fee_{name}"] for name in COUNTS + MONEY})


def items_of(row: Row) -> PricedSums:
    """The items with a price of a row of `stay_sums`."""
    return PricedSums(
        items=row["items"],
        unknown=row["items_unknown"],
        price=Decimal(row["items_price"]),
        least=Decimal(row["items_least"]),
        most=Decimal(row["items_most"]),
    )


def fee_hours_of(row: Row) -> FeeHourSums:
    """Fees beside hours with mentors of a row of `stay_sums`."""
    return FeeHourSums(
        stays=row["hours_stays"],
        fee=Decimal(row["hours_fee"]),
        acknowledged=row["hours_acknowledged"],
        contested=row["hours_contested"],
    )


def class_of(row: Row, name: str) -> StayMoney:
    """The `long` studies or the `short` stays of a row of `stay_sums`."""
    money = ("person_days", "spent", "travel", "living", "grant")
    return StayMoney(
        stays=row[f"{name}_stays"], **{each: Decimal(row[f"{name}_{each}"]) for each in money}
    )


def _fee_sums() -> list[nw.Expr]:
    least, most = nw.col("least"), nw.col("most")
    hours = KNOWN & (nw.col("mentoring") > 0)
    return [
        number_of(nw.col("fees") > 0).alias("fee_stays"),
        number_of(KNOWN).alias("fee_known"),
        _sum(KNOWN, FEE, "fee_fees"),
        number_of(PRICED & (ITEMS > FEE)).alias("fee_dearer"),
        number_of(ITEMISED).alias("fee_itemised"),
        _sum(ITEMISED, FEE, "fee_fee"),
        _sum(ITEMISED, ITEMS, "fee_items"),
        _sum(ITEMISED, least, "fee_least"),
        _sum(ITEMISED, most, "fee_most"),
        number_of(BUDGETED).alias("fee_budgeted"),
        _sum(BUDGETED, SPENT, "fee_budget"),
        _sum(BUDGETED, FEE - most, "fee_budget_least"),
        _sum(BUDGETED, FEE - least, "fee_budget_most"),
        number_of(hours).alias("hours_stays"),
        _sum(hours, FEE, "hours_fee"),
        _sum(hours, nw.col("acknowledged"), "hours_acknowledged", 6),
        _sum(hours, nw.col("contested"), "hours_contested", 6),
    ]


def _item_sums() -> list[nw.Expr]:
    known = nw.col("items") - nw.col("items_missing")
    return [
        known.sum().cast(nw.Int64()).alias("items"),
        nw.col("items_missing").sum().cast(nw.Int64()).alias("items_unknown"),
        ITEMS.sum().alias("items_price"),
        nw.col("least").sum().alias("items_least"),
        nw.col("most").sum().alias("items_most"),
    ]


def _class_sums(name: str, condition: nw.Expr) -> list[nw.Expr]:
    sums = ("person_days", "spent", "travel", "living", "grant")
    return [
        number_of(condition).alias(f"{name}_stays"),
        *(_sum(condition, nw.col(each), f"{name}_{each}") for each in sums),
    ]


def _sum(condition: nw.Expr, value: nw.Expr, name: str, places: int | None = None) -> nw.Expr:
    """Of the stays of which it is so; sums of floats are kept to some decimals."""
    added_up = nw.when(condition).then(value).sum()
    return (added_up if places is None else added_up.round(places)).alias(name)
