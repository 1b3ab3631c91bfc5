"""The fact `ties`: what became of the working relations that every stay began."""

from dataclasses import fields

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keys
from sapar.outcomes.goals.measures import follow_up_days
from sapar.outcomes.measures import tie_sums
from sapar.outcomes.ties import TieSums

SUMS = tuple(field.name for field in fields(TieSums))


def _ties(source: Source) -> Table:
    sums = tie_sums(source.tables["ties"], _asked(source), ["stay"])
    return sums.join(keys(source), on="stay", how="inner").select(*KEYS, *SUMS)


def _asked(source: Source) -> Table:
    """The day of the follow-up of each stay: not known where no goals are recorded."""
    if "goals" in source.facts:
        return follow_up_days(source.facts["goals"])
    unknown = nw.lit(None).cast(nw.Date()).alias("asked_on")
    return source.tables["stays"].select("stay", unknown)


TIES = Fact(
    name="ties",
    about="A stay with the ties that it began and what became of them",
    needs=("stays", "ties"),
    uses=("goals", "attainments"),
    define=_ties,
)
"""`KEYS`, then the fields of `sapar.outcomes.ties.TieSums`."""
