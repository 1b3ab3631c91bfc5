"""Rounding on each table engine that runs in this process."""

from collections.abc import Callable
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.values.measures import (
    LARGEST,
    exact,
    in_units,
    nearest,
    number_of,
    rounded,
    whole_units,
)

NUMBERS = [0.5, 1.5, 2.5, -0.5, -2.5, 0.00025, -0.00025, 2.4, None, 4.5e11]


def on_duckdb(table: pl.DataFrame) -> nw.LazyFrame[Any]:
    return nw.from_native(duckdb.from_arrow(table.to_arrow()))


def on_polars(table: pl.DataFrame) -> nw.LazyFrame[Any]:
    return nw.from_native(table.lazy())


@pytest.fixture(params=[on_duckdb, on_polars])
def of_each(request: pytest.FixtureRequest) -> Callable[[nw.Expr], list[Any]]:
    def computed(number: nw.Expr) -> list[Any]:
        table = request.param(pl.DataFrame({"number": NUMBERS}))
        return table.select(number.alias("result")).collect("polars")["result"].to_list()

    return computed


def test_halfway_goes_away_from_zero(of_each) -> None:
    assert of_each(rounded(nw.col("number"))) == [1, 2, 3, -1, -3, 0, 0, 2, None, 4.5e11]


def test_decimals_are_kept(of_each) -> None:
    kept = [0.5, 1.5, 2.5, -0.5, -2.5, 0.0003, -0.0003, 2.4, None, 4.5e11]
    assert of_each(rounded(nw.col("number"), 4)) == kept


def test_whole_units_are_exact_and_can_be_multiplied(of_each) -> None:
    number = nw.col("number")
    units = [50, 150, 250, -50, -250, 0, 0, 240, None, 45_000_000_000_000]
    assert of_each(in_units(number, 100)) == units
    squares = [None if unit is None else unit * unit for unit in units]
    assert of_each(in_units(number, 100) * in_units(number, 100)) == squares
    assert of_each(in_units(number, 10_000))[-1] == LARGEST


def test_units_added_up_in_a_row_can_be_multiplied_and_added_up_again(of_each) -> None:
    units = whole_units(nw.col("number"), 100)
    both = exact(nw.sum_horizontal(units, units))
    assert of_each((both * both).sum()) == [8_100_000_000_000_000_000_000_840_400]
    assert of_each(both.sum()) == [90_000_000_000_780]


def test_of_numbers_from_zero_on_the_nearest_whole_one(of_each) -> None:
    size = nw.col("number").abs()
    assert of_each(nearest(size)) == [1, 2, 3, 1, 3, 0, 0, 2, None, 4.5e11]


def test_what_is_so_is_counted_and_what_is_not_known_is_not(of_each) -> None:
    assert of_each(number_of(nw.col("number") > 1)) == [4]
