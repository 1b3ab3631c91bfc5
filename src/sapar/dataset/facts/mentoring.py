"""The fact `mentoring`: hours with a mentor that are promised at a price."""

from functools import reduce
from operator import or_

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS
from sapar.deliveries.quantities import PLACES
from sapar.deliveries.states import HOST_SIDE
from sapar.money.mentor_hours import HOURS, ITEMS
from sapar.values.measures import rounded

_OWN = ("commitment", "price", "currency", "promised", "acknowledged", "contested", "low", "high")


def _mentoring(source: Source) -> Table:
    host = nw.col("owed_by").is_in([party.value for party in HOST_SIDE])
    paid_for = nw.col("item").is_in(ITEMS) & (nw.col("price") > 0) & (nw.col("promised") > 0)
    # Of stays, as all that is priced, so that what mentoring lost is a part of what all items lost.
    told = ~nw.col("currency").is_null() & ~nw.col("stay").is_null()
    owed = source.facts["commitments"].filter(host & paid_for & told)
    hours = owed.join(_in_other_units(source), on="commitment", how="anti").with_columns(
        rounded(nw.col("acknowledged") + nw.col("awarded"), PLACES).alias("acknowledged"),
        rounded(_claimed(), PLACES).alias("contested"),
    )
    month, euro = nw.col("start_month").alias("month"), nw.col("price_euro").alias("euro")
    return hours.select(*KEYS, *_OWN, month, euro)


def _in_other_units(source: Source) -> Table:
    owed = source.tables["commitments"].filter(nw.col("item").is_in(ITEMS))
    unit = nw.col("unit").str.strip_chars().str.to_lowercase()
    # One by one: a list of words that are computed first is joined to every row.
    hours = reduce(or_, (unit == word for word in ("", *HOURS)))
    return owed.filter(~hours).select("commitment")


def _claimed() -> nw.Expr:
    """Hours claimed beside the acknowledged; a claim without its hours may be all that is left."""
    told = nw.col("disputed") + nw.col("unanswered")
    left = nw.col("promised") - nw.col("acknowledged") - nw.col("awarded")
    return nw.when((nw.col("unmeasured") > 0) & (left > told)).then(left).otherwise(told)


MENTORING = Fact(
    name="mentoring",
    about="Hours with a mentor that host, contractor or mentor owe at a price",
    needs=("stays", "commitments", "deliveries"),
    uses=("rates",),
    define=_mentoring,
)
"""`KEYS`, commitment, price and currency as promised, promised, acknowledged and contested (hours;
contested: claimed beside the acknowledged, and disputed or not answered), low, high (bounds of the
delivered share), month (of the start of the stay), euro (the price, by the rate of that month)."""
