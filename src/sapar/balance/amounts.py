"""Amounts of a fact in the currency that was asked for."""

from typing import Any

import narwhals as nw

from sapar.money.conversion import EURO
from sapar.money.measures import in_currency

Table = nw.LazyFrame[Any]


def asked_amounts(  # noqa: PLR0913 -- the columns that facts name differently
    rows: Table,
    rates: Table | None,
    currency: str,
    *,
    amount: str = "amount",
    month: str = "month",
    euro: str = "euro",
) -> Table:
    """Rows of a fact with `amount` in one currency; null where the amount or a rate is not known.

    Euro are in the fact already. Any other currency is computed from the amount as it was paid,
    so that what was paid in it stays exact.

    Args:
        rows: of a fact with an amount, its `currency`, its month and the amount in euro.
        rates: the table `rates`, if there is one.
        currency: ISO 4217 code.
        amount: column of the amount as it was paid or promised.
        month: column of the month whose rate is taken, as `YYYY-MM`.
        euro: column of the amount in euro.
    """
    if currency == EURO:
        return rows.with_columns(nw.col(euro).alias("amount"))
    paid = rows.with_columns(nw.col(amount).alias("amount"))
    return in_currency(paid, rates, currency, month=month)
