"""Small results out of the engine: a grouped frame as rows of plain values."""

from collections.abc import Iterator
from typing import Any

import narwhals as nw


def rows_of(frame: nw.LazyFrame[Any]) -> Iterator[dict[str, Any]]:
    """Each row by column name, on any engine. For grouped sums: everything comes into memory."""
    native = frame.to_native()
    if frame.implementation.is_duckdb():
        names = list(native.columns)
        return (dict(zip(names, row, strict=True)) for row in native.fetchall())
    if frame.implementation.is_polars():
        polars: Iterator[dict[str, Any]] = native.collect(engine="streaming").iter_rows(named=True)
        return polars
    return (row.asDict() for row in native.collect())
