"""The fact `costs`: what stays cost their hosts to serve."""

import narwhals as nw

from sapar.dataset.facts.euro import in_euro
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed
from sapar.values.measures import rounded

LARGEST = 1e9
"""More units or money than this in a row is no cost; nor is less than none."""


def _costs(source: Source) -> Table:
    units, price = nw.col("units"), nw.col("unit_cost").cast(nw.Float64())
    usable = units.is_between(0, LARGEST) & price.is_between(0, LARGEST)
    cost = nw.when(usable & (units * price <= LARGEST)).then(rounded(units * price, 4))
    told = source.tables["costs"].select(
        "cost", "stay", "item", cost.cast(nw.Decimal(18, 4)).alias("amount"), "currency"
    )
    dated = keyed(told, source, ("start_month",))
    rated = in_euro(dated, source.tables.get("rates"), "amount", "start_month", "euro")
    return rated.select(
        *KEYS, "cost", "item", "amount", "currency", nw.col("start_month").alias("month"), "euro"
    )


COSTS = Fact(
    name="costs",
    about="A cost of serving a stay",
    needs=("stays", "costs"),
    uses=("rates",),
    define=_costs,
)
"""`KEYS`, cost, item, amount (units x unit cost; null where one of the two is missing or below
zero), currency, month (of the start of the stay), euro (by the rate of that month)."""
