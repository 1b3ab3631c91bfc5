"""What each stay of a sample adds to each sum of payments, for intervals of shares and prices."""

from typing import Any

import narwhals as nw

from sapar.balance.spreads import Block, Spread, spreads_of
from sapar.dataset.facts.spending import PARTIES, PLACES
from sapar.values.party import Party

BLOCKS = (
    *(Block(tuple(f"{side}:{party}" for party in Party), side) for side in ("payer", "payee")),
    Block(("in_host", "elsewhere")),
    Block(("in_host_without_living", "elsewhere_without_living")),
    Block(("priced", "person_days")),
    Block(("paid", "visits")),
)
"""The sums that stand together in a share or a price; what a party paid or received, in a share of
all parties alone."""

_PEOPLE, _PERSON_DAYS = nw.col("people"), nw.col("person_days")


def stay_parts(spending: nw.LazyFrame[Any]) -> dict[str | None, Spread]:
    """How stays differ in what they add, by group.

    Args:
        spending: what was paid for each stay (`sapar.dataset.facts.spending`), with `group`.
    """
    parties = {name.replace("_", ":", 1): nw.col(name) for name in PARTIES}
    columns = parties | {name: nw.col(name) for name in PLACES} | _prices()
    parts = spending.select("group", *(each.alias(name) for name, each in columns.items()))
    return spreads_of(parts, BLOCKS)


def _prices() -> dict[str, nw.Expr]:
    whole = nw.col("missing") == 0
    counted_people, dated = whole & ~_PEOPLE.is_null(), whole & ~_PERSON_DAYS.is_null()
    total = nw.col("spent")
    return {
        "priced": nw.when(dated).then(total).otherwise(0),
        "person_days": nw.when(dated).then(_PERSON_DAYS).otherwise(0),
        "paid": nw.when(counted_people).then(total).otherwise(0),
        "visits": nw.when(counted_people).then(_PEOPLE).otherwise(0),
    }
