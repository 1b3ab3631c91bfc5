"""The fact `goals`: every goal of a stay with the levels that were reached."""

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keys
from sapar.outcomes.goals.measures import SCORES, looked_at

TOLD = ("level", "owner", "kind", "weight", *SCORES, "on_followup")


def _goals(source: Source) -> Table:
    goals = source.tables["goals"]
    seen = looked_at(goals, source.tables.get("attainments", _never(goals)))
    ends = source.tables["stays"].select(nw.col("stay"), nw.col("last_day"))
    known = seen.join(keys(source), on="stay", how="inner").join(ends, on="stay", how="left")
    return known.select(*KEYS, "goal", *TOLD, "last_day")


def _never(goals: Table) -> Table:
    """A table of attainments without a row, on the same engine."""
    score, day = nw.lit(None).cast(nw.Float64()), nw.lit(None).cast(nw.Date())
    return goals.head(0).select(
        "goal", nw.col("kind").alias("wave"), score.alias("score"), day.alias("on")
    )


GOALS = Fact(
    name="goals",
    about="A goal of a stay with the levels that were reached",
    needs=("stays", "goals"),
    uses=("attainments",),
    define=_goals,
)
"""`KEYS`, goal, level, owner, kind, weight, score_pre, score_post, score_followup (-2 to 2, null
where it was not looked at), on_followup, last_day of the stay."""
