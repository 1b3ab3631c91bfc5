"""The fact `prices`: the money of every stay as a whole, and what its fee was to buy."""

from typing import Any

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS
from sapar.deliveries.states import HOST_SIDE
from sapar.money.items import APART, FIXED_TRAVEL, HOST_SERVICE, LIVING, UNSPLIT
from sapar.values.measures import number_of, rounded
from sapar.values.party import Party

PAID = ("spent", "travel", "living", "grant", "fee", "revenue")
PROMISED = ("items_price", "least", "most")
COUNTS = ("payments", "missing", "fees", "fees_missing", "received_missing")
OWED = ("items", "items_missing", "mentoring")
HOURS = ("acknowledged", "contested")
COLUMNS = (*PAID, *COUNTS, *PROMISED, *OWED, *HOURS, "people", "person_days")

_CHARGE, _FEE, _REFUND = "charge", "fee", "refund"
_SERVICE = sorted(HOST_SERVICE - {_CHARGE})
_EXACT = nw.Decimal(18, 4)


def _prices(source: Source) -> Table:
    facts = source.facts
    flows = _in_euro(facts.get("flows"), "euro")
    owed = _in_euro(facts.get("commitments") if "promises" in facts else None, "price_euro")
    return stay_prices(facts["stays"], flows, owed, facts.get("mentoring"))


def stay_prices(
    stays: Table, flows: Table | None, owed: Table | None, mentoring: Table | None
) -> Table:
    """The money of each stay in one currency; the fact `prices` is that in euro.

    Args:
        stays: the fact `stays`; its further columns are kept.
        flows: the fact `flows` with `amount` in that currency.
        owed: the fact `commitments` with `amount`, the price in that currency.
        mentoring: the fact `mentoring`.

    Returns:
        The columns of `stays`, then `COLUMNS`, for each stay that has a payment or a price.
    """
    parts = (
        (flows, _paid, (*PAID, *COUNTS)),
        (owed, _promised, (*PROMISED, *OWED[:-1])),
        (mentoring, _hours, (*HOURS, "mentoring")),
    )
    found = stays
    for fact, summed, names in parts:
        if fact is not None:
            found = found.join(summed(fact), on="stay", how="left")
        else:
            found = found.with_columns(_none(name) for name in names)
    counts = (*COUNTS, *OWED)
    filled = found.with_columns(
        *(nw.col(name).fill_null(0).cast(nw.Int64()) for name in counts),
        *(nw.col(name).fill_null(0.0) for name in HOURS),
    )
    return filled.filter((nw.col("payments") > 0) | (nw.col("items") > 0))


def _paid(flows: Table) -> Table:
    item, amount = nw.col("item"), nw.col("amount")
    counted = flows.filter(
        ~nw.col("stay").is_null() & (item.is_null() | ~item.is_in(sorted(APART)))
    )
    host = nw.col("payee") == Party.HOST.value
    refund = (nw.col("payer") == Party.HOST.value) & (item == _REFUND)
    summed = counted.group_by("stay").agg(
        amount.sum().alias("spent"),
        _of(item.is_in(sorted(FIXED_TRAVEL))).alias("travel"),
        _of(item.is_in(sorted(LIVING - UNSPLIT))).alias("living"),
        _of(item.is_in(sorted(UNSPLIT))).alias("grant"),
        _less(host, refund).alias("revenue"),
        nw.len().cast(nw.Int64()).alias("payments"),
        number_of(amount.is_null()).alias("missing"),
        number_of((host | refund) & amount.is_null()).alias("received_missing"),
        *_fees(),
    )
    names = ("fee", "fees", "fees_missing")
    return summed.with_columns(*(_one_fee(name) for name in names)).select("stay", *PAID, *COUNTS)


