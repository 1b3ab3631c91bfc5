"""The fact `promises`: how every stay was served, as a whole and by each side."""

from collections.abc import Collection

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed
from sapar.deliveries.measures import wholes
from sapar.deliveries.states import HOST_SIDE
from sapar.values.measures import number_of
from sapar.values.party import Party

WHOLE = (
    "commitments", "countable", "low", "high", "weakest_low", "weakest_high", "met",
    "met_at_most", "claimed", "dispute_rates", "unanswered_rates",
)  # fmt: skip
SIDES = {"host": tuple(HOST_SIDE), "home": (Party.SENDING,)}
SIDE = tuple(f"{side}_{part}" for side in SIDES for part in ("countable", "low", "high"))


def _promises(source: Source) -> Table:
    owed = source.facts["commitments"].select("stay", "owed_by", *_SHARES)
    marked = owed.filter(~nw.col("stay").is_null()).with_columns(
        *(_of(parties, name).alias(f"{side}_{name}")
          for side, parties in SIDES.items() for name in ("low", "high"))
    )  # fmt: skip
    whole = wholes(marked, ["stay"], also=[_sum(side) for side in SIDE])
    return keyed(whole, source).select(*KEYS, *WHOLE, *SIDE)


_SHARES = ("low", "high", "dispute_rate", "unanswered_rate")


def _of(parties: Collection[Party], share: str) -> nw.Expr:
    ours = nw.col("owed_by").is_in([party.value for party in parties])
    return nw.when(ours).then(nw.col(share))


def _sum(name: str) -> nw.Expr:
    if name.endswith("_countable"):
        low = nw.col(name.replace("_countable", "_low"))
        return number_of(~low.is_null()).alias(name)
    return nw.col(name).sum().round(12).alias(name)


PROMISES = Fact(
    name="promises",
    about="A stay to which something is owed, served as a whole",
    needs=("stays", "commitments", "deliveries"),
    uses=("rates",),
    define=_promises,
    sliced_by="stay",
)
"""`KEYS`, the fields of `sapar.deliveries.whole.Whole` over all commitments of the stay, and
host_countable, host_low, host_high over those that host, contractor or mentor owe, home_countable,
home_low, home_high over those that the sending institution owes."""
