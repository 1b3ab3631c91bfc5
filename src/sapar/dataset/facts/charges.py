"""The fact `charges`: every request that was let in for money, and whether it was paid twice."""

from functools import reduce

import narwhals as nw

from sapar.dataset.facts.euro import in_euro
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed, month_of
from sapar.deliveries.states import HOST_SIDE
from sapar.money.double_charges import OFFERS, WAIVERS

_OWN = ("request", "activity", "charge", "currency", "month", "euro", "covered")


def _charges(source: Source) -> Table:
    charge = nw.col("charge")
    asked = source.tables["access"].filter(nw.col("outcome") == "charged").select(
        "request", "stay", "activity", nw.when(charge >= 0).then(charge).alias("charge"),
        "currency", month_of("asked_on").alias("month"), _offer("activity").alias("_offer"),
    )  # fmt: skip
    told = in_euro(asked, source.tables.get("rates"), "charge", "month", "euro")
    return keyed(_marked(told, source), source).select(*KEYS, *_OWN)


def _marked(asked: Table, source: Source) -> Table:
    """With `covered`: 1 or 0; null where nobody wrote what was asked for, or what is owed."""
    if "commitments" not in source.tables:
        return asked.with_columns(nw.lit(None).cast(nw.Int64()).alias("covered"))
    known = asked.join(_covering(source, asked), on=["stay", "_offer"], how="left")
    marked = nw.when(~nw.col("_offer").is_null()).then(nw.col("_covered").fill_null(0))
    return known.with_columns(marked.cast(nw.Int64()).alias("covered"))


def _covering(source: Source, asked: Table) -> Table:
    """What is owed to each stay that was charged, once for each offer."""
    item, host = nw.col("item"), nw.col("owed_by").is_in([party.value for party in HOST_SIDE])
    waived = item.str.strip_chars().str.to_uppercase().is_in(WAIVERS)
    owed = source.tables["commitments"].filter(host & (waived | (nw.col("price") > 0)))
    charged = asked.select("stay").unique()
    offers = owed.join(charged, on="stay", how="semi").select(
        "stay", _offer("item").alias("_offer")
    )
    return offers.unique().with_columns(nw.lit(1).cast(nw.Int64()).alias("_covered"))


def _offer(column: str) -> nw.Expr:
    """As `sapar.money.double_charges.offer_of`."""
    plain = nw.col(column).str.strip_chars().str.to_lowercase()
    return reduce(
        lambda other, offer: nw.when(plain.is_in(offer[1])).then(nw.lit(offer[0])).otherwise(other),
        OFFERS.items(),
        plain,
    )


CHARGES = Fact(
    name="charges",
    about="A request that was let in for money",
    needs=("stays", "access"),
    uses=("commitments", "rates"),
    define=_charges,
)
"""`KEYS`, request, activity, charge (null where it is below zero), currency, month (`YYYY-MM`),
euro (by the rate of that month), covered: 1 if a commitment of the host's side covers it
(docs/rules/money-double-charges.md), else 0."""
