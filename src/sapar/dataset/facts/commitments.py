"""The fact `commitments`: everything owed, with what became of it."""

from typing import Final

import narwhals as nw

from sapar.dataset.facts.euro import in_euro
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed
from sapar.deliveries.fulfilment.measures import commitment_sums
from sapar.deliveries.measures import due_by

OWED = ("commitment", "item", "owed_by", "owed_to", "due", "price", "currency")
SUMS = (
    "promised", "acknowledged", "disputed", "unanswered", "awarded", "rejected", "claims",
    "unmeasured", "low", "high", "dispute_rate", "unanswered_rate", "reached", "reached_on",
)  # fmt: skip
_KINDS: Final = {
    "claims": nw.Int64(), "unmeasured": nw.Int64(), "reached": nw.Int64(), "reached_on": nw.Date(),
}  # fmt: skip
_UNKNOWN: Final = {name: _KINDS.get(name, nw.Float64()) for name in SUMS if name != "promised"}


def _commitments(source: Source) -> Table:
    owed = source.tables["commitments"]
    if source.as_of is not None:
        owed = due_by(owed, source.as_of)
    told = keyed(_sums(owed, source.tables.get("deliveries")), source, ("start_month",))
    priced = in_euro(told, source.tables.get("rates"), "price", "start_month", "price_euro")
    return priced.select(*KEYS, *OWED, *SUMS, "start_month", "price_euro")


def _sums(owed: Table, deliveries: Table | None) -> Table:
    if deliveries is not None:
        return commitment_sums(owed, deliveries)
    # No delivery is recorded at all, which is not the same as nothing delivered.
    promised = commitment_sums(owed, _none_of(owed))
    return promised.with_columns(
        *(nw.lit(None).cast(kind).alias(name) for name, kind in _UNKNOWN.items())
    )


def _none_of(owed: Table) -> Table:
    """A table of deliveries without a row, on the same engine."""
    text, day = nw.lit(None).cast(nw.String()), nw.lit(None).cast(nw.Date())
    words = ("claimed_by", "answer", "resolution")
    return owed.head(0).select(
        "commitment", day.alias("on"), "quantity", *(text.alias(word) for word in words)
    )


COMMITMENTS = Fact(
    name="commitments",
    about="Something owed, with what became of it",
    needs=("stays", "commitments"),
    uses=("deliveries", "rates"),
    define=_commitments,
    sliced_by="commitment",
)
"""`KEYS`, commitment, item, owed_by, owed_to, due, price, currency, what
`deliveries.fulfilment.measures.commitment_sums` returns (all but `promised` null where the dataset
has no table of deliveries), start_month (of the stay), price_euro (by the rate of that month)."""
