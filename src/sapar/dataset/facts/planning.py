"""Events of planning, of stays and of schemes as a whole, for the facts that are made of them."""

from collections.abc import Sequence

import narwhals as nw

from sapar.dataset.facts.fact import Source, Table
from sapar.dataset.facts.keys import KEYS, keys
from sapar.planning.measures import staged


def events(source: Source) -> Table:
    """Every event of planning with its stage, of stays and of schemes."""
    tables = source.tables
    return staged(tables["planning"], tables["stays"], tables.get("schemes"))


def schemes(source: Source) -> Table:
    """The key of every scheme: of the table of schemes, or those that a stay names."""
    named = source.tables.get("schemes", source.tables["stays"]).select("scheme")
    return named.filter(~nw.col("scheme").is_null()).unique()


def placed(of_stays: Table, of_schemes: Table, source: Source, names: Sequence[str]) -> Table:
    """Rows of stays and rows of schemes as a whole: `KEYS`, then `names`.

    Args:
        of_stays: with the column `stay`; one of an unknown stay has no place to count in and is
            left out.
        of_schemes: with the column `scheme`; of the other keys they have none.
        source: the record.
        names: columns that both have.
    """
    none = nw.lit(None).cast(nw.String())
    both = nw.concat(
        [
            of_stays.select("stay", none.alias("_scheme"), *names),
            of_schemes.select(none.alias("stay"), nw.col("scheme").alias("_scheme"), *names),
        ]
    )
    known = keys(source).with_columns(nw.lit(1).alias("_known"))
    joined = both.join(known, on="stay", how="left")
    there = joined.filter(nw.col("stay").is_null() | ~nw.col("_known").is_null())
    scheme = nw.coalesce(nw.col("scheme").cast(nw.String()), nw.col("_scheme"))
    return there.with_columns(scheme.alias("scheme")).select(*KEYS, *names)
