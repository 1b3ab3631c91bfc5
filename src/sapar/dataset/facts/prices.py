"""The fact `prices`: the money of every stay as a whole, and what its fee was to buy."""

from typing import Any

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS
from sapar.dataset.facts.spending import COUNTS, PAID
from sapar.deliveries.states import HOST_SIDE
from sapar.values.measures import number_of, rounded

PROMISED = ("items_price", "least", "most")
OWED = ("items", "items_missing", "mentoring")
HOURS = ("acknowledged", "contested")
COLUMNS = (*PAID, *COUNTS, *PROMISED, *OWED, *HOURS, "people", "person_days")

_EXACT = nw.Decimal(18, 4)


def _prices(source: Source) -> Table:
    facts = source.facts
    promised = facts["commitments"] if "promises" in facts else None
    euro = nw.col("price_euro").alias("amount")
    owed = None if promised is None else promised.with_columns(euro)
    return stay_prices(facts["stays"], facts.get("spending"), owed, facts.get("mentoring"))


def stay_prices(
    stays: Table, spending: Table | None, owed: Table | None, mentoring: Table | None
) -> Table:
    """The money of each stay in one currency; the fact `prices` is that in euro.

    Args:
        stays: the fact `stays`; its further columns are kept.
        spending: what `spending.stay_spending` returns in that currency.
        owed: the fact `commitments` with `amount`, the price in that currency.
        mentoring: the fact `mentoring`.

    Returns:
        The columns of `stays`, then `COLUMNS`, for each stay that has a payment or a price.
    """
    parts = (
        (spending, _paid, (*PAID, *COUNTS)),
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


def _paid(spending: Table) -> Table:
    return spending.select("stay", *PAID, *COUNTS)


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
apart, less what was given back: docs/rules/money-per-day.md), travel, living, grant (parts of it),
fee (for services of the host's side from outside it, less its refunds, without charges on top:
docs/rules/money-phantom.md), revenue (what the host received, less its refunds), items_price (of
what the host's side owes at a price and in a quantity), least and most (value of it delivered:
price x bounds of the share); counts: payments, missing (of them without an amount), fees,
fees_missing, received_missing, items, items_missing, mentoring (commitments to mentor at a price);
acknowledged and contested (their hours); people, person_days."""
