"""The tables of money: what was paid, what it cost to serve, and rates."""

from sapar.dataset.schema.columns import (
    amount,
    country,
    currency,
    day,
    key,
    number,
    party,
    reference,
)
from sapar.dataset.schema.field import Field, Kind, Standard
from sapar.dataset.schema.table import Table

FLOWS = Table(
    "flows",
    "Payments: who paid whom, for what, and where it was spent",
    ("flow",),
    (
        key("flow", "Identifier of the payment"),
        reference("scheme", "schemes", "Scheme that it belongs to"),
        reference("stay", "stays", "Stay that it was paid for"),
        party("payer", "Who paid"),
        country("payer_country", "Country of the payer"),
        party("payee", "Who was paid"),
        country("payee_country", "Country of the payee"),
        Field("item", "What for, as in fee, travel, subsistence"),
        Field(
            "amount", "How much; less than zero for money given back", Kind.EXACT, unit="currency"
        ),
        currency(),
        day("on", "When"),
        country("spent_in", "Country where the money was spent"),
        Field("origin", "Whose money it was to begin with"),
    ),
)

COSTS = Table(
    "costs",
    "What a stay cost the host to serve",
    ("cost",),
    (
        key("cost", "Identifier of the cost"),
        reference("stay", "stays", "Stay that it was spent on"),
        Field("item", "What it was spent on"),
        number("units", "How many units"),
        amount("unit_cost", "Cost of one unit"),
        currency("ISO 4217 code of the cost's currency"),
    ),
)

RATES = Table(
    "rates",
    "Exchange rates by month",
    ("currency", "month"),
    (
        Field("currency", "ISO 4217 code", required=True, standard=Standard.CURRENCY),
        Field("month", "Month that the rate holds for", Kind.YEARMONTH, required=True),
        number("per_euro", "Units of the currency that one euro buys", "currency per EUR"),
    ),
)
