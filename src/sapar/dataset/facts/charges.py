"""The fact `charges`: every request that was let in for money, and whether it was paid twice."""

from functools import reduce

import narwhals as nw

from sapar.dataset.facts.euro import in_euro
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed, month_of
from sapar.deliveries.states import HOST_SIDE
from sapar.money.double_charges import OFFERS, WAIVERS
from sapar.values.party import Party

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
    """With `covered`: 1 or 0; null where nobody wrote what was asked for, or what was bought."""
    found, marks = asked, []
    for name, covering in (("commitments", _owed), ("flows", _paid_for)):
        if name in source.tables:
            mark = nw.lit(1).cast(nw.Int64()).alias(f"_{name}")
            told = covering(source.tables[name]).join(_stays_of(asked), on="stay", how="semi")
            offers = told.select("stay", _offer("item").alias("_offer")).unique()
            found = found.join(offers.with_columns(mark), on=["stay", "_offer"], how="left")
            marks.append(nw.col(f"_{name}"))
    known = nw.when(~nw.col("_offer").is_null())
    covered = known.then(nw.coalesce(*marks, nw.lit(0))) if marks else nw.lit(None)
    return found.with_columns(covered.cast(nw.Int64()).alias("covered"))


def _stays_of(asked: Table) -> Table:
    return asked.select("stay").unique()


def _owed(commitments: Table) -> Table:
    """What the host's side owes and either waived or was paid for."""
    waived = nw.col("item").str.strip_chars().str.to_uppercase().is_in(WAIVERS)
    return commitments.filter(_of_host("owed_by") & (waived | (nw.col("price") > 0)))


def _paid_for(flows: Table) -> Table:
    """What others than the participant paid the host's side for."""
    other = (nw.col("payer") != Party.PARTICIPANT.value) & ~_of_host("payer")
    return flows.filter(_of_host("payee") & other & (nw.col("amount") > 0))


def _of_host(party: str) -> nw.Expr:
    return nw.col(party).is_in([each.value for each in HOST_SIDE])


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
    uses=("commitments", "flows", "rates"),
    define=_charges,
)
"""`KEYS`, request, activity, charge (null where it is below zero), currency, month (`YYYY-MM`),
euro (by the rate of that month), covered: 1 if a commitment of the host's side or a payment to it
covers it (docs/rules/money-double-charges.md), else 0."""