def _fees() -> list[nw.Expr]:
    """The fee as others than the participant paid it, and what the participant paid by item."""
    payer, payee, item = nw.col("payer"), nw.col("payee"), nw.col("item")
    side = [party.value for party in HOST_SIDE]
    outside = payer.is_null() | ~payer.is_in(side)
    # Given back as a payment below zero; what others refund to the host is not what it sells.
    back = (item == _REFUND) & (nw.col("amount").is_null() | (nw.col("amount") <= 0))
    service = payee.is_in(side) & outside & (item.is_in(_SERVICE) | back)
    by_item = (payer == Party.PARTICIPANT.value) & ~item.is_in([_FEE, _REFUND])
    own, fee = service & by_item, service & (payer.is_null() | ~by_item)
    given_back = payer.is_in(side) & ~payee.is_in(side) & (item == _REFUND)
    missing = nw.col("amount").is_null()
    return [
        _less(fee, given_back).alias("_others_fee"),
        number_of(fee).alias("_others_fees"),
        number_of((fee | given_back) & missing).alias("_others_fees_missing"),
        _less(own, given_back).alias("_own_fee"),
        number_of(own).alias("_own_fees"),
        number_of((own | given_back) & missing).alias("_own_fees_missing"),
    ]


def _one_fee(name: str) -> nw.Expr:
    """What a participant pays by item is the fee only where nobody else pays one."""
    others = nw.col("_others_fees") > 0
    return (
        nw.when(others)
        .then(nw.col(f"_others_{name}"))
        .otherwise(nw.col(f"_own_{name}"))
        .alias(name)
    )


def _of(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(nw.col("amount")).sum()


def _less(condition: nw.Expr, refund: nw.Expr) -> nw.Expr:
    """What was paid so, less what was given back: as a refund from its payer, whatever its sign."""
    amount = nw.col("amount")
    back = nw.when(amount > 0).then(-amount).otherwise(amount)
    return nw.when(condition).then(amount).otherwise(nw.when(refund).then(back)).sum()


def _promised(owed: Table) -> Table:
    """Items that host, contractor or mentor owe at a price, and that promise a quantity."""
    host = nw.col("owed_by").is_in([party.value for party in HOST_SIDE])
    priced = host & (nw.col("price") >= 0) & ~nw.col("currency").is_null()
    amount = nw.col("amount")
    items = owed.filter(priced & ~nw.col("low").is_null() & ~nw.col("stay").is_null())
    return items.group_by("stay").agg(
        amount.sum().alias("items_price"),
        _worth("low").sum().alias("least"),
        _worth("high").sum().alias("most"),
        nw.len().cast(nw.Int64()).alias("items"),
        number_of(amount.is_null()).alias("items_missing"),
    )


def _worth(share: str) -> nw.Expr:
    """The price times the share, to the four decimals of money, so that sums of it are exact."""
    return rounded(nw.col("amount").cast(nw.Float64()) * nw.col(share), 4).cast(_EXACT)


def _hours(mentoring: Table) -> Table:
    return mentoring.group_by("stay").agg(
        *(nw.col(name).sum().round(6).alias(name) for name in HOURS),
        nw.len().cast(nw.Int64()).alias("mentoring"),
    )


def _in_euro(fact: Table | None, euro: str) -> Table | None:
    return None if fact is None else fact.with_columns(nw.col(euro).alias("amount"))


def _none(name: str) -> nw.Expr:
    empty: Any = (
        nw.Float64() if name in HOURS else nw.Int64() if name in (*COUNTS, *OWED) else _EXACT
    )
    return nw.lit(None).cast(empty).alias(name)


def _selected(source: Source) -> Table:
    return _prices(source).select(*KEYS, *COLUMNS)


PRICES = Fact(
    name="prices",
    about="A stay with its payments, its fee, and what the fee was to buy, in euro",
    needs=("stays", "flows"),
    uses=("commitments", "deliveries", "rates"),
    define=_selected,
    sliced_by="stay",
)
"""`KEYS`, then money in EUR, null where nothing is recorded: spent (all payments but the items set
apart), travel, living, grant (parts of it), fee (for services of the host's side from outside it,
less its refunds, without charges on top: docs/rules/money-phantom.md), revenue (what the host
received, less its refunds), items_price (of what the host's side owes at a price and in a
quantity), least and most (value of it delivered: price x bounds of the share); counts: payments,
missing (of them without an amount), fees, fees_missing, received_missing, items, items_missing,
mentoring (commitments to mentor at a price); acknowledged and contested (their hours); people,
person_days."""
