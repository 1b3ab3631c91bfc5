"""When a promise was first kept, on DuckDB and on Polars; its sums are tried beside `wholes`."""

from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.deliveries.fulfilment.measures import commitment_sums

OWED = pl.DataFrame(
    {
        "commitment": ["c1", "c2"], "stay": ["s1", "s1"], "item": ["C06", "C02"],
        "owed_by": ["host", "host"], "owed_to": ["participant", "participant"],
        "quantity": [1.0, 1.0], "due": [None, None], "price": [None, None],
        "currency": [None, None],
    },
    schema_overrides={"due": pl.Date, "price": pl.Decimal(18, 4), "currency": pl.String},
)  # fmt: skip
KINDS = {
    "commitment": pl.String, "on": pl.Date, "quantity": pl.Float64, "claimed_by": pl.String,
    "answer": pl.String, "resolution": pl.String,
}  # fmt: skip


@pytest.fixture(params=["duckdb", "polars"])
def reached(request):
    """For each commitment whether and when it was first reached, of claims given as rows."""
    with duckdb.connect() as connection:

        def table(rows: pl.DataFrame) -> nw.LazyFrame[Any]:
            if request.param == "polars":
                return nw.from_native(rows.lazy())
            return nw.from_native(connection.from_arrow(rows.to_arrow()))

        def found(*claims):
            told = pl.DataFrame(list(claims), schema=KINDS, orient="row")
            sums = commitment_sums(table(OWED), table(told))
            chosen = sums.select("commitment", "reached", "reached_on").collect("polars")
            return {name: (so, on) for name, so, on in chosen.rows()}

        yield found


EARLY, LATE = date(2024, 3, 1), date(2024, 3, 8)


def test_a_promise_is_reached_on_the_first_day_that_is_certain(reached):
    assert reached(
        ("c1", LATE, 1.0, "host", "acknowledged", None),
        ("c1", EARLY, None, "host", "acknowledged", None),
        ("c2", EARLY, 1.0, "host", "unanswered", None),
    ) == {"c1": (1, EARLY), "c2": (0, None)}


def test_a_dispute_that_ended_for_the_claim_makes_it_certain(reached):
    assert reached(
        ("c1", EARLY, 1.0, "host", "disputed", "host"),
        ("c2", EARLY, 1.0, "host", "disputed", "participant"),
    ) == {"c1": (1, EARLY), "c2": (0, None)}


def test_a_delivery_of_nothing_is_none_and_one_without_a_day_has_no_day(reached):
    assert reached(
        ("c1", EARLY, 0.0, "host", "acknowledged", None),
        ("c2", None, 1.0, "host", "acknowledged", None),
    ) == {"c1": (0, None), "c2": (1, None)}


def test_a_quantity_that_is_no_measurement_was_delivered_all_the_same(reached):
    assert reached(
        ("c1", EARLY, -1.0, "host", "acknowledged", None),
        ("c2", LATE, 1e12, "host", "acknowledged", None),
    ) == {"c1": (1, EARLY), "c2": (1, LATE)}
