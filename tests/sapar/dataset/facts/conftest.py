"""Tables given as rows, with every column of the schema, on each engine that runs here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.dataset.engines.engine import Engine
from sapar.dataset.engines.opening import opened
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.registry import possible
from sapar.dataset.reading import Dataset, open_dataset
from sapar.dataset.schema import TABLES

Row = dict[str, Any]
_KINDS = {
    "VARCHAR": pl.String,
    "DOUBLE": pl.Float64,
    "BIGINT": pl.Int64,
    "BOOLEAN": pl.Boolean,
    "DATE": pl.Date,
    "DECIMAL(18,4)": pl.Decimal(18, 4),
}


class Defined(Mapping[str, Table]):
    """The facts of a source as `registry.facts_of` makes them, each defined when it is read.

    A fact sees those that are made before it, as there.
    """

    def __init__(self, source: Source, facts: Sequence[Fact], whole: "Defined | None" = None):
        self._source, self._facts, self._whole = source, facts, whole
        self._made: dict[str, Table] = {}

    def __getitem__(self, name: str) -> Table:
        if name not in self:
            raise KeyError(name)
        if self._whole:
            return self._whole[name]
        if name not in self._made:
            place = list(self).index(name)
            before = Defined(self._source, self._facts[:place], self)
            self._made[name] = self._facts[place].define(replace(self._source, facts=before))
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in list(self)

    def __iter__(self) -> Iterator[str]:
        return (fact.name for fact in self._facts)

    def __len__(self) -> int:
        return len(self._facts)


@pytest.fixture(scope="session", params=["duckdb", "polars"])
def source_of(request: pytest.FixtureRequest) -> Iterator[Callable[..., Source]]:
    """Make a source: each table as a list of rows, and `as_of`. Missing columns are null."""
    made: dict[str, Source] = {}
    with duckdb.connect() as connection:

        def make(as_of: date | None = None, **tables: list[Row]) -> Source:
            key = repr((as_of, tables))
            if key not in made:
                frames = {name: _frame(name, rows) for name, rows in tables.items()}
                if request.param == "duckdb":
                    schema = f"given_{len(made)}"
                    connection.execute(f"CREATE SCHEMA {schema}")
                    loaded: dict[str, Table] = {
                        name: _loaded(connection, f"{schema}.{name}", frame)
                        for name, frame in frames.items()
                    }
                else:
                    loaded = {name: nw.from_native(frame.lazy()) for name, frame in frames.items()}
                made[key] = Source(loaded, as_of)
            return made[key]

        yield make


@pytest.fixture(scope="session")
def defined(source_of: Callable[..., Source]) -> Callable[..., Defined]:
    """The facts of some tables; those of the same rows are defined once."""
    known: dict[int, Defined] = {}

    def make(as_of: date | None = None, **tables: list[Row]) -> Defined:
        source = source_of(as_of, **tables)
        return known.setdefault(id(source), Defined(source, possible(source.tables)))

    return make


@pytest.fixture(scope="session")
def fact_rows(defined: Callable[..., Defined]) -> Callable[..., list[Row]]:
    """The rows of one fact of some tables, sorted by their text; amounts as floats."""

    def rows(name: str, *columns: str, as_of: date | None = None, **tables: list[Row]) -> list[Row]:
        frame = defined(as_of, **tables)[name]
        found = frame.select(*(columns or frame.collect_schema().names())).collect("polars")
        plain = [
            {key: _plain(value) for key, value in row.items()} for row in found.rows(named=True)
        ]
        return sorted(plain, key=str)

    return rows


def _frame(name: str, rows: list[Row]) -> pl.DataFrame:
    schema = {field.name: _KINDS[field.kind.engine_type] for field in TABLES[name].fields}
    full = [
        {column: _given(row.get(column), kind) for column, kind in schema.items()} for row in rows
    ]
    return pl.DataFrame(full, schema=schema)


def _given(value: Any, kind: Any) -> Any:
    if value is None:
        return None
    if kind == pl.Date:
        return date.fromisoformat(value)
    return Decimal(str(value)) if kind == pl.Decimal(18, 4) else value


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value


def _loaded(connection: duckdb.DuckDBPyConnection, name: str, frame: pl.DataFrame) -> Any:
    connection.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")  # noqa: S608
    return nw.from_native(connection.table(name))


class Opened(NamedTuple):
    """A dataset with its engine."""

    dataset: Dataset
    engine: Engine


@pytest.fixture
def lent(make_dataset: Callable[..., Path]) -> Path:
    """A dataset of two stays and a payment, as CSV."""
    return make_dataset(
        {
            "stays": "stay,host,first_day,days,people\ns1,DE-1,2022-10-03,84,1\ns2,DE-2,,,\n",
            "flows": "flow,stay,payer,amount,currency\nf1,s1,sponsor,100,EUR\n",
        }
    )


@pytest.fixture
def opening() -> Callable[[Path], AbstractContextManager[Opened]]:
    """Open a dataset and its engine, until the end of a block."""

    @contextmanager
    def each(folder: Path) -> Iterator[Opened]:
        with open_dataset(folder) as dataset, closing(opened(dataset)) as engine:
            yield Opened(dataset, engine)

    return each
