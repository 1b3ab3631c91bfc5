from decimal import Decimal
from typing import Any

import narwhals as nw
import polars as pl
import pytest

from sapar.balance.amounts import asked_amounts

PAID = pl.DataFrame(
    {"amount": [90000, 30], "currency": ["KZT", "EUR"], "month": ["2022-10"] * 2, "euro": [200, 30]}
).with_columns(pl.col("amount", "euro").cast(pl.Decimal(18, 4)))
RATES = pl.DataFrame(
    {"currency": ["KZT", "USD"], "month": ["2022-10", "2022-10"], "per_euro": [450.0, 1.5]}
)


def table(rows: pl.DataFrame) -> nw.LazyFrame[Any]:
    return nw.from_native(rows.lazy())


@pytest.mark.parametrize(
    ("currency", "rates", "expected"),
    [
        ("EUR", RATES, [200, 30]),
        ("EUR", None, [200, 30]),
        ("KZT", RATES, [90000, 13500]),
        ("USD", RATES, [300, 45]),
        ("KZT", None, [90000, None]),
    ],
)
def test_amounts_are_in_the_currency_asked_for(
    currency: str, rates: pl.DataFrame | None, expected: list[Decimal | None]
) -> None:
    known = table(rates) if rates is not None else None
    found = asked_amounts(table(PAID), known, currency).select("amount").collect("polars")
    assert sorted(found["amount"].to_list(), key=str) == sorted(expected, key=str)


def test_a_fact_may_name_its_amount_in_its_own_way() -> None:
    renamed = PAID.rename({"amount": "price", "month": "start_month", "euro": "price_euro"})
    found = [
        asked_amounts(table(renamed), table(RATES), currency, amount="price", month="start_month",
                      euro="price_euro").select(nw.col("amount").sum()).collect("polars").item()
        for currency in ("EUR", "KZT")
    ]  # fmt: skip
    assert found == [230, 103500]
