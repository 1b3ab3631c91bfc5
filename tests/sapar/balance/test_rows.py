from decimal import Decimal

import duckdb
import narwhals as nw
import polars as pl

from sapar.balance.rows import rows_of


def test_rows_come_as_plain_values_by_column_name() -> None:
    with duckdb.connect() as connection:
        frame = nw.from_native(
            connection.sql("SELECT 'KZ' AS origin, 1.50::DECIMAL(9,2) AS amount, NULL AS host")
        )
        assert list(rows_of(frame)) == [{"origin": "KZ", "amount": Decimal("1.50"), "host": None}]


def test_rows_come_alike_from_another_engine() -> None:
    frame = nw.from_native(pl.LazyFrame({"origin": ["KZ"], "amount": [Decimal("1.50")]}))
    assert list(rows_of(frame)) == [{"origin": "KZ", "amount": Decimal("1.50")}]
