"""The fact `cohort`: when a participant was in post, left, and was back in post.

Where only a month is known, the day lies between two; `balance.cohort_members` says of each stay
whether the rules of a cohort hold, do not hold, or cannot be told. It is made when a
cohort is asked for, and no other question waits for it.
"""

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import keyed

_OWN = (
    "in_post_since", "left_earliest", "left_latest", "returned_earliest", "returned_latest", "days",
    "back_until", "followed_up", "seen_until",
)  # fmt: skip

_MONTH = r"^[12][0-9]{3}-(0[1-9]|1[0-2])$"


def _cohort(source: Source) -> Table:
    stays = source.tables["stays"].with_columns(
        *_between("first_day", "start_month", "left"),
        *_between("last_day", "end_month", "returned"),
        nw.lit(source.as_of, dtype=nw.Date()).alias("seen_until"),
    )
    return keyed(_followed_up(stays, source).select("stay", *_OWN), source)


def _between(day: str, month: str, name: str) -> tuple[nw.Expr, nw.Expr]:
    """The earliest and the latest day that an end of the stay can be."""
    told = nw.when(nw.col(month).str.contains(_MONTH)).then(nw.col(month))
    first = nw.concat_str([told, nw.lit("-01")]).str.to_date("%Y-%m-%d")
    last = first.dt.offset_by("1mo").dt.offset_by("-1d").cast(nw.Date())
    return (
        nw.coalesce(nw.col(day), first).alias(f"{name}_earliest"),
        nw.coalesce(nw.col(day), last).alias(f"{name}_latest"),
    )


def _followed_up(stays: Table, source: Source) -> Table:
    """With the last day of each stay's follow-up; none where goals were not looked at again."""
    goals, attainments = (source.tables.get(name) for name in ("goals", "attainments"))
    if goals is None or attainments is None:
        return stays.with_columns(nw.lit(None, dtype=nw.Date()).alias("followed_up"))
    later = attainments.filter(nw.col("wave") == "followup").select("goal", "on")
    dated = goals.select("goal", "stay").join(later, on="goal", how="inner")
    days = dated.group_by("stay").agg(nw.col("on").max().alias("followed_up"))
    return stays.join(days, on="stay", how="left")


COHORT = Fact(
    name="cohort",
    about="When the participant of a stay was in post, left, and was back in post",
    needs=("stays",),
    uses=("goals", "attainments"),
    define=_cohort,
)
"""`KEYS`, in_post_since, left_earliest and left_latest (first day of the stay; they differ where
only the month is known), returned_earliest and returned_latest (its last day), days, back_until
(last day on which the person is known to be back in post), followed_up (last day of a follow-up
about goals), seen_until (last day of the record; null if it does not say)."""
