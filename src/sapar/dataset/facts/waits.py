"""The fact `waits`: how long every stay waited for what it cannot well begin without."""

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, prepared
from sapar.deliveries.fulfilment.measures import commitment_sums
from sapar.deliveries.times.measures import first_reached, waited
from sapar.deliveries.times.milestones import MILESTONES

_ITEMS = {each.code: each.items for each in MILESTONES}
_REACHED = ("stay", "reached", "reached_on")


def _waits(source: Source) -> Table:
    firsts = first_reached(_owed(source), _ITEMS)
    stays = prepared(source).select(*KEYS, "first_day", "last_day")
    told = waited(firsts.join(stays, on="stay", how="inner"), source.as_of)
    return told.select(*KEYS, "milestone", nw.col("days").cast(nw.Int64()), "delivered")


def _owed(source: Source) -> Table:
    """Every commitment, also what is due later: a visitor waits for a desk from the first day."""
    item = nw.col("item").cast(nw.String())
    owed = source.facts["commitments"].select(*_REACHED, item)
    if source.as_of is None:
        return owed
    later = source.tables["commitments"].filter(nw.col("due") > nw.lit(source.as_of))
    theirs = source.tables["deliveries"].join(
        later.select("commitment"), on="commitment", how="semi"
    )
    return nw.concat([owed, commitment_sums(later, theirs).select(*_REACHED, item)])


WAITS = Fact(
    name="waits",
    about="A stay to which an account, a desk or a meeting was promised: one row for each",
    needs=("stays", "commitments", "deliveries"),
    uses=(),
    define=_waits,
    sliced_by="stay",
)
"""`KEYS`, milestone (a code of `deliveries.times.milestones`), days (from the first day of the
stay to the delivery, or else to the end of the watch; null where a date is missing), delivered."""
