"""Sums over invented flows, the same on DuckDB and on Polars."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.money import aid_trade, retention
from sapar.money.conversion import Rates
from sapar.money.conversion import in_currency as amount_in_currency
from sapar.money.flow import Flow
from sapar.money.measures import (
    counted,
    in_currency,
    pair_year,
    retention_parts,
    totals,
)
from sapar.money.retention import RetentionSums
from sapar.money.total import Total
from sapar.values.amount import Amount
from sapar.values.country import Country

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

FLOWS = pl.DataFrame(
    [
        # payee, item, amount, currency, on, spent_in, payer_country, payee_country, origin, host
        ("host", "fee", "4000", "EUR", date(2019, 5, 2), "DE", "KZ", "DE", "KZ", "DE"),
        ("contractor", "contractor_margin", "1500", "EUR", None, "DE", "KZ", "DE", "KZ", "DE"),
        ("participant", "subsistence", "4200", "EUR", None, "DE", "KZ", "KZ", "KZ", "DE"),
        ("participant", "travel", "1000.0001", "EUR", None, "KZ", "KZ", "KZ", "KZ", "DE"),
        ("sending", "administration", "300", "EUR", None, "KZ", "DE", "KZ", "KZ", "DE"),
        ("third", "grant", "1000", "EUR", None, None, None, None, "KZ", "DE"),
        ("third", None, None, "EUR", None, "DE", "KZ", "DE", "KZ", "DE"),
        ("participant", "special_needs", "999", "EUR", None, "DE", "KZ", "DE", "KZ", "DE"),
        (None, "travel", "70", "EUR", None, None, "DE", "DE", "DE", "DE"),
    ],
    schema=[
        "payee", "item", "amount", "currency", "on", "spent_in",
        "payer_country", "payee_country", "origin_country", "host_country",
    ],
    orient="row",
).with_columns(pl.col("amount").cast(pl.Decimal(18, 4)), pl.lit(2019).alias("year"))  # fmt: skip

RATES = pl.DataFrame(
    [("KZT", "2019-05", 425.0), ("USD", "2019-05", 1.12), ("GBP", "2019-05", 0.87),
     ("GBP", "2019-05", 0.88), ("KZT", "2019-06", 0.0)],
    schema=["currency", "month", "per_euro"],
    orient="row",
)  # fmt: skip

PAID = pl.DataFrame(
    [("1000", "EUR"), ("425000", "KZT"), ("112.0001", "USD"), ("9", "GBP"), (None, "KZT"),
     ("5", None)],
    schema=["amount", "currency"],
    orient="row",
).with_columns(
    pl.col("amount").cast(pl.Decimal(18, 4)),
    pl.int_range(pl.len()).alias("flow"),
    pl.lit(date(2019, 5, 31)).alias("on"),
    pl.lit("2019-06").alias("start_month"),
)  # fmt: skip


def on_duckdb(table: pl.DataFrame) -> Frame:
    return nw.from_native(CONNECTION.from_arrow(table.to_arrow()))


def on_polars(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


CONNECTION = duckdb.connect()


@pytest.fixture(params=[on_duckdb, on_polars])
def make(request: pytest.FixtureRequest) -> Make:
    return request.param


def rows(frame: Frame) -> list[dict[str, Any]]:
    return frame.collect("pyarrow").rows(named=True)


def converted(frame: Frame) -> list[Decimal | None]:
    return [row["amount"] for row in rows(frame.sort("flow"))]


class TestTotals:
    def test_of_all_rows_is_one_row_with_the_exact_sum(self, make: Make) -> None:
        assert rows(totals(make(FLOWS))) == [
            {"amount": Decimal("13069.0001"), "rows": 9, "rows_without_amount": 1}
        ]

    def test_missing_keys_form_a_group(self, make: Make) -> None:
        found = {row["payee"]: row["amount"] for row in rows(totals(make(FLOWS), ["payee"]))}
        assert found == {
            "host": 4000,
            "contractor": 1500,
            "participant": Decimal("6199.0001"),
            "sending": 300,
            "third": 1000,
            None: 70,
        }

    def test_several_keys(self, make: Make) -> None:
        found = rows(totals(make(FLOWS), ["payee", "item"]).filter(nw.col("payee") == "third"))
        assert sorted(found, key=lambda row: row["rows_without_amount"]) == [
            {"payee": "third", "item": "grant", "amount": 1000, "rows": 1,
             "rows_without_amount": 0},
            {"payee": "third", "item": None, "amount": 0, "rows": 1, "rows_without_amount": 1},
        ]  # fmt: skip

    def test_cents_do_not_drift(self, make: Make) -> None:
        dimes = pl.DataFrame({"amount": ["0.1"] * 1000}).cast(pl.Decimal(18, 4))
        assert rows(totals(make(dimes)))[0]["amount"] == Decimal(100)


class TestApart:
    def test_special_needs_are_not_counted(self, make: Make) -> None:
        assert rows(totals(counted(make(FLOWS))))[0]["rows"] == 8


class TestRetentionParts:
    def test_by_place_of_spending(self, make: Make) -> None:
        assert rows(retention_parts(make(FLOWS), ["origin_country"]).sort("origin_country"))[1] == {
            "origin_country": "KZ",
            "in_host": 9700,
            "elsewhere": Decimal("1300.0001"),
            "unknown": 1000,
            "living_in_host": 4200,
            "living_unknown": 1000,
            "rows": 7,
            "rows_without_amount": 1,
        }

    def test_parts_sum_to_all_counted_money(self, make: Make) -> None:
        (parts,) = rows(retention_parts(make(FLOWS)))
        (whole,) = rows(totals(counted(make(FLOWS))))
        assert parts["in_host"] + parts["elsewhere"] + parts["unknown"] == whole["amount"]


class TestPairYear:
    def test_sorts_money_by_direction_and_leaves_out_stays_at_home(self, make: Make) -> None:
        assert rows(pair_year(make(FLOWS))) == [
            {
                "origin_country": "KZ",
                "host_country": "DE",
                "year": 2019,
                "to_host": 5500,
                "to_origin": 300,
                "neither": Decimal("5200.0001"),
                "unplaced": 1000,
                "moved": 3,
                "rows": 7,
                "rows_without_amount": 1,
            }
        ]


class TestInCurrency:
    def test_euro_from_the_month_of_payment(self, make: Make) -> None:
        found = in_currency(make(PAID), make(RATES), "EUR")
        assert converted(found) == [1000, 1000, Decimal("100.0001"), None, None, None]

    def test_cross_rate_over_the_euro(self, make: Make) -> None:
        found = in_currency(make(PAID), make(RATES), "KZT")
        assert converted(found) == [425000, 425000, Decimal("42500.0379"), None, None, None]

    def test_agrees_with_the_conversion_of_single_amounts(self, make: Make) -> None:
        rates = Rates.of([("KZT", "2019-05", Decimal(425)), ("USD", "2019-05", Decimal("1.12"))])
        one = amount_in_currency(Amount(Decimal("112.0001"), "USD"), "2019-05", "KZT", rates)
        found = in_currency(make(PAID), make(RATES), "KZT")
        assert one == Amount(converted(found)[2] or Decimal(0), "KZT")

    def test_rate_of_zero_is_no_rate(self, make: Make) -> None:
        found = in_currency(make(PAID), make(RATES), "EUR", month="start_month")
        assert converted(found) == [1000, None, None, None, None, None]

    def test_without_a_table_of_rates_other_currencies_are_missing(self, make: Make) -> None:
        found = in_currency(make(PAID), None, "KZT")
        assert converted(found) == [None, 425000, None, None, None, None]

    def test_columns_stay_and_the_currency_is_one(self, make: Make) -> None:
        found = in_currency(make(PAID), make(RATES), "EUR")
        assert found.collect_schema().names() == ["amount", "currency", "flow", "on", "start_month"]
        assert {row["currency"] for row in rows(found)} == {"EUR"}

    def test_amounts_stay_decimal(self, make: Make) -> None:
        found = in_currency(make(PAID), make(RATES), "EUR")
        assert found.collect_schema()["amount"] == nw.Decimal(18, 4)


def test_eager_frames_work_too() -> None:
    flows = nw.from_native(FLOWS, eager_only=True)
    assert totals(flows).rows() == [(Decimal("13069.0001"), 9, 1)]


def table(flows: list[Flow]) -> pl.DataFrame:
    """The rows that a dataset would hold for one stay from Kazakhstan in Germany."""
    cells = [
        {
            "item": flow.item,
            "amount": flow.amount and flow.amount.number,
            "spent_in": flow.spent_in and flow.spent_in.code,
            "payer_country": flow.payer_country and flow.payer_country.code,
            "payee_country": flow.payee_country and flow.payee_country.code,
            "origin_country": "KZ",
            "host_country": "DE",
            "year": 2019,
        }
        for flow in flows
    ]
    return pl.DataFrame(cells, schema_overrides={"amount": pl.Decimal(18, 4)})


class TestAgreesWithSingleFlows:
    """A row of each frame is the argument of the pure function, and the same as from flows."""

    @pytest.fixture
    def flows(self, visit: list[Flow]) -> list[Flow]:
        blank = replace(visit[0], amount=None)
        nowhere = replace(visit[2], spent_in=None, payer_country=None)
        support = replace(visit[2], item="special_needs")
        back = replace(
            visit[0], payer_country=visit[0].payee_country, payee_country=visit[0].payer_country
        )
        return [*visit, blank, nowhere, support, back]

    def test_totals(self, make: Make, flows: list[Flow]) -> None:
        assert Total(**rows(totals(make(table(flows))))[0]) == Total.of(flows)

    def test_retention(self, make: Make, flows: list[Flow]) -> None:
        sums = RetentionSums(**rows(retention_parts(make(table(flows))))[0])
        assert sums == retention.sums_of(flows, Country("DE"))

    def test_aid_trade(self, make: Make, flows: list[Flow]) -> None:
        (row,) = rows(pair_year(make(table(flows))).drop("origin_country", "host_country", "year"))
        found = aid_trade.PairSums(**row)
        assert found == aid_trade.sums_of(flows, Country("KZ"), Country("DE"))
