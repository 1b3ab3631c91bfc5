"""The fact `waits`: how long every stay waited for what it cannot well begin without."""

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed
from sapar.deliveries.times.measures import waits
from sapar.deliveries.times.milestones import MILESTONES, Milestone


def _waits(source: Source) -> Table:
    waited = nw.concat([_waited(source, each) for each in MILESTONES], how="vertical")
    return keyed(waited, source).select(*KEYS, "milestone", "days", "delivered")


def _waited(source: Source, milestone: Milestone) -> Table:
    tables = source.tables
    by_stay = waits(
        tables["stays"],
        tables["commitments"],
        tables["deliveries"],
        milestone.items,
        as_of=source.as_of,
        by=["stay"],
    )
    code = nw.lit(milestone.code).alias("milestone")
    return by_stay.select("stay", code, nw.col("days").cast(nw.Int64()), "delivered")


WAITS = Fact(
    name="waits",
    about="A stay to which an account, a desk or a meeting was promised: one row for each",
    needs=("stays", "commitments", "deliveries"),
    uses=(),
    define=_waits,
)
"""`KEYS`, milestone (a code of `deliveries.times.milestones`), days (from the first day of the
stay to the delivery, or else to the end of the watch; null where a date is missing), delivered."""
