"""The fact `outputs`: what came of every stay, counted."""

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed


def _outputs(source: Source) -> Table:
    named = source.tables["credits"].filter(~nw.col("output").is_null())
    each = named.group_by("stay", "output").agg(nw.len().alias("_names"))
    counted = each.group_by("stay").agg(nw.len().cast(nw.Int64()).alias("outputs"))
    return keyed(counted, source).select(*KEYS, "outputs")


OUTPUTS = Fact(
    name="outputs",
    about="A stay of which an output is recorded",
    needs=("stays", "credits"),
    uses=(),
    define=_outputs,
)
"""`KEYS`, outputs (how many different ones someone is named for)."""
