"""Amounts in euro, so that money in any currency is one pass over a fact."""

from collections.abc import Sequence

import narwhals as nw

from sapar.dataset.facts.fact import Table
from sapar.money.conversion import EURO
from sapar.money.measures import in_currency


def in_euro(rows: Table, rates: Table | None, amount: str, month: str, name: str) -> Table:
    """Rows with one column more: an amount in euro.

    Args:
        rows: with the columns named, and the amount's `currency`.
        rates: the table `rates`; None where there is none, so that only euro are known.
        amount: column that holds it.
        month: column that holds the month whose rate is taken, as `YYYY-MM`.
        name: of the new column: Decimal(18, 4), null where the amount or its rate is not known.
    """
    kept = rows.collect_schema().names()
    given = [nw.col(own).alias(f"_own_{own}") for own in kept]
    work = rows.select(
        *given, nw.col(amount).alias("amount"), "currency", nw.col(month).alias("_month")
    )
    told = in_currency(work, rates, EURO, month="_month")
    exact = nw.col("amount").cast(nw.Decimal(18, 4)).alias(name)
    return told.select(*_named_back(kept), exact)


def _named_back(names: Sequence[str]) -> list[nw.Expr]:
    return [nw.col(f"_own_{name}").alias(name) for name in names]
