"""The fact `cells`: delivery by the host, support at home and gains of every stay."""

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS

GAINS = ("gain_goals", "gain_conventional", "gain_then")


def _cells(source: Source) -> Table:
    served = source.facts["promises"].select(
        *KEYS, _share("host").alias("delivery"), _share("home").alias("support")
    )
    reached = _with(served, source.facts.get("changes"), gain_goals=nw.col("gain_post"))
    rated = _with(
        reached,
        source.facts.get("answers"),
        # Over the same stays as the other reading, or the two tables could not be compared.
        gain_conventional=nw.when(~nw.col("then").is_null()).then(nw.col("post") - nw.col("pre")),
        gain_then=nw.col("post") - nw.col("then"),
    )
    return rated.select(*KEYS, "delivery", "support", *GAINS)


def _share(side: str) -> nw.Expr:
    """Mean of the lower bounds of what one side owed, so that silence is not taken for delivery."""
    countable = nw.col(f"{side}_countable")
    return nw.when(countable > 0).then(nw.col(f"{side}_low") / countable)


def _with(stays: Table, told: Table | None, **gains: nw.Expr) -> Table:
    """Stays with gains of another fact; null where it has nothing of the stay, or is missing."""
    if told is None:
        nothing = nw.lit(None).cast(nw.Float64())
        return stays.with_columns(*(nothing.alias(name) for name in gains))
    named = (gain.alias(name) for name, gain in gains.items())
    return stays.join(told.select("stay", *named), on="stay", how="left")


CELLS = Fact(
    name="cells",
    about="A stay to which something is owed: delivery, support at home, and gains",
    needs=("stays", "commitments", "deliveries"),
    uses=("rates", "goals", "attainments", "ratings"),
    define=_cells,
)
"""`KEYS`, delivery and support (mean over what host side and home side owe of the share delivered
for certain, null where nothing countable is owed), gain_goals (change of T until the end),
gain_conventional and gain_then (ratings after, against before and against looking back)."""
