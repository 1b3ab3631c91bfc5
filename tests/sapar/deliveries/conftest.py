"""Invented tables as narwhals frames, on DuckDB and on Polars; an invented agreement."""

from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.terms.model import model_terms

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

CONNECTION = duckdb.connect()


def on_duckdb(table: pl.DataFrame) -> Frame:
    return nw.from_native(CONNECTION.from_arrow(table.to_arrow()))


def on_polars(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


@pytest.fixture(params=[on_duckdb, on_polars])
def make(request: pytest.FixtureRequest) -> Make:
    return request.param


@pytest.fixture(scope="session")
def agreement() -> Agreement:
    """Nine weeks under the model terms."""
    terms = model_terms()
    return Agreement(
        terms="0" * 64,
        title="Invented stay",
        parties=(),
        first_day=date(2027, 9, 6),
        last_day=date(2027, 11, 7),
        clauses=terms.clauses,
        money=terms.money,
        dispute=terms.dispute,
    )
