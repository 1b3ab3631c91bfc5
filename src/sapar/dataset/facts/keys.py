"""The columns by which stays can be chosen and grouped, on every row of every fact."""

import narwhals as nw

from sapar.dataset.facts.fact import Source, Table

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


def keys(source: Source) -> Table:
    """One row for each stay: `KEYS`."""
    return source.tables["stays"].select("stay", "scheme", *OF_STAYS, _year().alias("year"))


def keyed(rows: Table, source: Source) -> Table:
    """Rows that have the column `stay`, with the other columns of `KEYS` put first.

    A row of a whole scheme, without a stay, keeps its own `scheme` and has no other key.
    """
    own = [name for name in rows.collect_schema().names() if name not in KEYS]
    if "scheme" not in rows.collect_schema().names():
        return rows.join(keys(source), on="stay", how="left").select(*KEYS, *own)
    joined = rows.rename({"scheme": "_scheme"}).join(keys(source), on="stay", how="left")
    scheme = nw.coalesce("scheme", "_scheme").alias("scheme")
    return joined.with_columns(scheme).select(*KEYS, *own)


def _year() -> nw.Expr:
    """Calendar year of the start: of the first day where it is known, else of the month."""
    first_day = nw.col("first_day").cast(nw.String())
    return nw.coalesce(first_day, nw.col("start_month")).str.slice(0, 4)
