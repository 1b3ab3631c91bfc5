"""What each stay of a sample adds to each sum of payments, for intervals of shares and prices."""

from typing import Any

import narwhals as nw

from sapar.balance.amounts import asked_amounts
from sapar.balance.spreads import Spread, spreads_of
from sapar.money.items import LIVING
from sapar.money.measures import counted
from sapar.values.measures import number_of
from sapar.values.party import Party

BLOCKS = (
    *(tuple(f"{side}:{party}" for party in Party) for side in ("payer", "payee")),
    ("in_host", "elsewhere"),
    ("in_host_without_living", "elsewhere_without_living"),
    ("priced", "person_days"),
    ("paid", "visits"),
)
"""The sums that stand together in a share or a price."""

_AMOUNT, _PEOPLE, _PERSON_DAYS = nw.col("amount"), nw.col("people"), nw.col("person_days")


def stay_parts(
    flows: nw.LazyFrame[Any], rates: nw.LazyFrame[Any] | None, currency: str
) -> dict[str | None, Spread]:
    """How stays differ in what they add, by group.

    Args:
        flows: the fact `flows` as `frames.frames_of` keeps it.
        rates: the table `rates`, if there is one.
        currency: to sum in.
    """
    paid = counted(asked_amounts(flows, rates, currency)).filter(~nw.col("stay").is_null())
    sums = {**_party_sums(), **_place_sums()}
    # A stay has one group, one number of people and one of days: a key less to group by.
    by_stay = paid.group_by("stay").agg(
        *(nw.col(name).max() for name in ("group", "people", "person_days")),
        _AMOUNT.sum().alias("total"),
        number_of(_AMOUNT.is_null()).alias("missing"),
        *(_sum_where(condition).alias(name) for name, condition in sums.items()),
    )
    columns = {name: nw.col(name) for name in sums} | _prices()
    parts = by_stay.select("group", *(each.alias(name) for name, each in columns.items()))
    return spreads_of(parts, BLOCKS)


def _sum_where(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(_AMOUNT).otherwise(0).sum()


def _party_sums() -> dict[str, nw.Expr]:
    return {
        f"{side}:{party}": nw.col(side) == str(party)
        for side in ("payer", "payee")
        for party in Party
    }


def _place_sums() -> dict[str, nw.Expr]:
    """As in provider-country retention: living cost of unknown place is outside in the second."""
    here = nw.col("spent_in") == nw.col("host_country")
    known, item = ~here.is_null(), nw.col("item")
    living = ~item.is_null() & item.is_in(sorted(LIVING))
    return {
        "in_host": known & here,
        "elsewhere": known & ~here,
        "in_host_without_living": known & here & ~living,
        "elsewhere_without_living": (known & ~here) | living,
    }


def _prices() -> dict[str, nw.Expr]:
    whole = nw.col("missing") == 0
    counted_people, dated = whole & ~_PEOPLE.is_null(), whole & ~_PERSON_DAYS.is_null()
    total = nw.col("total")
    return {
        "priced": nw.when(dated).then(total).otherwise(0),
        "person_days": nw.when(dated).then(_PERSON_DAYS).otherwise(0),
        "paid": nw.when(counted_people).then(total).otherwise(0),
        "visits": nw.when(counted_people).then(_PEOPLE).otherwise(0),
    }
