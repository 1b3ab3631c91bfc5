"""The columns by which stays can be chosen and grouped, on every row of every fact."""

from collections.abc import Sequence

import narwhals as nw

from sapar.dataset.facts.fact import Source, Table
from sapar.reciprocity.measures import weighed

OF_STAYS = (
    "sending",
    "host",
    "contractor",
    "origin_country",
    "host_country",
    "field",
    "seniority",
    "purpose",
)

KEYS = ("stay", "scheme", *OF_STAYS, "year")
"""First columns of every fact. `year` is the calendar year of the start, as text."""


def prepared(source: Source) -> Table:
    """The table `stays`, weighed, with `year` and with the month of the start for every stay."""
    if "stays" in source.facts:
        return source.facts["stays"]
    first_month = nw.coalesce(month_of("first_day"), nw.col("start_month"))
    dated = source.tables["stays"].with_columns(first_month.alias("start_month"))
    return weighed(dated).with_columns(nw.col("start_month").str.slice(0, 4).alias("year"))


def month_of(day: str) -> nw.Expr:
    """The month of a column of days, as `YYYY-MM`."""
    return nw.col(day).cast(nw.String()).str.slice(0, 7)


def keys(source: Source, carried: Sequence[str] = ()) -> Table:
    """One row for each stay: `KEYS`, then further columns of the fact `stays`."""
    return prepared(source).select(*KEYS, *carried)


def keyed(rows: Table, source: Source, carried: Sequence[str] = ()) -> Table:
    """Rows that have the column `stay`, with the other columns of `KEYS` put first.

    A row of a whole scheme, without a stay, keeps its own `scheme` and has no other key. A row of a
    stay is of the stay's scheme, whatever it says itself: else a stay would be in two groups.

    Args:
        rows: to be joined to their stays; one of an unknown stay is kept.
        source: the record.
        carried: further columns of the fact `stays`, put last.
    """
    own = [name for name in rows.collect_schema().names() if name not in KEYS]
    known = keys(source, carried)
    if "scheme" not in rows.collect_schema().names():
        return rows.join(known, on="stay", how="left").select(*KEYS, *own, *carried)
    marked = known.with_columns(nw.lit(value=True).alias("_known"))
    joined = rows.rename({"scheme": "_scheme"}).join(marked, on="stay", how="left")
    of_stay = nw.when(nw.col("_known")).then(nw.col("scheme"))
    scheme = of_stay.otherwise(nw.col("_scheme")).alias("scheme")
    return joined.with_columns(scheme).select(*KEYS, *own, *carried)
