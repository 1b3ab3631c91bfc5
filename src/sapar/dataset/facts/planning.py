"""Events of planning, of stays and of schemes as a whole, for the facts that are made of them."""

from collections.abc import Sequence

import narwhals as nw

from sapar.dataset.facts.fact import Source, Table
from sapar.dataset.facts.keys import KEYS
from sapar.planning.measures import staged


def events(source: Source) -> Table:
    """Every event of planning with its stage, of stays and of schemes."""
    tables = source.tables
    return staged(tables["planning"], tables["stays"], tables.get("schemes"))


def schemes(source: Source) -> Table:
    """The key of every scheme: of the table of schemes, or those that a stay names."""
    named = source.tables.get("schemes", source.tables["stays"]).select("scheme")
    return named.filter(~nw.col("scheme").is_null()).unique()


def of_schemes(rows: Table, names: Sequence[str]) -> Table:
    """Rows of schemes as a whole: `KEYS`, of which they have `scheme` alone, then `names`."""
    none = [nw.lit(None).cast(nw.String()).alias(key) for key in KEYS if key != "scheme"]
    return rows.with_columns(*none).select(*KEYS, *names)
